import type { PropertyInfo } from "../vocabulary/labels.ts";
import type { Filter } from "./chunk.ts";

interface PlanNode {
  readonly label: number;
  readonly filters: readonly Filter[];
}

interface PlanArc {
  /** Start and end, as indices of plan nodes. */
  readonly a: number;
  readonly b: number;
  readonly type: number;
  /** Further types, of which the relationship may be one as well. */
  readonly also?: readonly number[];
  /** Whether the relationship may run either way. */
  readonly either: boolean;
  /** The relationship, with all that hangs on it beyond, must not be there. */
  readonly not?: boolean;
}

/** What is returned of the answer node. */
type Result =
  | { readonly kind: "nodes" }
  | { readonly kind: "values"; readonly property: PropertyInfo }
  /** Of the answers; where a property is given, of its different values; where an arc is given, of its relationships. */
  | { readonly kind: "count"; readonly of?: PropertyInfo; readonly events?: number }
  /** One number made of the property's values at all answers. */
  | { readonly kind: "aggregate"; readonly how: "avg" | "sum"; readonly property: PropertyInfo }
  /** What is counted, put into groups by the answer node or by a property of it. */
  | Groups
  | { readonly kind: "exists" };

/** A part of a date that is kept whole. */
export type DatePart = "year" | "month" | "day";

export interface Groups {
  readonly kind: "groups";
  /** The property of the answer node whose values are the groups; without one, each answer node is a group. */
  readonly by?: PropertyInfo;
  /** Of dates, the part that makes a group. */
  readonly part?: DatePart;
  /** The node of which there are so many in a group; it may be the answer node. */
  readonly of: number;
  /** The arc whose relationships are counted rather than the nodes. */
  readonly events?: number;
  /** A number made of a property of what is in the group, rather than how many that are. */
  readonly made?: { readonly how: "avg" | "sum"; readonly property: PropertyInfo };
  /** `each`: all groups are told. */
  readonly keep: Extract<Keep, { limit: number }> | { readonly kind: "each" };
  /** The words that say the groups, where they say a property. */
  readonly words?: string;
}

export interface Order {
  readonly node: number;
  readonly property: PropertyInfo;
  readonly end: "high" | "low";
  readonly limit: number;
}

export type Keep =
  | { readonly kind: "most" | "fewest"; readonly limit: number }
  | { readonly kind: "atLeast" | "atMost" | "exactly"; readonly count: number };

/** A query over the graph: a tree of nodes and relationships, and what is wanted of one of them. */
export interface Plan {
  readonly nodes: readonly PlanNode[];
  readonly arcs: readonly PlanArc[];
  readonly answer: number;
  readonly result: Result;
  /** Nodes of the plan that the answer must not be: what the question names is not its own answer. */
  readonly apart: readonly number[];
  readonly order?: Order;
  /** Ranks the answers by how many different nodes of this one each is joined to, or keeps those with enough. */
  readonly tally?: {
    readonly node: number;
    /** The arc whose relationships are counted rather than the nodes: several goals in one match. */
    readonly events?: number;
    readonly keep: Keep;
  };
}
