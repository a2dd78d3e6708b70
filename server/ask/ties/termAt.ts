import { phraseKey } from "../lexicon/lexicon.ts";
import type { Token } from "../names/fold.ts";
import type { Join } from "../vocabulary/joins.ts";
import type { TieProperty } from "../vocabulary/ties.ts";
import type { Vocabulary } from "../vocabulary/vocabulary.ts";
import { isNamedBy } from "./compared.ts";
import type { Part } from "./part.ts";
import { isFunctionWord } from "./saidValues.ts";
import { fit } from "../vocabulary/fit.ts";

/** Words of the longest term. */
const longest = 6;

/** The longest run of words here that says the type, a property of it, or a label at its ends. */
export function termAt(
  vocabulary: Vocabulary,
  tokens: readonly Token[],
  at: number,
  ties: readonly TieProperty[],
  join: Join,
  free: (from: number, last: number) => boolean,
): Part | undefined {
  for (let last = Math.min(tokens.length, at + longest) - 1; last >= at; last -= 1) {
    const words = tokens.slice(at, last + 1).map(({ base }) => base);
    if (!free(at, last) || words.every(isFunctionWord)) continue;
    const terms = [...vocabulary.terms.find(phraseKey(words)), ...(words.length === 1 ? vocabulary.terms.byRoot(words[0] ?? "") : [])];
    const isType = terms.some((term) => term.kind === "type" && term.type === join.type && term.score >= 0.5);
    // "Rated" says RATED, and "rating" its property.
    const named = ties.filter((property) => isNamedBy(property, words) && !(isType && words.at(-1)?.endsWith("ed") === true));
    if (named.length > 0) return { kind: "property", first: at, last, text: "", properties: named };
    const label = terms.find(
      (term) => term.kind === "label" && term.score >= fit.short && (term.label === join.from || term.label === join.to),
    );
    if (label?.kind === "label") return { kind: "label", first: at, last, text: "", label: label.label };
    if (isType) return { kind: "type", first: at, last, text: "" };
  }
  return undefined;
}
