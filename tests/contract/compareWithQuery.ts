import { expect } from "vitest";
import type { AskResponse } from "../../server/contract/ask.ts";
import type { WireValue } from "../../server/contract/values.ts";
import type { GraphStore } from "../../server/store/graphStore.ts";
import type { NodeValue, RelationshipValue, StoreValue } from "../../server/store/values.ts";
import { toParameters } from "../../server/store/wireParameters.ts";
import { toWire } from "../../server/store/wireValues.ts";
import { ask } from "./ask.ts";
import { citedClaims } from "../support/citedClaims.ts";

interface Found {
  nodes: Set<string>;
  relationships: Set<string>;
  /** What is neither a node nor a relationship, as JSON. */
  values: Set<string>;
}

/**
 * Runs the query that an answer shows as a person would, and expects what the answer gives: its nodes, its values, its
 * claims, the relationships of its paths, its yes or no.
 */
export async function compareWithQuery(response: AskResponse, store: GraphStore): Promise<void> {
  const { answer, query, entities, values, paths, citations, truncated, reading } = response;
  if (query === null) {
    expect(entities.length + paths.length + citations.length, `${answer.text} has no query`).toBe(0);
    return;
  }
  const { rows, truncated: cut } = await ask(store, query.cypher, toParameters(query.params));
  expect(cut, "the query gives more rows than are read").toBe(false);
  const found: Found = { nodes: new Set(), relationships: new Set(), values: new Set() };
  for (const value of rows.flat()) take(value, found);
  const shown = { nodes: entities.map(({ id }) => id), relationships: paths.flatMap(({ edges }) => edges.map(({ id }) => id)) };
  if (response.groups) {
    const told = response.groups.rows.map(({ value, id, number }) => [id ?? value, number]);
    expect(
      rows.map(([value = null, number = null]) => [idOf(value) ?? toWire(value), toWire(number)]),
      query.cypher,
    ).toEqual(told);
  }
  const at = `${query.cypher}\n${JSON.stringify(query.params)}`;
  switch (answer.kind) {
    case "paths":
      // What links two ends is what lies between them.
      if (found.relationships.size === 0)
        expect(nodesOfFirst(rows), at).toEqual(new Set(paths.flatMap(({ nodes }) => nodes.slice(1, -1)).map(({ id }) => id)));
      else expect(found.relationships, at).toEqual(new Set(shown.relationships));
      return;
    case "claims":
      for (const { claim } of citedClaims(response)) expect(found.values, at).toContain(JSON.stringify(claim.id));
      return;
    case "entities":
      if (reading.kind === "relation" && !truncated) expect(nodesOfFirst(rows), at).toEqual(new Set(shown.nodes));
      // An answer by claims shows whom they speak of; its query gives the claims.
      else if (found.nodes.size === 0)
        for (const { claim } of citedClaims(response)) expect(found.values, at).toContain(JSON.stringify(claim.id));
      else for (const id of shown.nodes) expect(found.nodes, at).toContain(id);
      return;
    case "value":
      if (reading.kind !== "relation") for (const id of shown.relationships) expect(found.relationships, at).toContain(id);
      else expect(new Set(rows.map(([value = null]) => JSON.stringify(toWire(value)))), at).toEqual(new Set((values ?? []).map(asText)));
      return;
    case "yes":
    case "no":
      if (reading.kind === "relation") expect(rows, at).toEqual([[answer.kind === "yes"]]);
      else for (const id of shown.relationships) expect(found.relationships, at).toContain(id);
      return;
    case "help":
      expect(rows.length, at).toBeGreaterThan(0);
      return;
    case "choices":
    case "refusal":
      throw new Error(`${answer.text} carries a query.`);
  }
}

function idOf(value: StoreValue): string | undefined {
  return isKind(value, "node") ? (value as NodeValue).id : undefined;
}

function asText(value: WireValue): string {
  return JSON.stringify(value);
}

/** The nodes of the first column: what is asked for stands there. */
function nodesOfFirst(rows: readonly StoreValue[][]): Set<string> {
  return new Set(rows.flatMap(([value]) => (isKind(value, "node") ? [(value as NodeValue).id] : [])));
}

function take(value: StoreValue, found: Found): void {
  if (Array.isArray(value)) for (const item of value) take(item, found);
  else if (isKind(value, "node")) found.nodes.add((value as NodeValue).id);
  else if (isKind(value, "relationship")) found.relationships.add((value as RelationshipValue).id);
  else if (isKind(value, "path")) {
    const path = value as { nodes: readonly NodeValue[]; relationships: readonly RelationshipValue[] };
    for (const { id } of path.nodes) found.nodes.add(id);
    for (const { id } of path.relationships) found.relationships.add(id);
  } else found.values.add(JSON.stringify(toWire(value)));
}

function isKind(value: StoreValue | undefined, kind: string): boolean {
  return typeof value === "object" && value !== null && "kind" in value && value.kind === kind;
}
