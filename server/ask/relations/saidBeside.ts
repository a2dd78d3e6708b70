import type { Join } from "../vocabulary/joins.ts";
import type { Vocabulary } from "../vocabulary/vocabulary.ts";
import type { Chunk } from "./chunk.ts";
import type { Explained } from "./explain.ts";
import type { Pending } from "./state.ts";

/** A relation that holds between the same two nodes as another one, and the word that says it. */
export interface SaidBeside {
  readonly type: number;
  readonly fit: number;
  readonly word: Pending;
}

/** A word that fits a type less says it only in part. */
const fitting = 0.7;

/** Verbs that "and" joins to those of an arc, and that can say a relation between the same ends: "wrote and directed". */
export function saidBeside(
  vocabulary: Vocabulary,
  chunks: readonly Chunk[],
  { pending, chunks: own }: Explained,
  join: Join,
): SaidBeside[] {
  return pending.flatMap((word): SaidBeside[] => {
    if (!own.some((at) => isJoined(chunks, Math.min(at, word.chunk), Math.max(at, word.chunk)))) return [];
    const [best] = [...word.types]
      .filter(([type, fit]) => type !== join.type && fit >= fitting && joins(vocabulary, type, join))
      .toSorted(([, a], [, b]) => b - a);
    return best ? [{ type: best[0], fit: best[1], word }] : [];
  });
}

function joins({ types }: Vocabulary, type: number, { from, to }: Join): boolean {
  return types[type]?.joins.some((join) => join.from === from && join.to === to) ?? false;
}

function isJoined(chunks: readonly Chunk[], from: number, to: number): boolean {
  const between = chunks.slice(from + 1, to);
  return between.every(({ kind }) => kind === "empty") && between.some(({ text }) => text.toLowerCase() === "and");
}
