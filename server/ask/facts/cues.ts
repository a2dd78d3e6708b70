import { functionWords } from "../words/functionWords.ts";
import type { QuestionReading } from "../read/readQuestion.ts";
import { numbersIn } from "../read/sheet.ts";
import { readHorizon, type Horizon } from "./horizon.ts";
import { readProspect, type Prospect } from "./prospects.ts";

/** What the wording of a question says of the answer it wants. */
export interface Cues {
  readonly said: boolean;
  /** "who said …": the speaker is what is asked. */
  readonly speakerAsked: boolean;
  readonly events: boolean;
  readonly expected: boolean;
  readonly possible: boolean;
  readonly amount: boolean;
  readonly when: boolean;
  readonly why: boolean;
  readonly where: boolean;
  /** "in the next six months". */
  readonly horizon: Horizon | undefined;
  /** Risks or chances. */
  readonly prospect: Prospect | undefined;
  /** "who is in the Quad". */
  readonly inside: boolean;
  /** Content words, folded, in order. */
  readonly words: readonly string[];
  /** Which names stand on which side of the relation, where the order of the words says so. */
  readonly side: { readonly of: "subject" | "object"; readonly names: readonly number[] } | undefined;
}

const said =
  /\b(?:say|says|said|saying|according to|claims?|claimed|argue[sd]?|thinks?|believes?|quoted?|told|tells?|mention(?:s|ed)?|note[sd]?|remark(?:s|ed)?|opinion|deny|denies|denied|stated?|states|view of)\b/;
const events = /\b(?:happen(?:s|ed|ing)?|occur(?:s|red)?|took place|take place|going on|timeline|chronology|events?)\b/;
const expected =
  /\b(?:expect(?:ed|s|ations?)?|will|future|forecasts?|likely|outlook|predict(?:ed|s|ions?)?|anticipate[ds]?|short term|long(?:er)? term|ahead|prospects?|next|upcoming|foreseen|planned)\b/;
const possible = /\b(?:could|might|may|possibl[ey]|possibilit(?:y|ies)|potential(?:ly)?)\b/;
const amount = /\bhow (?:much|many|large|big|high)\b|\b(?:amount|value|size|sum|figure|volume|worth)\b/;
const when =
  /\bwhen\b|\b(?:what|which) (?:year|date|month|day|time)\b|\bhow long ago\b|\bsince when\b|#\d+ (?:year|date)$|\b(?:year|date) of (?:the )?#\d+$/;
/** What ought to be done is what is required. */
const demand = /^(?:and |so )?what (?:else )?(?:should|must|ought)\b/;
/** Whoever it may concern. */
const anybody = /^(?:actors?|players?|part(?:y|ies)|stakeholders?|policymakers?|leaders?|involved|concerned|participants?|happen|happens)$/;
const polite =
  /^what (?:do|can) (?:we|you|i|one) (?:know|say|tell)(?: me| us)? (?:about|of)\b|^(?:please )?(?:(?:can|could|would) (?:you|we|i) )?(?:please )?(?:(?:tell|show|give|list|find|name|explain|describe|summarize|summarise)(?: me| us)?|(?:i|we) (?:want|would like|d like) to (?:know|see)|let (?:me|us) (?:know|see)|do you know|tell)\b/;
/** Belongs to: what the little word "in" asks for. */
const inside =
  /^(?:who|whos|which|what|name|list)\b(?: \w+){0,2}? ?(?:is|are|was|were|sits|takes part)?(?: \w+)? in (?:the )?#\d+$|\bwho (?:makes? up|belongs? to|comprises?)\b|\b(?:made up of|composed of|consists? of)\b/;

/** Words that carry content here although they carry none in a path question. */
const contentHere = new Set(["see", "want", "know", "like", "need"]);
const cueWords =
  /^(?:say|says|said|saying|according|thinks?|believes?|quoted?|told|happen(?:s|ed|ing)?|occur(?:s|red)?|place|took|take|timeline|events?|expect(?:ed|s)?|expectations?|future|likely|outlook|next|much|many|year|date|question|happens|term|short|long|longer|claims?|claimed|states?|stated|mentions?|mentioned|argue[sd]?|possible|possibl[ey]|possibilit(?:y|ies)|potential|potentially|fact|facts|information|info|details?|value|amount|size|sum|volume|worth|big|large|high|plan|planned|upcoming|anticipate[ds]?|predict(?:ed|s)?|foreseen|forecasts?|prospects?|ahead|article|graph|text|role|report)$/;

export function readCues({ rest, time }: QuestionReading): Cues {
  const whole = rest.replace(polite, "").trim();
  const horizon = readHorizon(whole);
  const text = horizon ? whole.replace(horizon.text, "|") : whole;
  const prospect = readProspect(text);
  const words = text
    .split(" ")
    .filter((word) => /^[^#|@]/.test(word) && (!functionWords.has(word) || contentHere.has(word)) && !cueWords.test(word))
    .filter((word) => !prospect?.words.includes(word));
  const asksInside = inside.test(text) && !events.test(text) && !expected.test(text) && !possible.test(text);
  // "What is it about" asks for what it deals with.
  if (/^(?:what|which)\b.*(?<!ed|talk|speak|think|care) about$/.test(text) && !said.test(text) && (words.length > 0 || /#/.test(text)))
    words.push("focus");
  if (demand.test(text)) words.splice(0, words.length, ...words.filter((word) => !anybody.test(word)), "require");
  return {
    said: said.test(text),
    speakerAsked: /^(?:who|whos|which \w+|what \w+)\b/.test(text) && said.test(text) && !/\b(?:does|do|did|has|have) (?:the )?#/.test(text),
    events: events.test(text) || (time !== undefined && words.length === 0),
    expected: expected.test(text) || horizon !== undefined,
    possible: possible.test(text),
    amount: amount.test(text),
    when: when.test(text),
    why: /\b(?:why|reasons?|how come|what for)\b/.test(text),
    where: /^(?:and )?(?:where|in (?:which|what) (?:\w+ )?(?:place|region|area|part)s?)\b/.test(text),
    horizon,
    prospect: prospect?.kind,
    inside: asksInside,
    words: asksInside && words.length === 0 ? ["member", "participate"] : words,
    side: sideOf(text, asksInside),
  };
}

const names = "(?:the )?#\\d+(?: (?:and|or) (?:the )?#\\d+)*";
const subjectNames = new RegExp(
  `\\b(?:does|do|did|has|have|had|can|could|will|would|might|may|is|are|was|were) (${names})(?= |$)(?! ?$| (?:have|has|had)$)`,
);
const objectNames = new RegExp(`^(?:who|what|which)(?: \\w+){1,4} (${names})`);

function sideOf(text: string, asksInside: boolean): Cues["side"] {
  if (asksInside) return /#\d/.test(text) ? { of: "object", names: numbersIn(text).slice(0, 1) } : undefined;
  const subject = subjectNames.exec(text);
  if (subject) return { of: "subject", names: numbersIn(subject[1]) };
  const object = objectNames.exec(text);
  return object && !/\bof (?:the )?#/.test(text) ? { of: "object", names: numbersIn(object[1]) } : undefined;
}
