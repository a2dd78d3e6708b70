import { plainWords } from "../../paths/plainWords.ts";
import type { Vocabulary } from "../vocabulary/vocabulary.ts";
import { describeFilter } from "./paraphrase.ts";
import type { Plan } from "./plan.ts";
import type { State } from "./state.ts";

/**
 * Says whose property it is where the thing that was named has none of the kind, and no word speaks of the one that has:
 * "the colour of Dover", where only lines have colours.
 */
export function borrowed(vocabulary: Vocabulary, { result, nodes, answer, arcs }: Plan, state: State): string | undefined {
  if (result.kind !== "values" || state.wants || arcs.length === 0 || state.nodes[answer]?.noun === true) return undefined;
  if (state.arcs.some(({ chunks }) => chunks.length > 0)) return undefined;
  const given = nodes.find(({ filters }, k) => k !== answer && filters.length > 0);
  const [filter] = given?.filters ?? [];
  if (!given || !filter) return undefined;
  const label = plainWords(vocabulary.table.labels[given.label]?.name ?? "node");
  return `The ${label} ${describeFilter(filter, true)} itself has no ${plainWords(result.property.name)}.`;
}
