import { plainWords } from "../../paths/plainWords.ts";
import { pluralOf } from "./plural.ts";

/** Participles that describe a state: "is located in", not "located in". */
const states = new Set(
  "located situated based headquartered incorporated stationed housed hosted seated concerned interested involved related connected linked married employed born named called known allied affiliated associated tagged rated ranked assigned owned".split(
    " ",
  ),
);
/** What they take where a type leaves it out: RELATED. Of the others it is then said who did it: "Ann rated Jaws", of RATED. */
const taken = new Map(
  "located:in situated:in based:in headquartered:in incorporated:in stationed:in housed:in seated:in interested:in involved:in born:in related:to connected:to linked:to married:to allied:with affiliated:with associated:with concerned:with"
    .split(" ")
    .map((pair) => pair.split(":") as [string, string]),
);
/** Nouns of which a thing is one among others: "is a member of". */
const singular = new Set(
  "member child parent sibling friend author owner subsidiary type kind subclass instance branch neighbour neighbor citizen student employee customer supplier result example".split(
    " ",
  ),
);
/** Pasts that do not end in -ed. */
const pasts = new Set(
  "spoke wrote led held met made took gave became knew grew built fought won lost sold bought said saw began sang ran taught brought went came".split(
    " ",
  ),
);

export interface Phrase {
  /** After one subject: "is a member of", "focuses on". */
  readonly one: string;
  /** After several: "are members of", "focus on". */
  readonly many: string;
}

/**
 * How a relationship type reads between its start and its end.
 *
 * @example phraseOf("MEMBER_OF").one // "is a member of"
 * @example phraseOf("ACTED_IN").one // "acted in"
 * @example phraseOf("REVIEW").one // "has the relation “review” to"
 */
export function phraseOf(type: string): Phrase {
  const words = plainWords(type);
  const [first = "", ...others] = words.split(" ");
  const rest = others.join(" ");
  const tail = rest === "" ? "" : ` ${rest}`;
  if (pasts.has(first)) return { one: words, many: words };
  if (first === "is" || first === "has") return { one: words, many: `${first === "is" ? "are" : "have"}${tail}` };
  if (rest.startsWith("of") || rest === "to") {
    if (!/(?:s|ed)$/.test(first))
      return singular.has(first) ? { one: `is ${articleFor(first)} ${words}`, many: `are ${pluralOf(first)}${tail}` } : both(words);
  }
  // "Board member of".
  const noun = /^(?:\w+ )+(\w+) of$/.exec(words)?.[1];
  if (noun !== undefined && singular.has(noun))
    return { one: `is ${articleFor(first)} ${words}`, many: `are ${words.replace(`${noun} of`, `${pluralOf(noun)} of`)}` };
  const missing = rest === "" ? taken.get(first) : undefined;
  if (missing !== undefined) return both(`${words} ${missing}`);
  if (` ${rest}`.endsWith(" by") || (rest !== "" && states.has(first))) return both(words);
  if (first.endsWith("ed")) return { one: words, many: words };
  if (/[^s]s$/.test(first)) return { one: words, many: `${baseOf(first)}${tail}` };
  if (/^(?:in|at|on|near|active|part|party|similar|next|close)$/.test(first)) return both(words);
  return { one: `has the relation “${words}” to`, many: `have the relation “${words}” to` };
}

function both(words: string): Phrase {
  return { one: `is ${words}`, many: `are ${words}` };
}

export function articleFor(noun: string): string {
  return /^[aeiou]/.test(noun) ? "an" : "a";
}

function baseOf(verb: string): string {
  if (verb === "focuses") return "focus";
  if (verb.endsWith("ies")) return `${verb.slice(0, -3)}y`;
  return /(?:sh|ch|x|ss|z|o)es$/.test(verb) ? verb.slice(0, -2) : verb.slice(0, -1);
}
