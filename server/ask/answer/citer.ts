import type { NumberedCitation } from "../../contract/ask.ts";
import type { Claim } from "../../contract/evidence.ts";
import type { EdgeEvidence } from "../../contract/graph.ts";

/** What a text rests on, numbered in the order in which it first rests on it. */
export interface Citer {
  /**
   * A mark for the claim, or without one for what its relationship itself says; the same one keeps its mark. It stands
   * for a number that `settle` gives. Empty when there is neither.
   */
  mark(claim: string | undefined, edge?: string): string;
  readonly claims: readonly string[];
  /** Relationships that were marked without a claim. */
  readonly edges: readonly string[];
  /**
   * Puts numbers in place of the marks, `[1]`, and lists them; what is not there has neither.
   *
   * @param hasTexts whether texts of the graph may hold a sentence for what has no evidence of its own
   */
  settle(text: string, claims: ReadonlyMap<string, Claim>, evidence: ReadonlyMap<string, EdgeEvidence>, hasTexts: boolean): Settled;
}

interface Settled {
  text: string;
  citations: NumberedCitation[];
}

type Ground = { readonly claim: string; readonly edge?: string } | { readonly edge: string };

/** No text that anybody wrote has these: they are for private use in Unicode. */
const [opening, closing] = ["\u{E0F0}", "\u{E0F1}"];
const marks = new RegExp(` ?${opening}(\\d+)${closing}`, "gu");

export function createCiter(): Citer {
  const known = new Map<string, Ground>();
  const grounds: Ground[] = [];
  return {
    mark(claim, edge) {
      if (claim === undefined && edge === undefined) return "";
      const key = claim === undefined ? `edge ${edge}` : `claim ${claim}`;
      const ground = known.get(key) ?? (claim === undefined ? { edge: edge ?? "" } : { claim, ...(edge !== undefined && { edge }) });
      if (!known.has(key)) grounds.push(ground);
      known.set(key, ground);
      return ` ${opening}${grounds.indexOf(ground)}${closing}`;
    },
    get claims() {
      return grounds.flatMap((ground) => ("claim" in ground ? ground.claim : []));
    },
    get edges() {
      return grounds.flatMap((ground) => ("claim" in ground ? [] : ground.edge));
    },
    settle(text, claims, evidence, hasTexts) {
      const citations: NumberedCitation[] = [];
      const numbers = grounds.map((ground) => {
        const found = "claim" in ground ? fromClaim(ground, claims) : fromEdge(ground, evidence, hasTexts);
        return found && citations.push({ number: citations.length + 1, ...found });
      });
      const numbered = text.replace(marks, (_, place: string) => {
        const number = numbers[Number(place)];
        return number === undefined ? "" : ` [${number}]`;
      });
      return { text: numbered, citations };
    },
  };
}

function fromClaim(ground: { claim: string; edge?: string }, claims: ReadonlyMap<string, Claim>) {
  const claim = claims.get(ground.claim);
  const [citation] = claim?.citations ?? [];
  return claim && { claim, ...(citation && { citation }), ...(ground.edge !== undefined && { edge: ground.edge }) };
}

function fromEdge({ edge }: { edge: string }, evidence: ReadonlyMap<string, EdgeEvidence>, hasTexts: boolean) {
  const found = evidence.get(edge);
  if (found) return { evidence: found, edge };
  return hasTexts ? { from: "texts" as const, edge } : undefined;
}
