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
  // What leaves out more of the question is no rival, whatever it finds: "what runs on Linux" is not Linux.
  const heard = close.filter((reading) => leftOut(reading) <= leftOut(first));
  const all = [first, ...heard].flatMap((reading): Settled[] => {
    const answer = reading.execute();
    return answer ? [{ reading, answer }] : [];
  });
  const filled = all.filter(isFilled);
  const [best, ...others] = filled.length > 0 ? filled : all.slice(0, 1);
  if (!best) return [];
  const rivals = others.filter(({ reading, answer }) => !sameAnswer(best.reading.plan, best.answer, reading.plan, answer));
  const whole = wholeOf([best, ...rivals]);
  return whole ? [whole] : [best, ...rivals];
}

/**
 * Of readings between which no word decides, the one that finds all that the others find: "films with Ann", who directed
 * one of those that she acted in.
 */
function wholeOf(all: readonly Settled[]): Settled | undefined {
  const silent = all.every(({ reading: { plan, state } }) => plan.result.kind === "nodes" && state.arcs.some(({ debt }) => debt > 0.5));
  if (!silent) return undefined;
  return all.find((one) => {
    const own = new Set(one.answer.nodes.map(({ node }) => node));
    return all.every(
      (other) => other === one || (other.answer.nodes.length < own.size && other.answer.nodes.every(({ node }) => own.has(node))),
    );
  });
}

/** Whether something is found: of a property, that it is recorded. */
function isFilled({ reading: { plan }, answer }: Settled): boolean {
  return plan.result.kind === "values" ? answer.values.length > 0 : answer.nodes.length > 0;
}

/** Words of the question that a reading has no use for. */
function leftOut({ state }: RelationReading): number {
  return new Set(state.ignored).size;
}

/** A reading that finds nothing is put in doubt by one that finds something and is no further behind than this. */
const doubtful = 1.2;

/** Of a best reading that finds nothing, the others that find something and may well be meant. */
export function doubts({ reading, answer }: Settled, readings: readonly RelationReading[]): Settled[] {
  if (answer.nodes.length > 0 || reading.plan.result.kind === "exists" || reading.plan.result.kind === "count") return [];
  return readings.flatMap((other): Settled[] => {
    if (other === reading || reading.score - other.score > doubtful || leftOut(other) > leftOut(reading)) return [];
    const found = other.execute();
    return found && found.nodes.length > 0 ? [{ reading: other, answer: found }] : [];
  });
}
