import { sayOne, sayTied } from "../wording/sayPlan.ts";
import type { Vocabulary } from "../vocabulary/vocabulary.ts";
import { describeConditions } from "./describeTie.ts";
import type { TieEnd, TieQuery } from "./tieQuery.ts";

/** A question about one relationship as a statement: "Keanu Reeves acted in The Matrix (roles “Neo”)". */
export function sayTie(vocabulary: Vocabulary, { start, end, type, conditions }: TieQuery): string {
  const [a, b] = [start, end].map((one) => sayOne(vocabulary, kindOf(one)));
  return `${sayTied(vocabulary, type, true, a ?? "", b ?? "")}${describeConditions(conditions)}`;
}

function kindOf({ label, filter }: TieEnd): Parameters<typeof sayOne>[1] {
  return { label, filters: filter ? [filter] : [] };
}
