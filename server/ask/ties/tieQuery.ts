import type { Comparison, Filter } from "../relations/chunk.ts";
import type { Groups } from "../relations/plan.ts";
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
  /** `timed`: compared with a day, a month or a year. */
  | {
      readonly kind: "compare";
      readonly timed: boolean;
      /** What has no such property passes, as what has not ended. */
      readonly open?: true;
      readonly tests: readonly { readonly op: Comparison; readonly value: number | string }[];
    }
);

/** Keeps, of what is asked for, those that have the most or the least of a property, in one relationship or in all of theirs together. */
export interface TieOrder {
  readonly property: TieProperty;
  readonly end: "high" | "low";
  readonly of: "one" | "all";
}

/** The end whose nodes are the groups, and which of these are told. */
export interface TieGroups {
  readonly end: "start" | "end";
  readonly keep: Groups["keep"];
}

/** What a question about one relationship wants to know. */
export type TieAsks =
  | { readonly kind: "start" | "end"; readonly from?: string; readonly order?: TieOrder; readonly counted?: true }
  | { readonly kind: "value"; readonly property: TieProperty; readonly from: string }
  /** One number made of the property of all relationships that fit, or of those of each node at one end. */
  | {
      readonly kind: "aggregate";
      readonly how: "avg" | "sum" | "max" | "min";
      readonly property: TieProperty;
      readonly from: string;
      readonly each?: TieGroups;
    }
  /** Whether there is such a relationship. */
  | { readonly kind: "exists" };

/** A question about one relationship and its properties: who stands at its end, or what a property of it is. */
export interface TieQuery {
  readonly type: number;
  readonly start: TieEnd;
  readonly end: TieEnd;
  /** Whether the relationship may run either way. */
  readonly either: boolean;
  /** The verb between two names says which way it runs. */
  readonly fixed: boolean;
  readonly conditions: readonly TieCondition[];
  readonly asks: TieAsks;
  /** The words that say the relationship, where some do. */
  readonly from?: string;
}
