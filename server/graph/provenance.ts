import type { GraphCounts } from "../contract/graph.ts";
import type { CallOptions, GraphStore } from "../store/graphStore.ts";
import { isNode, isRelationship, whole } from "../store/kinds.ts";
import type { provenanceLabels } from "../store/present.ts";
import type { NodeValue, Parameters, RelationshipValue, StoreValue } from "../store/values.ts";

interface Layer {
  nodes: NodeValue[];
  relationships: RelationshipValue[];
  total: GraphCounts;
}

interface Room {
  /** How many nodes, and how many relationships, there is room for. */
  room: number;
  edges: number;
  /** What is drawn already: relationships to these belong to the picture. */
  drawn: readonly NodeValue[];
}

/** Documents first, then passages, then claims, so that a cut picture still hangs together. */
const order = ["Document", "Passage", "Claim"] as const satisfies (typeof provenanceLabels)[number][];

/** @returns the part of the provenance layer that there is room for, and how large the whole of it is. */
export async function provenancePicture(store: GraphStore, { room, edges, drawn }: Room, options: CallOptions): Promise<Layer> {
  const read = async (query: string, params: Parameters, maxRows: number): Promise<StoreValue[][]> =>
    (await store.read(query, params, { ...options, maxRows, origin: "application" })).rows;
  const nodes: NodeValue[] = [];
  const relationships = new Map<string, RelationshipValue>();
  const total: GraphCounts = { nodes: 0, relationships: 0 };
  for (const label of order) {
    const [[count] = []] = await read(`MATCH (n:${label}) RETURN count(n) AS count`, {}, 1);
    total.nodes += whole(count);
    const left = room - nodes.length;
    if (left <= 0) continue;
    const rows = await read(`MATCH (n:${label}) WITH n LIMIT $most RETURN n ORDER BY n.id LIMIT $left`, { left, most: sorted }, left);
    nodes.push(...rows.flat().filter(isNode));
  }
  const inPicture = new Set([...drawn, ...nodes].map((node) => node.id));
  const rows = await read(relationshipQuery, {}, edges * 4);
  for (const relationship of rows.flat().filter(isRelationship)) {
    total.relationships += 1;
    const fits = inPicture.has(relationship.source) && inPicture.has(relationship.target);
    if (fits && relationships.size < edges) relationships.set(relationship.id, relationship);
  }
  return { nodes, relationships: [...relationships.values()], total };
}

/** Nodes of a label that are put in order, at most. */
const sorted = 100_000;

/** Every relationship of the layer starts at one of its nodes: a document has passages, a claim cites, a passage mentions. */
const relationshipQuery = order.map((label) => `MATCH (:${label})-[r]->() RETURN r`).join("\nUNION ALL\n");
