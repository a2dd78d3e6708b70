import type { Topology } from "../../topology/topology.ts";
import type { Mention } from "../read/mentions.ts";
import { readQuestion, type QuestionReading } from "../read/readQuestion.ts";
import { numbersIn } from "../read/sheet.ts";

/** What a text that leans on the question before it asks for. */
export type Form =
  | { readonly kind: "names"; readonly names: readonly Mention[]; readonly place: "first" | "last" | "any"; readonly bare: boolean }
  | { readonly kind: "bounds" }
  | { readonly kind: "count" | "list" | "reverse" | "shorter" | "longer" | "more" }
  | { readonly kind: "word"; readonly word: "when" | "where" | "why" | "who" }
  /** More about what was asked for, or about what was named: "and their directors", "when was it released". */
  | { readonly kind: "about"; readonly pronoun: Pronoun | undefined; readonly noun: string | undefined; readonly text: string };

export interface Pronoun {
  /** Of the folded word, in the text. */
  readonly word: string;
  readonly number: "one" | "many" | "person";
}

export interface Elliptical {
  readonly form: Form;
  /** The text as the question grammar reads it: its names, bounds and times. */
  readonly read: QuestionReading;
}

const lead =
  /^(?:(?:and|but|or|so|ok|okay|then|now|also|well|instead|rather|again|please|maybe|perhaps|try|make it|do it|the same|same)(?: |$))*(?:(?:what|how) (?:about|if|of)(?: |$))?(?:(?:and|only|just|instead|now|with|for|the same|same)(?: |$))*/;
const tail = / ?(?:instead|then|too|as well|please|now|also|only|alone|again|though|for me)$/;
const names = /^(?:(for|with|of|to|from|in|by|about|at|on|between) )?(?:the )?#\d+(?:(?: and| or| to| with| then)* (?:the )?#\d+)*$/;
const them = "(?:they|them|those|these|that|it|there)";
const count = new RegExp(
  `^how many(?: (?:are|is|were|was))?(?: ${them})?(?: of ${them})?(?: (?:in (?:all|total)|altogether))?$|^(?:count|number|total)(?: ${them})?$`,
);
const list = new RegExp(
  `^(?:who|what|which)(?: ones?)?(?: (?:are|is|were|was))?(?: ${them})?(?: all)?$|^(?:list|show|name|give)(?: me)?(?: ${them})?(?: all)?$`,
);
const reverse =
  /^(?:the )?other way (?:round|around)$|^(?:the )?reversed?(?: direction)?$|^vice versa$|^conversely$|^(?:in )?the (?:other|opposite|reverse) (?:direction|way|order)$|^(?:the )?(?:way )?back$|^swap(?:ped)?(?: them)?$/;
const kinds = "(?:one|ones|path|paths|way|ways|route|routes|connection|connections|link|links|chain|chains|results?|answers?)";
const article = "(?:(?:is there|are there|any|some|a|an|the|show|give|find|list)(?: me)? )*";
const shorter = new RegExp(`^${article}(?:shorter|quicker|closer|more direct|fewer hops|less hops|less|fewer)(?: ${kinds})?$`);
const longer = new RegExp(`^${article}(?:longer|farther|further|more hops)(?: ${kinds})?$`);
const more = new RegExp(`^${article}(?:more|others?|all|everything|the rest)(?: of ${them})?(?: ${kinds})?$`);
const word =
  /^(when|where|why|who)(?: (?:exactly|though))?(?: (?:was|is|did|does|were|are) (?:that|this|it)(?: (?:happen|so|be|take place))?)?$/;
const pronouns: Readonly<Record<string, Pronoun["number"]>> = {
  they: "many",
  them: "many",
  their: "many",
  theirs: "many",
  it: "one",
  its: "one",
  he: "person",
  she: "person",
  him: "person",
  her: "person",
  his: "person",
  hers: "person",
};
/** A noun and nothing beside it: "and the directors", "and which year". */
const nounOnly =
  /^(?:(?:who|what|which)(?: (?:is|are|was|were))? )?(?:the |any |other )?((?!(?:who|what|which|when|where|why|how|is|are|do|does|did|can|could|tell|show|list|find|give|connect|link)\b)[^#]+)$/;
const mostNounWords = 4;

/**
 * Reads a text as one that leans on the question before it; undefined when it is a whole question. The grammar is
 * closed: whatever has a verb, a name or a word of its own beyond these forms is a question by itself.
 */
export function readElliptical(topology: Topology, text: string): Elliptical | undefined {
  const read = withStops(readQuestion(text, topology));
  const form = formOf(read);
  return form && { form, read };
}

const stop =
  /(?<=^| )(?:via|through|thru|over|across|using|by way of|by means of|passing(?: by| through)?|going (?:through|via|over)|with a stop (?:at|in)|stopping (?:at|in))(?: the)? (#\d+(?:(?: and then| and| then)?(?: the)? #\d+)*)$/;

/** "Through Japan" alone: to the grammar of whole questions that is a name; here it is a stop on the way. */
function withStops(read: QuestionReading): QuestionReading {
  const found = stop.exec(read.rest);
  if (!found) return read;
  const via = [...new Set(numbersIn(found[1]))].flatMap((number) => read.mentions[number] ?? []);
  return { ...read, via, ends: read.ends.filter((end) => !via.includes(end)), rest: read.rest.replace(stop, "|") };
}

function formOf(read: QuestionReading): Form | undefined {
  const whole = read.rest.replaceAll("|", " ").replaceAll(/\s+/g, " ").trim();
  const led = lead.exec(whole)?.[0] ?? "";
  let core = whole.slice(led.length).trim();
  if (isUnknownBound(core, read.constraints.unknown)) return { kind: "bounds" };
  const hasLead = led.trim() !== "";
  // "Who" alone is no tail of anything; "only" behind a name is.
  for (let cut = core.replace(tail, "").trim(); cut !== core; cut = core.replace(tail, "").trim()) core = cut;
  if (core === "") return isBounded(read) ? { kind: "bounds" } : undefined;
  if (core === "only" || core === "just") return isBounded(read) ? { kind: "bounds" } : undefined;
  const named = names.exec(core);
  if (named) return namesForm(read, core, named[1], hasLead);
  if (count.test(core)) return { kind: "count" };
  if (reverse.test(core)) return { kind: "reverse" };
  if (shorter.test(core)) return { kind: "shorter" };
  if (longer.test(core)) return { kind: "longer" };
  if (more.test(core)) return { kind: "more" };
  const asked = word.exec(core)?.[1];
  if (asked === "when" || asked === "where" || asked === "why") return { kind: "word", word: asked };
  if (list.test(core)) return { kind: "list" };
  return aboutForm(read.question, core, hasLead);
}

/** "Without Brazil", where nothing is called so. */
function isUnknownBound(core: string, unknown: readonly string[]): boolean {
  const said =
    /^(?:without|avoiding|except|excluding|skipping|not|not (?:through|via|over|using)|(?:only )?(?:via|through))(?: (?:any|the|a|an))* (.+)$/.exec(
      core,
    )?.[1];
  return said !== undefined && unknown.includes(said);
}

function namesForm(read: QuestionReading, core: string, preposition: string | undefined, hasLead: boolean): Form | undefined {
  const found = [...new Set(numbersIn(core))].flatMap((number) => read.mentions[number] ?? []);
  const bare = !hasLead && preposition === undefined;
  // Two names with nothing in front of them ask how they are connected.
  if (found.length > 1 && !hasLead) return undefined;
  const place = preposition === "from" ? "first" : preposition === "to" || preposition === "with" ? "last" : "any";
  return { kind: "names", names: found, place, bare };
}

function aboutForm(text: string, core: string, hasLead: boolean): Form | undefined {
  const words = core.split(" ");
  const at = words.findIndex((one) => pronouns[one] !== undefined);
  const number = pronouns[words[at] ?? ""];
  const nameBefore = words.slice(0, at).some((one) => one.startsWith("#"));
  if (number !== undefined && !nameBefore) {
    const pronoun = { word: words[at] ?? "", number };
    const owned = /^(?:(?:who|what|which)(?: (?:is|are|was|were))? )?(?:their|its|his|her) ([^#]+)$/.exec(core)?.[1];
    return { kind: "about", pronoun, noun: owned, text: withoutLead(text) };
  }
  if (!hasLead || words.some((one) => one.startsWith("#"))) return undefined;
  const noun = nounOnly.exec(core)?.[1];
  return noun === undefined || noun.split(" ").length > mostNounWords ? undefined : { kind: "about", pronoun: undefined, noun, text };
}

function withoutLead(text: string): string {
  return text.trim().replace(/^(?:(?:and|but|so|or|ok|okay|then|now|also|well)[\s,]+)+/i, "");
}

/** Whether it bounds a path or a time: what a question may be given in addition. */
export function isBounded({ via, without, constraints, time }: QuestionReading): boolean {
  const { withoutTerms, onlyTerms, viaLabels, maxHops, statedOnly, direction } = constraints;
  const terms = via.length + without.length + withoutTerms.length + onlyTerms.length + viaLabels.length;
  return terms > 0 || maxHops !== undefined || statedOnly || direction !== undefined || time !== undefined;
}
