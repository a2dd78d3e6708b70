import type { Correction } from "../../contract/ask.ts";
import type { Direction } from "../../contract/graph.ts";
import { fold, tokenize, type Token } from "../names/fold.ts";
import type { Vocabulary } from "../vocabulary/vocabulary.ts";

/** What words mean, as terms of this graph. */
type Target =
  | { readonly kind: "node"; readonly node: number }
  | { readonly kind: "relationship"; readonly type: number; readonly direction: Direction }
  | { readonly kind: "label"; readonly label: number }
  | { readonly kind: "property"; readonly property: string }
  | { readonly kind: "nothing" };

/** A correction where it stands in a question. Tokens `first` to `last`, both included. */
export interface Placed {
  readonly first: number;
  readonly last: number;
  readonly target: Target;
  readonly correction: Correction;
}

export type Placing =
  | { readonly kind: "placed"; readonly placed: readonly Placed[] }
  | { readonly kind: "misplaced"; readonly text: string };

/**
 * Finds the words of each correction in a question, and what they are to mean in the graph. Of two that overlap the
 * later one counts, since it was said last.
 */
export function placeCorrections(vocabulary: Vocabulary, question: string, corrections: readonly Correction[]): Placing {
  const tokens = tokenize(question);
  const placed: Placed[] = [];
  for (const correction of corrections) {
    const target = targetOf(vocabulary, correction);
    if (target === undefined) return { kind: "misplaced", text: missingTarget(correction) };
    const spans = spansOf(tokens, correction.words);
    if (spans.length === 0)
      return { kind: "misplaced", text: `The question does not have the words “${correction.words}”, which a correction speaks of.` };
    for (const [first, last, isMain] of spans) {
      const overlapped = placed.filter((other) => other.first <= last && first <= other.last);
      for (const other of overlapped) placed.splice(placed.indexOf(other), 1);
      placed.push({ first, last, target: isMain ? target : { kind: "nothing" }, correction });
    }
  }
  return { kind: "placed", placed: placed.toSorted((a, b) => a.first - b.first) };
}

/** The question's words with those of corrections made blank: nothing else may read them. Places stay as they are. */
export function maskTokens(tokens: readonly Token[], placed: readonly Placed[]): readonly Token[] {
  if (placed.length === 0) return tokens;
  return tokens.map((token, i) =>
    placed.some(({ first, last }) => first <= i && i <= last) ? { ...token, text: "", base: "", original: "" } : token,
  );
}

/** Whether a question has the words of a correction. */
export function hasWords(question: string, words: string): boolean {
  return spansOf(tokenize(question), words).length > 0;
}

/**
 * Every place where the words stand side by side; failing that, where they stand in this order with others between
 * them, as a verb in two parts does: its first part has the meaning.
 */
function spansOf(tokens: readonly Token[], words: string): (readonly [first: number, last: number, isMain: boolean])[] {
  const wanted = fold(words).split(" ").filter(Boolean);
  if (wanted.length === 0) return [];
  const found: [number, number, boolean][] = [];
  for (let first = 0; first + wanted.length <= tokens.length; first += 1)
    if (wanted.every((word, i) => fits(tokens[first + i], word))) found.push([first, first + wanted.length - 1, true]);
  if (found.length > 0) return found;
  let at = -1;
  const apart = wanted.map((word) => (at = tokens.findIndex((token, i) => i > at && fits(token, word))));
  return apart.includes(-1) ? [] : apart.map((place, i) => [place, place, i === 0] as const);
}

function fits(token: Token | undefined, word: string | undefined): boolean {
  return token !== undefined && (token.text === word || token.base === word);
}

function targetOf({ topology, table, types }: Vocabulary, { means }: Correction): Target | undefined {
  switch (means.kind) {
    case "node": {
      const node = topology.indexOf(means.id);
      return node === undefined ? undefined : { kind: "node", node };
    }
    case "relationship": {
      const type = types.findIndex(({ name }) => name === means.type);
      return type < 0 ? undefined : { kind: "relationship", type, direction: means.direction };
    }
    case "label": {
      const label = table.labels.findIndex(({ name }) => name === means.name);
      return label < 0 ? undefined : { kind: "label", label };
    }
    case "property": {
      const known = table.labels.some(({ properties }) => properties.some(({ name }) => name === means.name));
      return known ? { kind: "property", property: means.name } : undefined;
    }
    case "nothing":
      return { kind: "nothing" };
  }
}

function missingTarget({ words, means }: Correction): string {
  const what = {
    node: () => (means.kind === "node" ? `node ${means.id}` : ""),
    relationship: () => (means.kind === "relationship" ? `relationship type “${means.type}”` : ""),
    label: () => (means.kind === "label" ? `label “${means.name}”` : ""),
    property: () => (means.kind === "property" ? `property “${means.name}”` : ""),
    nothing: () => "",
  }[means.kind]();
  return `This graph has no ${what}, which “${words}” was said to mean.`;
}
