import type { StoreValue } from "../../server/store/values.ts";
import { canonical } from "./canonical.ts";
import type { Target } from "./target.ts";

/** Everything that a graph holds, as sets that can be compared. */
interface GraphState {
  nodes: Set<string>;
  relationships: Set<string>;
  labels: Set<string>;
  properties: Set<string>;
}

export async function readState(target: Target): Promise<GraphState> {
  const state: GraphState = { nodes: new Set(), relationships: new Set(), labels: new Set(), properties: new Set() };
  const note = (id: string, properties: StoreValue) => {
    if (properties instanceof Map) for (const [key, value] of properties) state.properties.add(`${id} ${key} ${canonical(value)}`);
  };
  for (const [id, labels, properties] of (await target.look("MATCH (n) RETURN elementId(n) AS i, labels(n) AS l, properties(n) AS p"))
    .rows) {
    state.nodes.add(canonical(id ?? null));
    for (const label of Array.isArray(labels) ? labels : []) state.labels.add(canonical(label));
    note(`n${canonical(id ?? null)}`, properties ?? null);
  }
  for (const [id, properties] of (await target.look("MATCH ()-[r]->() RETURN elementId(r) AS i, properties(r) AS p")).rows) {
    state.relationships.add(canonical(id ?? null));
    note(`r${canonical(id ?? null)}`, properties ?? null);
  }
  return state;
}

/** What changed between two states, in the kit's words: `+nodes`, `-labels` and so on, without the zeros. */
export function sideEffects(before: GraphState, after: GraphState): Map<string, number> {
  const changes = new Map<string, number>();
  for (const part of ["nodes", "relationships", "labels", "properties"] as const) {
    const added = [...after[part]].filter((item) => !before[part].has(item)).length;
    const removed = [...before[part]].filter((item) => !after[part].has(item)).length;
    if (added > 0) changes.set(`+${part}`, added);
    if (removed > 0) changes.set(`-${part}`, removed);
  }
  return changes;
}
