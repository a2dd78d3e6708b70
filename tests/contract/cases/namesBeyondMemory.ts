import { expect } from "vitest";
import { searchStore } from "../../../server/ask/search/searchStore.ts";
import type { Suite } from "../storeContract.ts";

/** Names that are looked up in the database: by looking at nodes, by an index, by a full-text index. */
export function nameCasesBeyondMemory({ store, test }: Suite): void {
  test("finds names by looking at a bounded number of nodes where there is no index", async () => {
    const found = await searchStore(store(), await store().schema(), "person 17", 5);
    expect(found).toMatchObject({ by: { kind: "scan" }, truncated: true });
    expect(found.hits[0]).toMatchObject({ name: "Person 17", matched: { how: "name" } });
  });

  test("finds names by an index of the database", async () => {
    await store().write([{ query: "CREATE INDEX odd_names IF NOT EXISTS FOR (n:`Odd ``label`) ON (n.name)" }]);
    const schema = named(await store().schema());
    // Until it is populated, an index is no use to anyone.
    await expect.poll(async () => (await searchStore(store(), schema, "person 1", 50)).by.kind).toBe("index");
    const found = await searchStore(store(), schema, "person 1", 50);
    expect(found.by).toStrictEqual({ kind: "index", indexes: ["odd_names"] });
    expect(found.hits.map(({ name }) => name)).toContain("Person 17");
    expect(found.hits[0]?.name).toBe("Person 1");
  });

  test("finds names by the full-text index that it advises to make", async () => {
    const schema = named(await store().schema());
    const { advice } = await searchStore(store(), schema, "person", 1);
    await store().write([{ query: advice?.cypher ?? "" }, { query: "RETURN 1" }]);
    await store().read("CALL db.awaitIndexes(60)", {}, { maxRows: 1, origin: "application" });
    const found = await searchStore(store(), schema, "persn 17", 5);
    expect(found.by).toStrictEqual({ kind: "fulltext", index: "throughline_names" });
    expect(found.hits.map(({ name }) => name)).toContain("Person 17");
    expect(found.advice).toBeUndefined();
    expect((await searchStore(store(), schema, `person 17") OR *:* ~`, 5)).by.kind).toBe("fulltext");
    await store().write([{ query: "DROP INDEX throughline_names" }, { query: "DROP INDEX odd_names" }]);
  });
}

/** Only the label of this suite: no other has an index. */
function named<T extends { labels: { name: string }[] }>(schema: T): T {
  return { ...schema, labels: schema.labels.filter(({ name }) => name === "Odd `label") };
}
