import { phraseKey } from "../lexicon/lexicon.ts";
import { askingWords } from "../lexicon/wordClasses.ts";
import type { PropertyInfo } from "../vocabulary/labels.ts";
import type { Vocabulary } from "../vocabulary/vocabulary.ts";
import type { DatePart, Groups } from "./plan.ts";
import { fit } from "../vocabulary/fit.ts";

/** What the words for a group say: a property, a part of a date, or the kind of node that follows a token. */
export type GroupKey =
  | {
      readonly kind: "property";
      readonly properties: readonly { readonly property: PropertyInfo; readonly score: number }[];
      /** Kinds of nodes that the same words name at least as well. */
      readonly labels: readonly number[];
      /** The part of a date that they may mean as well. */
      readonly part?: DatePart;
    }
  | { readonly kind: "part"; readonly part: DatePart }
  | { readonly kind: "node"; readonly token: number };

/** A question as it is looked through for words of groups. */
export interface Words {
  readonly vocabulary: Vocabulary;
  readonly words: readonly string[];
  readonly isValue: (token: number) => boolean;
}

/** Words of the longest name of a group. */
const longest = 4;
const parts: ReadonlyMap<string, DatePart> = new Map([
  ["year", "year"],
  ["years", "year"],
  ["month", "month"],
  ["months", "month"],
  ["day", "day"],
  ["days", "day"],
]);

/** The longest name of a property, or of a part of a date, that begins here. */
export function keyAt({ vocabulary, words, isValue }: Words, from: number): { last: number; key: GroupKey } | undefined {
  for (let last = Math.min(words.length, from + longest) - 1; last >= from; last -= 1) {
    const own = words.slice(from, last + 1);
    if (own.some((_, i) => isValue(from + i)) || askingWords[own[0] ?? ""] !== undefined) continue;
    // "Causes of death", of cause_of_death.
    const bare = own.filter((word, i) => i === 0 || i === own.length - 1 || word !== "of");
    const terms = [...vocabulary.terms.find(phraseKey(own)), ...(bare.length < own.length ? vocabulary.terms.find(phraseKey(bare)) : [])];
    const part = own.length === 1 ? parts.get(own[0] ?? "") : undefined;
    // A year of a date is a part of it; where years are kept as numbers, it is those.
    const properties = terms.flatMap((term) =>
      term.kind === "property" && !term.denied && term.score >= fit.short && !(part && term.property.kind !== "number")
        ? [{ property: term.property, score: term.score }]
        : [],
    );
    const best = Math.max(...properties.map(({ score }) => score));
    const labels = terms.flatMap((term) => (term.kind === "label" && term.score >= best ? [term.label] : []));
    if (properties.length > 0) return { last, key: { kind: "property", properties, labels, ...(part && { part }) } };
    if (part) return { last, key: { kind: "part", part } };
  }
  return undefined;
}

/** "Per state", "which state has the most", as they stand in a question. */
export interface GroupWords {
  readonly key: GroupKey;
  /** The words of the group alone. */
  readonly first: number;
  readonly last: number;
  readonly keep: Groups["keep"];
  /** Tokens that say all this, which are read no further. */
  readonly taken: readonly number[];
  /** The token after which the counted noun stands, where these words say that something is counted. */
  readonly counted?: number;
  /** A number made of the values of each group: "the highest average rating". */
  readonly made?: { readonly how: "avg" | "sum"; readonly token: number };
}

/** The tokens from one to another, both included. */
export function upTo(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
}
