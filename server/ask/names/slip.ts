import { editDistance } from "./editDistance.ts";
import type { Token } from "./fold.ts";

/** Shorter words have too many neighbours. */
const shortest = 4;
/** From here on a letter may be replaced by another; in a shorter word that often makes another English word. */
const replaceable = 7;

/**
 * Whether a typed word is one slip of the hand away from another: a letter missing, doubled or too many, or two in the
 * wrong order; in a long word also a wrong letter. Both folded.
 */
export function isSlip(typed: string, meant: string): boolean {
  if (Math.abs(typed.length - meant.length) > 1 || meant.length < shortest || typed[0] !== meant[0]) return false;
  if (editDistance(typed, meant, 1) !== 1) return false;
  if (typed.length >= replaceable) return true;
  return typed.length !== meant.length ? typed.length > shortest : sortedLetters(typed) === sortedLetters(meant);
}

/**
 * Whether tokens may stand for a name that is near them. A word in small letters may be no more than one slip away from
 * the name's: "landlord" is no misspelling of "Langford", though only two letters differ. What is written like a name
 * may differ more, and beside words that are right a short word may as well be wrong in a letter.
 *
 * @param first place of the first of them in the question, where a capital letter says nothing
 * @param name folded
 */
export function mayBeMeant(tokens: readonly Token[], first: number, name: string): boolean {
  const words = tokens.map(({ base, text }, i) => (i === tokens.length - 1 ? base : text));
  const others = name.split(" ");
  const isWritten = tokens.map(({ original }, i) => first + i > 0 && /^\p{Lu}/u.test(original));
  if (words.length !== others.length) return isWritten.includes(true) || editDistance(words.join(" "), name, 1) <= 1;
  const isSure = words.some((word, i) => word.length >= shortest && word === others[i]);
  return words.every((word, i) => {
    const other = others[i] ?? "";
    return word === other || isWritten[i] || isSlip(word, other) || (isSure && editDistance(word, other, 1) <= 1);
  });
}

function sortedLetters(word: string): string {
  return Array.from(word).toSorted().join("");
}
