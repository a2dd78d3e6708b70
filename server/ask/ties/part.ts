import type { Ordering } from "../lexicon/superlatives.ts";
import type { Quantity } from "../relations/quantities.ts";
import type { ValueSpan } from "../relations/spans.ts";
import type { Scalar } from "../vocabulary/columns.ts";
import type { TieProperty } from "../vocabulary/ties.ts";

/** A stretch of a question about one relationship. Tokens `first` to `last`, both included. */
export type Part = { readonly first: number; readonly last: number; readonly text: string } & (
  | { readonly kind: "joining" | "ask" | "type" | "count" | "yesNo" }
  | { readonly kind: "aggregate"; readonly how: "avg" | "sum" }
  | { readonly kind: "order"; readonly ordering: Ordering }
  /** "Per film": a number for each node of a kind. */
  | { readonly kind: "each"; readonly label: number }
  /** "The most", of whatever the relationship says how much. */
  | { readonly kind: "most"; readonly end: "high" | "low" }
  | { readonly kind: "name"; readonly name: ValueSpan }
  | { readonly kind: "label"; readonly label: number }
  | { readonly kind: "property"; readonly properties: readonly TieProperty[] }
  | { readonly kind: "value"; readonly found: readonly { readonly property: TieProperty; readonly values: readonly Scalar[] }[] }
  | { readonly kind: "quantity"; readonly quantity: Quantity }
);
