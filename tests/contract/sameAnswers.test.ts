import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readScripts } from "../../server/seed/scripts.ts";
import { seedStore } from "../../server/seed/seedStore.ts";
import { openEmbeddedStore } from "../../server/store/embedded/openEmbeddedStore.ts";
import type { GraphStore, ShapeNode, ShapeRelationship } from "../../server/store/graphStore.ts";
import { openNeo4jStore } from "../../server/store/neo4j/openNeo4jStore.ts";
import type { StoreValue } from "../../server/store/values.ts";
import { leaseNeo4j } from "../support/neo4j/leaseNeo4j.ts";
import { ask, readAll } from "./ask.ts";
import { everydayQueries } from "./everydayQueries.ts";

const lease = await leaseNeo4j();
const scriptsFolder = fileURLToPath(new URL("../../cypher", import.meta.url));

describe.skipIf(lease.kind === "missing")(
  lease.kind === "missing" ? `skipped: ${lease.reason}` : "both stores, with the example in them, answer alike",
  () => {
    let embedded: GraphStore;
    let neo4j: GraphStore;

    beforeAll(async () => {
      if (lease.kind === "missing") return;
      const scripts = await readScripts(scriptsFolder);
      embedded = await openEmbeddedStore({ directory: null });
      neo4j = await openNeo4jStore(lease.neo4j);
      for (const store of [embedded, neo4j]) await seedStore(store, scripts, () => undefined);
    });
    afterAll(async () => {
      await embedded?.close();
      await neo4j?.close();
      if (lease.kind === "leased") lease.release();
    });

    test("seeding again changes nothing", async () => {
      const scripts = await readScripts(scriptsFolder);
      for (const store of [embedded, neo4j]) {
        const changed = await seedStore(store, scripts, () => undefined);
        expect(changed).toMatchObject({ nodesCreated: 0, relationshipsCreated: 0, labelsAdded: 0, constraintsAdded: 0, indexesAdded: 0 });
      }
    });

    for (const { query, ordered } of everydayQueries) {
      test(query.replaceAll(/\s+/g, " "), async () => {
        const [mine, theirs] = await Promise.all([embedded, neo4j].map((store) => ask(store, query)));
        expect(mine?.columns).toStrictEqual(theirs?.columns);
        expect(comparable(mine?.rows ?? [], ordered)).toStrictEqual(comparable(theirs?.rows ?? [], ordered));
      });
    }

    test("they stream the same shape", async () => {
      const request = {
        withoutLabels: ["Claim", "Passage", "Document"],
        nodeProperties: ["name", "aliases"],
        relationshipProperties: ["from"],
      };
      const [mine, theirs] = await Promise.all(
        [embedded, neo4j].map(async (store) => {
          const batches = await readAll(store.shape(request));
          return batches.flatMap((batch) => [...(batch.kind === "nodes" ? batch.nodes : batch.relationships)].map(sortLabels));
        }),
      );
      expect(mine?.toSorted()).toStrictEqual(theirs?.toSorted());
    });

    test("they describe the same schema", async () => {
      const [mine, theirs] = await Promise.all([embedded.schema(), neo4j.schema()]);
      expect(countsOf(mine.labels)).toStrictEqual(countsOf(theirs.labels));
      expect(countsOf(mine.relationshipTypes)).toStrictEqual(countsOf(theirs.relationshipTypes));
    });
  },
);

/** Rows as texts: without element ids, labels and keys in order; lists of collect() keep theirs. */
function comparable(rows: readonly StoreValue[][], ordered: true | undefined): string[] {
  const texts = rows.map((row) => JSON.stringify(row.map(plain)));
  return ordered === true ? texts : texts.toSorted();
}

function plain(value: StoreValue): unknown {
  if (typeof value === "bigint") return { integer: String(value) };
  if (value === null || typeof value !== "object" || value instanceof Uint8Array) return value;
  if (Array.isArray(value)) return value.every((item) => typeof item === "string") ? value.toSorted() : value.map(plain);
  if (value instanceof Map) return { map: [...value].toSorted(byKey).map(([key, item]) => [key, plain(item)]) };
  if (value.kind === "node") {
    return { node: value.id === value.elementId ? "" : value.id, labels: value.labels.toSorted(), properties: plain(value.properties) };
  }
  if (value.kind === "relationship") {
    const id = value.id === value.elementId ? "" : value.id;
    return { id, type: value.type, source: value.source, target: value.target, properties: plain(value.properties) };
  }
  if (value.kind === "path") return { nodes: value.nodes.map(plain), relationships: value.relationships.map(plain) };
  return value;
}

function byKey([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}

function sortLabels(item: ShapeNode | ShapeRelationship): string {
  return JSON.stringify("labels" in item ? { ...item, labels: item.labels.toSorted() } : item);
}

function countsOf(named: readonly { name: string; count: number }[]): Map<string, number> {
  return new Map(named.map(({ name, count }) => [name, count]));
}
