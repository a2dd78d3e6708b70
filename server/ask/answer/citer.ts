import type { NumberedCitation } from "../../contract/ask.ts";
import type { Claim } from "../../contract/evidence.ts";

/** Gives each claim its number, in the order in which a text first rests on it. */
export interface Citer {
  /** `[1]` for the claim; the same claim keeps its number. Empty when there is no claim. */
  mark(claim: string | undefined, edge?: string): string;
  readonly claims: readonly string[];
  /** The numbered list; a claim that is no longer there is left out. */
  list(claims: ReadonlyMap<string, Claim>): NumberedCitation[];
}

export function createCiter(): Citer {
  const numbers = new Map<string, { number: number; edge?: string }>();
  return {
    mark(claim, edge) {
      if (claim === undefined) return "";
      const known = numbers.get(claim) ?? { number: numbers.size + 1, ...(edge !== undefined && { edge }) };
      numbers.set(claim, known);
      return ` [${known.number}]`;
    },
    get claims() {
      return [...numbers.keys()];
    },
    list(claims) {
      return [...numbers].flatMap(([id, { number, edge }]): NumberedCitation[] => {
        const claim = claims.get(id);
        if (!claim) return [];
        const [citation] = claim.citations;
        return [{ number, claim, ...(citation && { citation }), ...(edge !== undefined && { edge }) }];
      });
    },
  };
}
