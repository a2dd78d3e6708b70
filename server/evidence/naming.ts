/**
 * The sentence of a text that has all of these names; undefined where none has. Sentences are told apart as Unicode
 * does (UAX 29), names by their letters, in whichever case.
 */
export function sentenceNaming(text: string, names: readonly string[]): string | undefined {
  const wanted = names.map((name) => name.toLowerCase());
  for (const { segment } of segmenter.segment(text)) {
    const folded = segment.toLowerCase();
    if (wanted.every((name) => holds(folded, name))) return segment.trim();
  }
  return undefined;
}

const segmenter = new Intl.Segmenter("en", { granularity: "sentence" });

/** Whether a name stands there as words of its own: "Ann" does not in "Annual". */
function holds(text: string, name: string): boolean {
  if (name === "") return false;
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const [before, after] = [text[at - 1] ?? " ", text[at + name.length] ?? " "];
    if (!isLetter.test(before) && !isLetter.test(after)) return true;
  }
  return false;
}

const isLetter = /[\p{L}\p{N}]/u;
