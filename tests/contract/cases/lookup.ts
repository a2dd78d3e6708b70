import { beforeAll, expect } from "vitest";
import { ask, emptyStore, refusal } from "../ask.ts";
import type { Suite } from "../storeContract.ts";

/** Nodes and relationships by their ids. */
export function lookupCases({ store, test }: Suite): void {
  beforeAll(async () => {
    await emptyStore(store());
    await store().write([
      {
        query: `CREATE (a:Entity:Country {id: 'country:a'}), (b:Entity {id: 'country:b'}), (c:Claim {id: 'claim:1'}), (d:Document {id: 'doc:1'}),
          (p:Passage {id: 'passage:1'}), (t:Thing {id: 'country:t', name: 'thing'}), (e:Entity {name: 'no id'}),
          (a)-[:R {id: 'rel:1', claims: ['claim:1']}]->(b), (b)-[:R {id: 'rel:2', claims: []}]->(a), (a)-[:Q {weight: 1}]->(t)`,
      },
    ]);
  });

  test("finds nodes of the model by their own ids, in the order asked for", async () => {
    const ids = ["passage:1", "country:b", "doc:1", "country:a", "claim:1"];
    expect((await store().nodes(ids)).map(({ id }) => id)).toStrictEqual(ids);
  });

  test("finds other nodes by their element ids", async () => {
    const { rows } = await ask(store(), "MATCH (n) WHERE n.name IS NOT NULL RETURN elementId(n) AS id ORDER BY n.name");
    const ids = rows.map(([id]) => id as string);
    expect((await store().nodes(ids)).map(({ id }) => id)).toStrictEqual(ids);
  });

  test("leaves out what there is not", async () => {
    const nodes = await store().nodes([
      "country:t",
      "country:zzz",
      "country:a",
      "4:00000000-0000-0000-0000-000000000000:99",
      "",
      "'; MATCH (n)",
    ]);
    expect(nodes.map(({ id }) => id)).toStrictEqual(["country:a"]);
    expect(await store().nodes([])).toStrictEqual([]);
    expect(await store().relationships([])).toStrictEqual([]);
    expect(await store().relationships(["rel:zzz"])).toStrictEqual([]);
  });

  test("finds relationships of the model by their own ids, in the order asked for", async () => {
    const found = await store().relationships(["rel:2", "rel:zzz", "rel:1"]);
    expect(found).toMatchObject([
      { id: "rel:2", type: "R", source: "country:b", target: "country:a" },
      { id: "rel:1", type: "R", source: "country:a", target: "country:b" },
    ]);
  });

  test("finds other relationships by their element ids", async () => {
    const { rows } = await ask(store(), "MATCH ()-[r:Q]->(t) RETURN elementId(r), elementId(t)");
    const [id, target] = (rows[0] ?? []) as string[];
    expect(await store().relationships([id ?? ""])).toMatchObject([{ id, elementId: id, source: "country:a", target, type: "Q" }]);
  });

  test("finds both at once as it finds each", async () => {
    const { rows } = await ask(store(), "MATCH ()-[r:Q]->(t) RETURN elementId(r), elementId(t)");
    const [edge = "", node = ""] = (rows[0] ?? []) as string[];
    const ids = { nodes: [node, "country:zzz", "country:b", "country:a"], relationships: ["rel:2", edge, "rel:zzz", "rel:1"] };
    const found = await store().items(ids);
    expect(found).toStrictEqual({ nodes: await store().nodes(ids.nodes), relationships: await store().relationships(ids.relationships) });
    expect([found.nodes.length, found.relationships.length]).toStrictEqual([3, 3]);
    expect(await store().items({ nodes: [], relationships: [] })).toStrictEqual({ nodes: [], relationships: [] });
    expect(await store().items({ nodes: ["country:a"], relationships: [] })).toMatchObject({
      nodes: [{ id: "country:a" }],
      relationships: [],
    });
  });

  test("says cancelled when it is", async () => {
    expect((await refusal(store().nodes(["country:a"], { signal: AbortSignal.abort() }))).code).toBe("cancelled");
    const both = { nodes: ["country:a"], relationships: ["rel:1"] };
    expect((await refusal(store().items(both, { signal: AbortSignal.abort() }))).code).toBe("cancelled");
  });
}
