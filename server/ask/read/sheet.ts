import type { Token } from "../names/fold.ts";
import type { Mention } from "./mentions.ts";

/** A cell is one word of the question, or one name however many words it has. */
export interface Cell {
  readonly text: string;
  /** Of the question's tokens, both included. */
  readonly first: number;
  readonly last: number;
}

/** Tokens that are read as other words: those that a person said they mean, or none. */
export interface Spoken {
  readonly first: number;
  readonly last: number;
  readonly words: readonly string[];
}

/**
 * The question as the grammar reads it: folded words with one space between, each name as `#` and its number. What a
 * rule has read is taken off, and `|` stands in its place, so that nothing is read twice.
 */
export interface Sheet {
  /** What is left to read. */
  text(): string;
  /** Takes the first match off and returns it. */
  take(pattern: RegExp): RegExpExecArray | undefined;
  /** Words that no rule has read, in order. */
  left(): Cell[];
}

export function createSheet(tokens: readonly Token[], mentions: readonly Mention[], spoken: readonly Spoken[] = []): Sheet {
  let cells = toCells(tokens, mentions, spoken);
  const text = () => cells.map((cell) => cell.text).join(" ");
  return {
    text,
    take(pattern) {
      const match = pattern.exec(text());
      if (!match || match[0].trim() === "") return undefined;
      const leading = match[0].length - match[0].trimStart().length;
      const before =
        text()
          .slice(0, match.index + leading)
          .split(" ").length - 1;
      const count = match[0].trim().split(" ").length;
      cells = [...cells.slice(0, before), { text: "|", first: -1, last: -1 }, ...cells.slice(before + count)];
      return match;
    },
    left: () => cells.filter((cell) => cell.text !== "|" && !cell.text.startsWith("#")),
  };
}

function toCells(tokens: readonly Token[], mentions: readonly Mention[], spoken: readonly Spoken[]): Cell[] {
  const cells: Cell[] = [];
  for (let i = 0; i < tokens.length; i += 1) {
    const said = spoken.find(({ first }) => first === i);
    if (said) {
      cells.push(...said.words.map((text) => ({ text, first: i, last: said.last })));
      i = said.last;
      continue;
    }
    const number = mentions.findIndex((mention) => mention.first === i);
    const mention = mentions[number];
    if (mention) {
      cells.push({ text: `#${number}`, first: i, last: mention.last });
      i = mention.last;
    } else cells.push({ text: tokens[i]?.text ?? "", first: i, last: i });
  }
  return cells;
}

/** The numbers of the names in a piece of the sheet. */
export function numbersIn(text: string | undefined): number[] {
  return [...(text ?? "").matchAll(/#(\d+)/g)].map((match) => Number(match[1]));
}
