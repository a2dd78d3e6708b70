import { beforeAll, expect } from "vitest";
import type { PathValue } from "../../../server/store/values.ts";
import { ask, askValue, emptyStore } from "../ask.ts";
import type { Suite } from "../storeContract.ts";

/** Paths as values, and the ways to find them. */
export function pathCases({ store, test }: Suite): void {
  beforeAll(async () => {
    await emptyStore(store());
    await store().write([
      {
        query: `CREATE (a:Stop {name: 'a'}), (b:Stop {name: 'b'}), (c:Stop {name: 'c'}), (d:Stop {name: 'd'}), (e:Stop {name: 'e'}),
          (a)-[:ROAD {km: 1}]->(b), (b)-[:ROAD {km: 2}]->(c), (d)-[:RAIL {km: 3}]->(c), (a)-[:ROAD {km: 9}]->(d)`,
      },
    ]);
  });

  async function path(query: string): Promise<PathValue> {
    const value = await askValue(store(), query);
    if (value === null || typeof value !== "object" || !("kind" in value) || value.kind !== "path") throw new Error("no path");
    return value;
  }

  test("returns a path of one node", async () => {
    const found = await path("MATCH p = (:Stop {name: 'e'}) RETURN p");
    expect(found.nodes).toHaveLength(1);
    expect(found.relationships).toStrictEqual([]);
  });

  test("returns a path against the direction of a relationship, whose ends stay what they are", async () => {
    const found = await path("MATCH p = (:Stop {name: 'c'})<-[:RAIL]-(:Stop {name: 'd'}) RETURN p");
    expect(found.nodes.map(({ properties }) => properties.get("name"))).toStrictEqual(["c", "d"]);
    const [c, d] = found.nodes;
    expect(found.relationships).toMatchObject([{ type: "RAIL", source: d?.id, target: c?.id, sourceElementId: d?.elementId }]);
  });

  test("finds paths of variable length", async () => {
    const query = `MATCH p = (:Stop {name: 'a'})-[*1..3]-(:Stop {name: 'c'})
      RETURN [n IN nodes(p) | n.name] AS names, length(p) AS hops, [r IN relationships(p) | r.km] AS km ORDER BY names`;
    expect((await ask(store(), query)).rows).toStrictEqual([
      [["a", "b", "c"], 2, [1, 2]],
      [["a", "d", "c"], 2, [9, 3]],
    ]);
  });

  test("finds a shortest path between two given nodes", async () => {
    const found = await path("MATCH (a:Stop {name: 'a'}), (c:Stop {name: 'c'}) MATCH p = shortestPath((a)-[:ROAD*..5]->(c)) RETURN p");
    expect(found.nodes.map(({ properties }) => properties.get("name"))).toStrictEqual(["a", "b", "c"]);
  });

  test("finds all shortest paths", async () => {
    const query = `MATCH (a:Stop {name: 'a'}), (c:Stop {name: 'c'}) MATCH p = allShortestPaths((a)-[*..5]-(c))
      RETURN [n IN nodes(p) | n.name] AS names ORDER BY names`;
    expect((await ask(store(), query)).rows).toStrictEqual([[["a", "b", "c"]], [["a", "d", "c"]]]);
  });

  test("finds no path where there is none", async () => {
    expect((await ask(store(), "MATCH p = (:Stop {name: 'a'})-[*]-(:Stop {name: 'e'}) RETURN p")).rows).toStrictEqual([]);
  });

  test("returns paths inside lists and maps", async () => {
    const value = await askValue(store(), "MATCH p = (:Stop {name: 'd'})-[:RAIL]->() RETURN {all: collect(p)} AS x");
    expect(value).toMatchObject(new Map([["all", [{ kind: "path" }]]]));
  });
}
