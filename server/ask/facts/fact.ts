import type { Modality } from "../../contract/evidence.ts";

/** One thing that the graph says: a claim, or in a graph without claims a relationship. Nodes are indices. */
export interface Fact {
  /** Id of the claim; absent where the graph has none. */
  readonly claim?: string;
  /** Index of the relationship that rests on it. */
  readonly relationship?: number;
  readonly subject: number;
  readonly object: number;
  readonly type: string;
  readonly statement: string;
  readonly modality: Modality;
  readonly denied: boolean;
  /** Read between the lines, not stated. */
  readonly implied: boolean;
  /** EDTF, as the graph writes it. */
  readonly when?: string;
  /** As sorting integers, infinite where open; undefined where nothing is known of the time. */
  readonly days?: readonly [first: number, last: number];
  readonly speakers: readonly number[];
}
