import type { Answer } from "./execute.ts";
import type { RelationReading } from "./relationReader.ts";
import { sameAnswer } from "./sameAnswer.ts";

export interface Settled {
  readonly reading: RelationReading;
  readonly answer: Answer;
}

/**
 * The best reading with its answer, then the close ones that answer differently. What the graph has is evidence: of
 * close readings one that finds something comes before one that finds nothing, and one that finds nothing is no rival.
 */
export function settle(first: RelationReading, close: readonly RelationReading[]): Settled[] {
  const all = [first, ...close].flatMap((reading): Settled[] => {
    const answer = reading.execute();
    return answer ? [{ reading, answer }] : [];
  });
  const filled = all.filter(({ answer }) => answer.nodes.length > 0);
  const [best, ...others] = filled.length > 0 ? filled : all.slice(0, 1);
  if (!best) return [];
  const rivals = others.filter(({ reading, answer }) => !sameAnswer(best.reading.plan, best.answer, reading.plan, answer));
  return [best, ...rivals];
}

/** A reading that finds nothing is put in doubt by one that finds something and is no further behind than this. */
const doubtful = 1.2;

/** Of a best reading that finds nothing, the others that find something and may well be meant. */
export function doubts({ reading, answer }: Settled, readings: readonly RelationReading[]): Settled[] {
  if (answer.nodes.length > 0 || reading.plan.result.kind === "exists" || reading.plan.result.kind === "count") return [];
  return readings.flatMap((other): Settled[] => {
    if (other === reading || reading.score - other.score > doubtful) return [];
    const found = other.execute();
    return found && found.nodes.length > 0 ? [{ reading: other, answer: found }] : [];
  });
}
