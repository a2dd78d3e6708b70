import type { TermMatch } from "../vocabulary/terms.ts";
import type { Chunk } from "./chunk.ts";
import { fit } from "../vocabulary/fit.ts";

/** A word that fits a property as well as this is its name. */

/**
 * Whether a word is the name of a property and stands as what somebody has: "the link of Ann", "Ann's link", whose owner
 * stands behind by now. Such a word is no loose one, whatever it says elsewhere.
 */
export function isOwnedProperty(chunks: readonly Chunk[], at: number): boolean {
  const chunk = chunks[at];
  if (chunk?.kind !== "term" || !namesProperty(chunk.terms)) return false;
  const next = chunks[at + 1];
  return next?.text.toLowerCase() === "of" || isOwner(next);
}

/** Whether a chunk is a name in the genitive. */
export function isOwner(chunk: Chunk | undefined): boolean {
  return chunk?.kind === "value" && /(?:['’]s|s['’])$/i.test(chunk.text);
}

export function namesProperty(terms: readonly TermMatch[]): boolean {
  return terms.some(({ kind, score }) => kind === "property" && score >= fit.whole);
}
