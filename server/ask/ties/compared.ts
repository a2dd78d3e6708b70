import { plainWords } from "../../paths/plainWords.ts";
import { keyOf, nameWords, phraseKey } from "../lexicon/lexicon.ts";
import { fold } from "../names/fold.ts";
import { withoutUnit } from "../lexicon/units.ts";
import type { Ordering } from "../lexicon/superlatives.ts";
import type { Scalar } from "../vocabulary/columns.ts";
import type { Comparison } from "../relations/chunk.ts";
import type { TieProperty } from "../vocabulary/ties.ts";
import type { Part } from "./part.ts";

interface Compared {
  readonly property: TieProperty;
  readonly tests: readonly { readonly op: Comparison; readonly value: number | string }[];
  /** The part that names the property, where one does. */
  readonly part?: Part;
}

/** Whether words are those of a property's name. */
export function isNamedBy({ name }: TieProperty, words: readonly string[]): boolean {
  const own = wordsOf(name);
  const bare = withoutUnit(own);
  return phraseKey(own) === phraseKey(words) || phraseKey(bare) === phraseKey(words);
}

function wordsOf(name: string): string[] {
  return nameWords(fold(plainWords(name)));
}

/**
 * The property that a comparison speaks of: the one named beside it, the one that its comparative says ("longer than"),
 * or the only number that relationships of this type have.
 */
export function propertyOfQuantity(ties: readonly TieProperty[], parts: readonly Part[], at: number): Compared | undefined {
  const part = parts[at];
  if (part?.kind !== "quantity") return undefined;
  const { quantity } = part;
  const timed = quantity.kind === "time";
  const testsOf = ({ kind }: TieProperty) =>
    quantity.tests.map(({ op, value }) => ({
      op,
      value: kind === "time" ? String(value) : Number(timed ? String(value).slice(0, 4) : value),
    }));
  if (!timed && quantity.tests.some(({ value }) => !Number.isFinite(Number(value)))) return undefined;
  // "Rated The Matrix above 4": the verb names the property from afar.
  const beside = [near(parts, at, -1), near(parts, at, 1), ...parts].find((other) => other?.kind === "property");
  if (beside?.kind === "property") {
    const property = ties.find((own) => own.kind !== "text" && (own.kind === "number" || timed) && beside.properties.includes(own));
    return property && { property, tests: testsOf(property), part: beside };
  }
  if (quantity.by) {
    const property = numberSaid(ties, quantity.by);
    return property && { property, tests: testsOf(property) };
  }
  const only = timed ? beginningOf(ties) : onlyOne(ties.filter(isNumber));
  return only && parts.some(({ kind }) => kind === "type") ? { property: only, tests: testsOf(only) } : undefined;
}

/** The property that says when a relationship held: of one with a beginning and an end, its beginning. */
export function beginningOf(ties: readonly TieProperty[]): TieProperty | undefined {
  const timed = ties.filter((property) => property.kind === "time" || (property.kind === "number" && isTime(property)));
  const begun = timed.length > 1 ? timed.filter(({ name }) => !isEnding(name)) : timed;
  return onlyOne(begun);
}

/** The property that says when it ended, of a relationship that began by another one of the same kind. */
export function endingOf(ties: readonly TieProperty[], begun: TieProperty): TieProperty | undefined {
  return ties.find((property) => property !== begun && property.kind === begun.kind && isEnding(property.name));
}

/** The only number that is no time: "how much". */
export function amountOf(ties: readonly TieProperty[]): TieProperty | undefined {
  return onlyOne(ties.filter((property) => isNumber(property) && !property.list));
}

/** The only number that says how often something was done. */
export function timesOf(ties: readonly TieProperty[]): TieProperty | undefined {
  return onlyOne(
    ties.filter((property) => isNumber(property) && !property.list && wordsOf(property.name).some((word) => often.test(word))),
  );
}

const often = /^(?:times?|counts?|frequency|occurrences?|plays|visits|views)$/;

/** The only number of which several make sense together: "the most". Of ratings or prices they make none. */
export function sumOf(ties: readonly TieProperty[]): TieProperty | undefined {
  const amount = amountOf(ties);
  return amount && !wordsOf(amount.name).some((word) => intensive.test(word)) ? amount : undefined;
}

const intensive =
  /^(?:ratings?|stars?|scores?|grades?|marks?|rank|ranking|position|order|level|priority|price|rate|ratio|share|percent|percentage|pct|probability|confidence|similarity|strength|temperature|speed|age|latitude|longitude|years?|months?|weeks?|days?|id|key|number|code|version|index)$/;

function onlyOne(ties: readonly TieProperty[]): TieProperty | undefined {
  return ties.length === 1 ? ties[0] : undefined;
}

/** A number that says no time. */
function isNumber(property: TieProperty): boolean {
  return property.kind === "number" && !isTime(property);
}

/** By its name, or a participle whose values are all years: "acquired" in 1985. */
function isTime({ name, kind, values }: TieProperty): boolean {
  const words = wordsOf(name);
  if (words.some((word) => /^(?:date|year|since|time|from|to|start|started|begin|began|until|end|ended)$/.test(word))) return true;
  if (kind !== "number" || words.length !== 1 || !words[0]?.endsWith("ed")) return false;
  for (const own of values.values()) if (!own.every(isYear)) return false;
  return true;
}

function isYear(value: Scalar): boolean {
  return typeof value === "number" && Number.isInteger(value) && value >= 1000 && value < 2200;
}

function isEnding(name: string): boolean {
  return wordsOf(name).some((word) => /^(?:to|until|till|end|ended|ends|left|closed|last|expires|expired)$/.test(word));
}

/** The number that a comparative or superlative speaks of: "best" of a rating. */
export function numberSaid(ties: readonly TieProperty[], { by }: Ordering): TieProperty | undefined {
  const numbers = ties.filter(({ kind, list }) => kind === "number" && !list);
  for (const word of by) {
    const property = numbers.find(({ name }) => wordsOf(name).some((own) => keyOf(own) === keyOf(word)));
    if (property) return property;
  }
  return undefined;
}

/** The next part on one side that is no joining word. */
export function near(parts: readonly Part[], at: number, step: 1 | -1): Part | undefined {
  let i = at + step;
  while (parts[i]?.kind === "joining") i += step;
  return parts[i];
}
