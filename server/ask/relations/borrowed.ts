import { plainWords } from "../../paths/plainWords.ts";
import type { Vocabulary } from "../vocabulary/vocabulary.ts";
import { describeFilter } from "./paraphrase.ts";
import type { Chunk } from "./chunk.ts";
import type { Plan } from "./plan.ts";
import type { State } from "./state.ts";
import { fit } from "../vocabulary/fit.ts";

/**
 * Says whose property it is where the thing that was named has none of the kind, and no word speaks of the one that has:
 * "the colour of Dover", where only lines have colours.
 */
export function borrowed(
  vocabulary: Vocabulary,
  { result, nodes, answer, arcs }: Plan,
  state: State,
  chunks: readonly Chunk[],
): string | undefined {
  if (result.kind !== "values" || state.wants || arcs.length === 0 || state.nodes[answer]?.noun === true) return undefined;
  const given = nodes.find(({ filters }, k) => k !== answer && filters.length > 0);
  // "Comment 12's title": the word says what is named, though COMMENTED may be read from it as well.
  const isKind = (at: number) => {
    const chunk = chunks[at];
    return (
      chunk?.kind === "term" && chunk.terms.some((term) => term.kind === "label" && term.label === given?.label && term.score >= fit.short)
    );
  };
  if (state.arcs.some((arc) => arc.chunks.some((at) => !isKind(at)))) return undefined;
  const [filter] = given?.filters ?? [];
  if (!given || !filter) return undefined;
  const label = plainWords(vocabulary.table.labels[given.label]?.name ?? "node");
  return `The ${label} ${describeFilter(filter, true)} itself has no ${plainWords(result.property.name)}.`;
}
