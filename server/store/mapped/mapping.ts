import type { SchemaResponse } from "../../contract/graph.ts";
import type { GraphSettings } from "../../contract/settings.ts";
import type { GraphStore } from "../graphStore.ts";
import { orderLabels } from "../present.ts";
import { provenanceLabelsIn } from "../provenanceLayer.ts";

/** What a person said of how a graph is shown: which property says what, and what is left out. */
export type Mapping = GraphSettings["mapping"];
type EvidenceRole = "date" | "source" | "quote";
export type NodeRole = "name" | "description" | "picture" | EvidenceRole;
export type RelationshipRole = EvidenceRole;

/** What is not shown and not walked. */
export interface LeftOut {
  readonly labels: readonly string[];
  readonly types: readonly string[];
}

const nothing: Mapping = {};

/** @returns what was said of the graph in this store; of a bare engine nothing was. */
export function mappingOf(store: GraphStore): Mapping {
  return store.mapping?.() ?? nothing;
}

/** @returns the property that has this role in a node with these labels: what is said of a label goes before what is said of all. */
export function nodeRole({ labels = {} }: Mapping, own: readonly string[], role: NodeRole): string | undefined {
  return [...orderLabels(own), "*"].map((label) => entry(labels, label)?.[role]).find((property) => property !== undefined);
}

/** @returns the property that has this role in a relationship of this type. */
export function relationshipRole({ types = {} }: Mapping, type: string, role: RelationshipRole): string | undefined {
  return entry(types, type)?.[role] ?? types["*"]?.[role];
}

/** @returns whether the quote or the source of some relationships, or of the nodes at their ends, is known. */
export function tellsEvidence({ labels, types }: Mapping): { ofNodes: boolean; ofRelationships: boolean } {
  return { ofNodes: hasGround(labels), ofRelationships: hasGround(types) };
}

function hasGround(roles: Readonly<Record<string, { quote?: string | undefined; source?: string | undefined }>> = {}): boolean {
  return Object.values(roles).some(({ quote, source }) => (quote ?? source) !== undefined);
}

/** @returns every property that has this role somewhere. */
export function nodeProperties({ labels = {} }: Mapping, role: NodeRole): string[] {
  return [...new Set(Object.values(labels).flatMap((roles) => roles[role] ?? []))];
}

/** @returns the properties that hold the dates of relationships. */
export function relationshipDates({ types = {} }: Mapping): string[] {
  return [...new Set(Object.values(types).flatMap(({ date }) => date ?? []))];
}

/** @returns the properties that are not shown. */
export function leftOutProperties({ leaveOut }: Mapping): readonly string[] {
  return leaveOut?.properties ?? [];
}

/** @returns the labels and types that a person left out. */
export function leftOutBy({ leaveOut }: Mapping): LeftOut {
  return { labels: leaveOut?.labels ?? [], types: leaveOut?.types ?? [] };
}

/** @returns what a picture, a neighbour and a path leave out: the provenance layer, and what a person said. */
export function leftOutOf(store: GraphStore, schema: SchemaResponse): LeftOut {
  const { labels, types } = leftOutBy(mappingOf(store));
  return { labels: [...new Set([...provenanceLabelsIn(schema), ...labels])], types };
}

/** @returns the schema without what a person left out. */
export function shownSchema(store: GraphStore, schema: SchemaResponse): SchemaResponse {
  const mapping = mappingOf(store);
  const out = leftOutBy(mapping);
  const properties = leftOutProperties(mapping);
  const kept = <T extends { properties: { name: string }[] }>(term: T): T => ({
    ...term,
    properties: term.properties.filter(({ name }) => !properties.includes(name)),
  });
  return {
    ...schema,
    labels: schema.labels.filter(({ name }) => !out.labels.includes(name)).map(kept),
    relationshipTypes: schema.relationshipTypes.filter(({ name }) => !out.types.includes(name)).map(kept),
  };
}

/** A label may be called `constructor`. */
function entry<T>(record: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}
