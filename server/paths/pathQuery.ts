import type { Modality } from "../contract/evidence.ts";
import type { Direction } from "../contract/graph.ts";

/** What is searched for. Nodes are indices of the topology; types and labels are names. */
export interface PathQuery {
  readonly from: readonly number[];
  /** A node that is also in `from` counts as a start only. */
  readonly to: readonly number[];
  /** Nodes that the path passes, in this order. */
  readonly via: readonly number[];
  readonly withoutNodes: readonly number[];
  readonly withoutTypes: readonly string[];
  /** Ends and via nodes may have such a label: they were asked for by name. The same holds for `labels`. */
  readonly withoutLabels: readonly string[];
  readonly types?: readonly string[];
  readonly labels?: readonly string[];
  readonly direction: Direction;
  readonly maxHops: number;
  readonly window?: { readonly from?: string; readonly to?: string };
  readonly modality?: readonly Modality[];
  readonly minDocuments?: number;
  /**
   * `never`: no node twice. `acrossLegs`: no node twice between two stops (start, via, end), but a later leg may
   * come back through a node of an earlier one.
   */
  readonly repeats: "never" | "acrossLegs";
}

/** A query without any constraint. */
export function plainQuery(from: readonly number[], to: readonly number[], maxHops: number): PathQuery {
  return { from, to, maxHops, via: [], withoutNodes: [], withoutTypes: [], withoutLabels: [], direction: "both", repeats: "never" };
}
