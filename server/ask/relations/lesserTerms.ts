import { plainWords } from "../../paths/plainWords.ts";
import { keyOf } from "../lexicon/lexicon.ts";
import type { TermMatch } from "../vocabulary/terms.ts";
import type { Vocabulary } from "../vocabulary/vocabulary.ts";
import { fit } from "../vocabulary/fit.ts";

/** A word that fits a property no better than this is a synonym, or the last word of its name. */
const partly = 0.8;
/** A word that fits a property no better than this is one of several words of its name. */
const barely = 0.65;

/**
 * Leaves out the properties that stand behind a whole name: of one label, a synonym where another property is called just
 * so; beside a relationship type that is called just so, what a node at its ends keeps with that word in its name.
 */
export function withoutLesser({ types }: Vocabulary, all: readonly TermMatch[], word: string): readonly TermMatch[] {
  const terms = withoutSynonyms(all, word);
  const whole = terms.filter(({ score }) => score >= fit.whole);
  if (whole.length === 0) return terms;
  return terms.filter((term) => {
    if (term.kind !== "property" || term.score > partly) return true;
    const { label } = term.property;
    return !whole.some((own) => {
      if (own.kind === "property") return own.property.label === label;
      const ends = own.kind === "type" && term.score <= barely ? (types[own.type]?.joins ?? []) : [];
      return ends.some(({ from, to }) => from === label || to === label);
    });
  });
}

/** "Reported" is the report date rather than the event date: of one label, the properties that have the very word in their names. */
function withoutSynonyms(terms: readonly TermMatch[], word: string): readonly TermMatch[] {
  const says = new Set(
    terms
      .filter(({ kind, score }) => kind === "property" && score < fit.whole)
      .filter((term) => term.kind === "property" && hasWord(term.property.name, word)),
  );
  const labels = new Set([...says].flatMap((term) => (term.kind === "property" ? [term.property.label] : [])));
  return terms.filter(
    (term) => term.kind !== "property" || term.score >= barely + 0.05 || !labels.has(term.property.label) || says.has(term),
  );
}

function hasWord(name: string, word: string): boolean {
  return plainWords(name)
    .split(" ")
    .some((own) => keyOf(own) === keyOf(word));
}
