import type { Comparison, Filter } from "../relations/chunk.ts";
import type { Scalar } from "../vocabulary/columns.ts";
import type { TieProperty } from "../vocabulary/ties.ts";

/** One end of the relationship: its label, and the node that the question names there. */
export interface TieEnd {
  readonly label: number;
  readonly filter?: Filter;
  /** The words that name it. */
  readonly from?: string;
}

/** What a property of the relationship must be. */
export type TieCondition = { readonly property: TieProperty; readonly from: string } & (
  | { readonly kind: "is"; readonly values: readonly Scalar[] }
  | { readonly kind: "compare"; readonly tests: readonly { readonly op: Comparison; readonly value: number }[] }
);

/** A question about one relationship and its properties: who stands at its end, or what a property of it is. */
export interface TieQuery {
  readonly type: number;
  readonly start: TieEnd;
  readonly end: TieEnd;
  /** Whether the relationship may run either way. */
  readonly either: boolean;
  readonly conditions: readonly TieCondition[];
  readonly asks:
    | { readonly kind: "start" | "end"; readonly from?: string }
    | { readonly kind: "value"; readonly property: TieProperty; readonly from: string };
  /** The words that say the relationship, where some do. */
  readonly from?: string;
}
