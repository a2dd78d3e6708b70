import type { ValueMap } from "../evaluate/value.ts";

/** Where the properties come from that are not in memory. */
export interface PropertySource {
  nodeProperties(engineId: number): ValueMap;
  relationshipProperties(engineId: number): ValueMap;
}

/** What a transaction has touched so far. */
export interface Changes {
  nodes: Set<number>;
  relationships: Set<number>;
  /** What a changed node's labels were; null for one that is new. */
  labelsBefore: Map<number, readonly string[] | null>;
  newRelationships: Set<number>;
}

export function noChanges(): Changes {
  return { nodes: new Set(), relationships: new Set(), labelsBefore: new Map(), newRelationships: new Set() };
}

/** Properties by name, the order in which they also come back from the engine. */
export function byName(properties: ValueMap): ValueMap {
  return new Map([...properties].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
