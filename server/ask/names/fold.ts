/** A word of a text: as it is compared, and where it stood. */
export interface Token {
  /** Folded: no accents, lower case, no punctuation. */
  readonly text: string;
  /** The word without its possessive ending, where it has one: "india" for "India's". */
  readonly base: string;
  readonly original: string;
  /** UTF-16 offsets into the text, end exclusive. */
  readonly start: number;
  readonly end: number;
}

const wordPattern = /\p{Sc}?[\p{L}\p{N}\p{M}]+(?:['’.][\p{L}\p{N}\p{M}]+)*|&/gu;

/** The words of a text. A dot or an apostrophe inside a word belongs to it; everything else separates words. */
export function tokenize(text: string): Token[] {
  return [...text.matchAll(wordPattern)].map((match) => {
    const original = match[0];
    const start = match.index;
    return { text: foldWord(original), base: foldWord(original.replace(/['’]s$/i, "")), original, start, end: start + original.length };
  });
}

function foldWord(word: string): string {
  if (word === "&") return "and";
  return stripMarks(word).replace(/['’.]/g, "");
}

/** Lower case, with what NFD separates from its letter taken off: "Piñeyro" and "pineyro" become one. */
function stripMarks(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replaceAll("ß", "ss").replaceAll("ø", "o").replaceAll("ł", "l");
}

/** Texts whose words need no table of letters: the rule of `tokenize`, many times faster. */
const plainText = /^[\x20-\x23\x25\x27-\x7e]*$/;

/** A name as it is compared: its folded words, one space between them. */
export function fold(text: string): string {
  if (plainText.test(text))
    return text
      .toLowerCase()
      .replace(/(?<=[a-z0-9])['.](?=[a-z0-9])/g, "")
      .replace(/[^a-z0-9]+/g, " ")
      .trim();
  return tokenize(text)
    .map((token) => token.text)
    .join(" ");
}
