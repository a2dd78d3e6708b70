import type { Topology } from "../../topology/topology.ts";
import type { Asked } from "../asked.ts";
import { tokenize, type Token } from "../names/fold.ts";
import type { Mention } from "../read/mentions.ts";
import { readQuestion, type QuestionReading } from "../read/readQuestion.ts";
import { nameInSentence } from "../wording/names.ts";

/** The question that another one follows. */
export interface Base {
  readonly asked: Asked;
  /** Without its question mark. */
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly read: QuestionReading;
}

export function readBase(topology: Topology, asked: Asked): Base {
  const text = tidy(asked.question);
  return { asked, text, tokens: tokenize(text), read: readQuestion(text, topology) };
}

/** One space between words, and no punctuation at the end. */
export function tidy(text: string): string {
  return text
    .replaceAll(/\s+/g, " ")
    .replaceAll(/ (?=[,;.?!])/g, "")
    .replace(/[\s?!.,;:]+$/u, "")
    .trim();
}

/** The text with other words in the place of some of its tokens, both included. A possessive ending is kept. */
function replaceTokens({ text, tokens }: Pick<Base, "text" | "tokens">, first: number, last: number, words: string): string {
  const [from, to] = [tokens[first], tokens[last]];
  if (!from || !to) return text;
  const ending = words === "" ? "" : (/['’]s$/i.exec(text.slice(from.start, to.end))?.[0] ?? "");
  return tidy(`${text.slice(0, from.start)}${words}${ending}${text.slice(to.end)}`);
}

/** A name as it stands in a sentence; as it was typed where it may mean several nodes, or has an id behind it. */
export function callNode(topology: Topology, { candidates, text }: Mention): string {
  const [only] = candidates;
  const isOne = new Set(candidates.map(({ node }) => node)).size === 1;
  return only && isOne && !text.includes("[") ? nameInSentence(topology, only.node) : text;
}

/** The text with another name in the place of one of its own, and of the article in front of that. */
export function replaceName(topology: Topology, base: Pick<Base, "text" | "tokens">, old: Mention, name: Mention): string {
  const first = base.tokens[old.first - 1]?.text === "the" ? old.first - 1 : old.first;
  return replaceTokens(base, first, old.last, callNode(topology, name));
}

/** Whether a question asks for a way through the graph, which can be bounded. */
export function isPathQuestion({ intent, ends }: QuestionReading): boolean {
  return intent !== "facts" && intent !== "help" && ends.length > 0;
}

/** The question without the first words that match, as its folded words have them; the same question where none do. */
export function dropWords(base: Base, pattern: RegExp): Base {
  const folded = base.tokens.map((token) => token.text);
  const match = pattern.exec(folded.join(" "));
  if (!match || match[0].trim() === "") return base;
  const first = folded.join(" ").slice(0, match.index).split(" ").filter(Boolean).length;
  const last = first + match[0].trim().split(" ").length - 1;
  const text = replaceTokens(base, first, last, "");
  return { ...base, text, tokens: tokenize(text) };
}
