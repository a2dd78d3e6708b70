import { plainWords } from "../../paths/plainWords.ts";
import { keyOf, nameWords, phraseKey } from "../lexicon/lexicon.ts";
import { fold } from "../names/fold.ts";
import type { Ordering } from "../lexicon/superlatives.ts";
import type { Comparison } from "../relations/chunk.ts";
import type { TieProperty } from "../vocabulary/ties.ts";
import type { Part } from "./part.ts";

interface Compared {
  readonly property: TieProperty;
  readonly tests: readonly { readonly op: Comparison; readonly value: number }[];
  /** The part that names the property, where one does. */
  readonly part?: Part;
}

/** Whether words are those of a property's name. */
export function isNamedBy({ name }: TieProperty, words: readonly string[]): boolean {
  return phraseKey(wordsOf(name)) === phraseKey(words);
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
  const tests = quantity.tests.map(({ op, value }) => ({ op, value: Number(value) }));
  if (tests.some(({ value }) => !Number.isFinite(value))) return undefined;
  const numbers = ties.filter(({ kind }) => kind === "number");
  // "Rated The Matrix above 4": the verb names the property from afar.
  const beside = [near(parts, at, -1), near(parts, at, 1), ...parts].find((other) => other?.kind === "property");
  if (beside?.kind === "property") {
    const property = numbers.find((own) => beside.properties.includes(own));
    return property && { property, tests, part: beside };
  }
  if (quantity.by) {
    const property = numberSaid(numbers, quantity.by);
    return property && { property, tests };
  }
  const timed = quantity.kind === "time";
  const fitting = numbers.filter(({ name }) => /(?:date|year|since|time)/i.test(name) === timed);
  const [only] = fitting;
  return only && fitting.length === 1 && parts.some(({ kind }) => kind === "type") ? { property: only, tests } : undefined;
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
