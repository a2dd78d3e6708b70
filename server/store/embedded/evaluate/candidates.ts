import type { NodePattern } from "../cypher/ast.ts";
import { nodeEngineId } from "../graph/elementId.ts";
import type { MemoryGraph } from "../graph/memoryGraph.ts";
import type { Context, Row } from "./context.ts";
import { evaluate } from "./expression.ts";
import { requiredNames, type Lookup } from "./matchPlan.ts";
import type { Value } from "./value.ts";

/** The nodes among which those of a pattern are: what the first lookup that can be used finds, else those of its rarest label. */
export function candidatesFor(pattern: NodePattern, lookups: readonly Lookup[], row: Row, context: Context): Iterable<number> {
  const { graph } = context;
  const labels = requiredNames(pattern.labels);
  for (const lookup of lookups) {
    const found = lookUp(lookup, labels, row, context);
    if (found !== null) return found;
  }
  const sets = labels.map((label) => graph.withLabel(label)).toSorted((a, b) => a.size - b.size);
  return [...(sets[0] ?? graph.nodes())];
}

/** Null where there is no index for it, or its value is not one that can be looked up. */
function lookUp(lookup: Lookup, labels: readonly string[], row: Row, context: Context): number[] | null {
  const { graph } = context;
  const index = graph.indexes.over(lookup.key).find(({ label }) => labels.includes(label));
  if (lookup.by === "property" && index === undefined) return null;
  const value = evaluate(lookup.value, row, context);
  const values = lookup.many ? value : [value];
  if (!Array.isArray(values)) return values === null ? [] : null;
  const found = new Set<number>();
  for (const item of values) {
    if (index !== undefined && lookup.by === "property") for (const node of index.find([item])) found.add(node);
    else {
      const node = nodeBy(lookup.by, item, graph);
      if (node !== null) found.add(node);
    }
  }
  return [...found];
}

function nodeBy(by: Lookup["by"], value: Value, graph: MemoryGraph): number | null {
  const id = by === "id" ? (typeof value === "bigint" ? Number(value) : null) : typeof value === "string" ? nodeEngineId(value) : null;
  return id === null ? null : graph.nodeIds.find(id);
}
