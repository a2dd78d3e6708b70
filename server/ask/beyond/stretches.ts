import { tokenize, type Token } from "../names/fold.ts";
import { functionWords, pathWords } from "../words/functionWords.ts";

/** Words of a name that is looked up, and stretches of one question that are, at most. */
const most = { words: 6, stretches: 60, runs: 6 } as const;

/** @returns every stretch of a question that may be a whole name, as it was typed; the longest first */
export function stretchesOf(question: string): string[] {
  const tokens = tokenize(question);
  const found = new Set<string>();
  for (let length = Math.min(most.words, tokens.length); length > 0; length -= 1) {
    for (let first = 0; first + length <= tokens.length; first += 1) {
      const [start, end] = [tokens[first], tokens[first + length - 1]];
      if (start && end && mayBound(start) && mayBound(end)) found.add(textOf(question, start, end));
    }
  }
  return [...found].slice(0, most.stretches);
}

/** @returns the longest stretches between the words of grammar, as they were typed: perhaps names, perhaps misspelled ones */
export function runsOf(question: string): string[] {
  const runs: [Token, Token][] = [];
  let open: [Token, Token] | undefined;
  for (const token of tokenize(question)) {
    const [start] = open ?? [token];
    open = mayBound(token) ? [start, token] : undefined;
    if (!open) continue;
    if (runs.at(-1)?.[0] === start) runs.pop();
    runs.push(open);
  }
  return runs.slice(0, most.runs).map(([start, end]) => textOf(question, start, end));
}

/** Whether a name may begin or end with the word: with one of the grammar only where it is written like a name. */
function mayBound({ text, original }: Token): boolean {
  return !(functionWords.has(text) || pathWords.has(text)) || /^\p{Lu}/u.test(original);
}

function textOf(question: string, start: Token, end: Token): string {
  return question.slice(start.start, end.end).replace(/['’]s$/i, "");
}
