import type { Vocabulary } from "../vocabulary/vocabulary.ts";
import type { Plan } from "./plan.ts";
import type { State } from "./state.ts";

interface Read {
  readonly score: number;
  readonly plan: Plan;
  readonly state: State;
}

/** A wider reading this far behind a narrower one still stands for it. */
const near = 0.5;

/**
 * The readings without those that are another one with narrower kinds that no word says: "who has the highest rank" asks
 * for a person, and not for a rider, where all riders are people. Of two kinds that the same nodes have the first stays.
 */
export function widest<T extends Read>(vocabulary: Vocabulary, readings: readonly T[]): T[] {
  return readings.filter(
    (one, at) => !readings.some((other, i) => i !== at && isWider(vocabulary, other, one) && (i < at || !isWider(vocabulary, one, other))),
  );
}

function isWider({ table }: Vocabulary, wide: Read, narrow: Read): boolean {
  if (wide.state.ignored.length > narrow.state.ignored.length || wide.score < narrow.score - near) return false;
  if (shapeOf(wide.plan) !== shapeOf(narrow.plan)) return false;
  const labels = wide.plan.nodes.map(({ label }, k) => [label, narrow.plan.nodes[k]?.label ?? label] as const);
  const differ = labels.filter(([a, b]) => a !== b);
  return differ.length > 0 && differ.every(([a, b]) => table.sets.every((set) => !set.includes(b) || set.includes(a)));
}

/** A plan without the kinds of its nodes: a property of one kind is that of another where they share its column. */
function shapeOf(plan: Plan): string {
  return JSON.stringify(plan, (key, value: unknown) =>
    key === "label" ? undefined : value !== null && typeof value === "object" && "column" in value ? value.column : value,
  );
}
