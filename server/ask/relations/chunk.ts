import type { Token } from "../names/fold.ts";
import type { TermMatch } from "../vocabulary/terms.ts";
import type { PropertyInfo } from "../vocabulary/labels.ts";
import type { Quantity } from "./quantities.ts";

/** What narrows a node of the query down. */
export type Filter =
  | {
      readonly kind: "is";
      readonly property: PropertyInfo;
      readonly codes: readonly number[];
      readonly text: string;
      /** Of several values one of which it must be, each. */
      readonly texts?: readonly string[];
      readonly not?: boolean;
    }
  | {
      readonly kind: "nodes";
      readonly nodes: readonly number[];
      readonly text: string;
      readonly texts?: readonly string[];
      /** What was typed, where that is a misspelt name. */
      readonly typed?: string;
      readonly not?: boolean;
    }
  | {
      readonly kind: "compare";
      readonly property: PropertyInfo;
      readonly op: Comparison;
      readonly value: string | number;
      readonly text: string;
      readonly not?: boolean;
    }
  | {
      /** It has another label as well: of riders, those that are lost. */
      readonly kind: "label";
      readonly label: number;
      readonly text: string;
      readonly not?: boolean;
    };

/** The property that a filter looks at; undefined where it looks at none. */
export function propertyOf(filter: Filter): PropertyInfo | undefined {
  return filter.kind === "is" || filter.kind === "compare" ? filter.property : undefined;
}

/** Whether a filter looks at the property that names what it filters. */
export function isNamedBy(filter: Filter, naming: PropertyInfo | undefined): boolean {
  return naming !== undefined && propertyOf(filter) === naming;
}

export type Comparison = ">" | ">=" | "<" | "<=" | "=" | "<>";

/** A value of the graph that a stretch of the question repeats, as the nodes of one label have it. */
export interface ValueCandidate {
  readonly label: number;
  readonly filter: Filter;
  readonly score: number;
  /** It is the name of one node, and of no other. */
  readonly single: boolean;
}

interface Span {
  /** Tokens, both included. */
  readonly first: number;
  readonly last: number;
  readonly text: string;
}

/** A stretch of the question, and what it may be. */
export type Chunk = Span &
  (
    | { readonly kind: "value"; readonly values: readonly ValueCandidate[] }
    | { readonly kind: "term"; readonly terms: readonly TermMatch[]; readonly form: "noun" | "verb" | "either" }
    | { readonly kind: "ask"; readonly labels: readonly number[]; readonly word: string }
    | { readonly kind: "pair" }
    | { readonly kind: "compare"; readonly quantity: Quantity }
    | { readonly kind: "not" }
    | { readonly kind: "loose" }
    | { readonly kind: "empty" }
    | { readonly kind: "unknown" }
  );

export function spanOf(question: string, tokens: readonly Token[], first: number, last: number): Span {
  return { first, last, text: question.slice(tokens[first]?.start, tokens[last]?.end) };
}
