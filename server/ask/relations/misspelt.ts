import { conceptGroups } from "../lexicon/groups.ts";
import { isCommonWord, keyOf, nameWords } from "../lexicon/lexicon.ts";
import { askingWords, emptyWords, looseWords, pairWords } from "../lexicon/wordClasses.ts";
import { plainWords } from "../../paths/plainWords.ts";
import { fold } from "../names/fold.ts";
import { isSlip } from "../names/slip.ts";
import type { Vocabulary } from "../vocabulary/vocabulary.ts";

const known = new WeakMap<Vocabulary, readonly string[]>();

/** Shorter words have too many neighbours. */
const shortest = 4;

/**
 * The word that was meant, where a word that nothing explains is one slip of the hand away from just one that is
 * understood: a letter missing, doubled or too many, or two in the wrong order; in a long word also a wrong letter.
 *
 * @param word folded.
 */
export function unmisspell(vocabulary: Vocabulary, word: string): string | undefined {
  if (word.length < shortest || isCommonWord(word) || /\d/.test(word)) return undefined;
  const words = known.get(vocabulary) ?? understood(vocabulary);
  known.set(vocabulary, words);
  const near = words.filter((other) => isSlip(word, other));
  return new Set(near.map(keyOf)).size === 1 ? near[0] : undefined;
}

/** Every word that the reader would understand on this graph, in the forms that questions use. */
function understood({ table, types, terms }: Vocabulary): string[] {
  const schema = [
    ...table.labels.flatMap(({ name, properties }) => [name, ...properties.map((own) => own.name)]),
    ...types.map(({ name }) => name),
  ];
  const general = conceptGroups.flatMap((group) => group.split(/[ _]/)).filter((word) => terms.find(keyOf(word)).length > 0);
  const own = schema.flatMap((name) => nameWords(fold(plainWords(name))));
  const content = [...new Set([...own, ...general])].flatMap((word) => [
    word,
    `${word}s`,
    `${word.replace(/e$/, "")}ed`,
    `${word.replace(/e$/, "")}ing`,
  ]);
  return [...new Set([...content, ...emptyWords, ...looseWords, ...pairWords, ...Object.keys(askingWords)])];
}
