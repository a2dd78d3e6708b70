import type { Vocabulary } from "../vocabulary/vocabulary.ts";
import type { Joins } from "./joins.ts";
import type { Chunk } from "./chunk.ts";
import { noRoles, type DraftNode } from "./state.ts";

/** What a step may look at: the schema, and the whole question. */
export interface Grammar {
  readonly vocabulary: Vocabulary;
  readonly joins: Joins;
  readonly chunks: readonly Chunk[];
  /** A superlative orders the answers, by a property that a verb may name. */
  readonly ordered: boolean;
  readonly bar: Bar;
}

/** What a reading must be worth to be followed past the chunk that is read. */
export interface Bar {
  /** Whether this score is near enough to the best one so far, which it may be itself. */
  passes(score: number): boolean;
}

/** A node that a chunk alone speaks of. */
export function fresh(at: number, label: number): DraftNode {
  return { label, filters: [], roles: noRoles, roleUsed: false, implicit: false, asked: false, chunks: [at] };
}

/** "Who shares a director with X": a verb, of which no answer is the object. */
export function isSharing({ kind, text }: Chunk): boolean {
  return kind === "pair" && /^shares?$|^sharing$/i.test(text);
}
