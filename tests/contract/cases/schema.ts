import { beforeAll, expect } from "vitest";
import { schemaResponse } from "../../../server/contract/graph.ts";
import { emptyStore } from "../ask.ts";
import type { Suite } from "../storeContract.ts";

/** What the graph says of itself. */
export function schemaCases({ store, test }: Suite): void {
  beforeAll(async () => {
    await emptyStore(store());
    await store().write([
      {
        query: `CREATE (a:Entity:Country {id: 'c:a', name: 'A', since: date('1901-01-01')}), (b:Entity:Country {id: 'c:b', name: 'B', size: 7}),
          (g:Entity:Grouping {id: 'g:1', name: 'G', size: 1.5}), (n {name: 'none'}), (w:\`Weird \`\`label\`\`\` {\`a b\`: [1, 2]}),
          (a)-[:MEMBER_OF {since: 2007}]->(g), (b)-[:MEMBER_OF]->(g), (a)-[:KNOWS]->(b)`,
      },
    ]);
  });

  test("counts labels and relationship types", async () => {
    const found = schemaResponse.parse(await store().schema());
    expect(Object.fromEntries(found.labels.map(({ name, count }) => [name, count]))).toStrictEqual({
      Entity: 3,
      Country: 2,
      Grouping: 1,
      "Weird `label`": 1,
    });
    expect(Object.fromEntries(found.relationshipTypes.map(({ name, count }) => [name, count]))).toStrictEqual({ MEMBER_OF: 2, KNOWS: 1 });
    expect(found.nodes).toBe(5);
    expect(found.sampled).toBe(false);
    expect(Date.parse(found.asOf)).toBeGreaterThan(Date.now() - 60_000);
  });

  test("names the labels at the ends of a type", async () => {
    const { relationshipTypes } = await store().schema();
    const ends = relationshipTypes.find(({ name }) => name === "MEMBER_OF")?.ends ?? [];
    expect(ends).toContainEqual({ from: "Country", to: "Grouping", count: 2 });
  });

  test("lists properties with their types, samples and counts", async () => {
    const { labels, relationshipTypes } = await store().schema();
    const country = labels.find(({ name }) => name === "Country")?.properties ?? [];
    expect(country.map(({ name }) => name).toSorted()).toStrictEqual(["id", "name", "since", "size"]);
    expect(country.find(({ name }) => name === "name")).toMatchObject({ types: ["STRING"], count: 2 });
    expect(country.find(({ name }) => name === "name")?.samples.toSorted()).toStrictEqual(["A", "B"]);
    expect(country.find(({ name }) => name === "since")).toMatchObject({
      types: ["DATE"],
      samples: [{ $type: "Date", _value: "1901-01-01" }],
    });
    const entity = labels.find(({ name }) => name === "Entity")?.properties ?? [];
    expect(entity.find(({ name }) => name === "size")?.types.toSorted()).toStrictEqual(["FLOAT", "INTEGER"]);
    const weird = labels.find(({ name }) => name.startsWith("Weird"))?.properties ?? [];
    expect(weird).toMatchObject([{ name: "a b", types: ["LIST<INTEGER>"], samples: [[1, 2]] }]);
    const member = relationshipTypes.find(({ name }) => name === "MEMBER_OF")?.properties ?? [];
    expect(member).toMatchObject([{ name: "since", types: ["INTEGER"], samples: [2007], count: 1 }]);
  });

  test("describes an empty graph", async () => {
    await emptyStore(store());
    expect(await store().schema()).toMatchObject({ nodes: 0, labels: [], relationshipTypes: [], sampled: false });
  });
}
