import type { Correction } from "../../contract/ask.ts";

/** What a text that leans on the question before it turns that question into. */
export type Changed =
  | { readonly kind: "whole"; readonly question: string; readonly corrections?: readonly Correction[] }
  /** It is understood, and cannot be applied. */
  | { readonly kind: "stuck"; readonly text: string }
  /** It has nothing to do with the question before it. */
  | { readonly kind: "unrelated" };
