import { beforeAll, expect } from "vitest";
import { search } from "../../../server/ask/names/search.ts";
import { searchStore } from "../../../server/ask/search/searchStore.ts";
import { limits } from "../../../server/contract/limits.ts";
import { neighboursRequest } from "../../../server/contract/graph.ts";
import { firstPicture } from "../../../server/graph/firstPicture.ts";
import type { LinkSource } from "../../../server/graph/linkSource.ts";
import { neighbours } from "../../../server/graph/neighbours.ts";
import { nodeDetail } from "../../../server/graph/nodeDetail.ts";
import type { StoreValue } from "../../../server/store/values.ts";
import { loadTopology } from "../../../server/topology/load.ts";
import type { Topology } from "../../../server/topology/topology.ts";
import { ask, emptyStore } from "../ask.ts";
import type { Suite } from "../storeContract.ts";

const longText = `${"long ".repeat(2_000_000)}end`;
const properties = 200;
const names = { label: 'Odd "label" `x` 🦉', type: "LIKES `it` שלום", key: "a `key` ключ", name: `O'Neil "the\nOwl" 🦉 שלום عالم` };
const quoted = Object.fromEntries(Object.entries(names).map(([what, name]) => [what, `\`${name.replaceAll("`", "``")}\``]));

/** Graphs that were made without a thought of this product. */
export function anySchemaCases({ store, test }: Suite): void {
  let topology: Topology;
  const byNumber = new Map<number, string>();
  const idOf = (number: number) => byNumber.get(number) ?? "";
  const sources = (): LinkSource[] => [
    { kind: "memory", topology },
    { kind: "store", types: topology.typeNames, hidden: { labels: [], types: [] } },
  ];

  beforeAll(async () => {
    await emptyStore(store());
    const many = new Map<string, StoreValue>(Array.from({ length: properties }, (_, i) => [`p${i}`, i]));
    await store().write([
      { query: "CREATE ({n: 1})" },
      { query: "CREATE (n:Wide {n: 2}) SET n += $many", params: { many } },
      {
        query: "CREATE (:Long {n: 3, name: 'A long one', text: $text, items: range(1, 1000), bytes: $bytes})",
        params: { text: longText, bytes: new Uint8Array(5_000) },
      },
      {
        query: `CREATE (:Typed {n: 4, at: point({latitude: 1.5, longitude: 2}), day: date('2020-02-29'), time: time('10:00+01:00'),
          moment: datetime('2020-02-29T10:00:00[Europe/Paris]'), local: localdatetime('2020-02-29T10:00'), span: duration('P1M2DT3S'), empty: [], words: ['a', 'b'], vector: [0.5, -1.5]})`,
      },
      { query: `CREATE (:${quoted.label}:Second {n: 5, name: $name, ${quoted.key}: true})`, params: { name: names.name } },
      // Labels that our model has too, with ids that are neither unique nor texts.
      {
        query:
          "CREATE (:Entity {n: 6, id: 'same', name: 42}), (:Entity {n: 7, id: 'same', name: ['Many', 'names']}), (:Document {n: 8, id: 17, title: 'A stranger’s document'})",
      },
      {
        query: "MATCH (a {n: 5}), (b {n: 6}) CREATE (a)-[:SELF {since: date('2001-01-01'), note: $text}]->(a)",
        params: { text: longText },
      },
      { query: `MATCH (a {n: 5}), (b) WHERE b.n <> 5 CREATE (a)-[:${quoted.type} {${quoted.key}: b.n}]->(b)` },
    ]);
    for (const [number, id] of (await ask(store(), "MATCH (n) RETURN n.n, elementId(n)")).rows)
      byNumber.set(number as number, id as string);
    topology = await loadTopology(store());
  });

  test("keeps every node apart and gives each a name, whatever its labels, ids and names are", async () => {
    expect(topology).toMatchObject({ nodeCount: 8, relationshipCount: 8, dangling: 0 });
    for (const [number, id] of byNumber) expect([number, topology.indexOf(id) === undefined]).toStrictEqual([number, false]);
    const named = [1, 5, 6, 7, 8].map((number) => topology.names.at(topology.indexOf(idOf(number)) ?? -1));
    expect(named).toStrictEqual([`Node ${idOf(1).split(":").at(-1)}`, names.name, "42", "Many", "A stranger’s document"]);
  });

  test("draws all of it, and says that its ids are the database's", async () => {
    const picture = await firstPicture(store(), topology, { limit: 100, provenance: false });
    expect(picture.shown).toStrictEqual({ nodes: 8, relationships: 8 });
    expect(new Set([...picture.nodes, ...picture.edges].map(({ idKind }) => idKind))).toStrictEqual(new Set(["element"]));
    expect(JSON.stringify(picture).length).toBeLessThan(40_000);
  });

  test("cuts long values where many nodes are shown, says so, and has the whole of them", async () => {
    for (const source of sources()) {
      const short = await nodeDetail(store(), source, idOf(3), "short");
      expect(short?.cut?.toSorted()).toStrictEqual(["bytes", "items", "text"]);
      expect(short?.properties.text).toHaveLength(limits.shown.text);
      const whole = await nodeDetail(store(), source, idOf(3), "whole");
      expect(whole?.cut).toBeUndefined();
      expect(whole?.properties.text).toBe(longText);
      expect(Object.keys((await nodeDetail(store(), source, idOf(2), "short"))?.properties ?? {})).toHaveLength(properties + 1);
    }
  });

  test("gives values of every type", async () => {
    const typed = await nodeDetail(store(), { kind: "memory", topology }, idOf(4), "short");
    expect(typed?.properties).toMatchObject({
      day: { $type: "Date", _value: "2020-02-29" },
      at: { $type: "Point" },
      span: { $type: "Duration" },
      moment: { $type: "ZonedDateTime" },
      vector: [0.5, -1.5],
      empty: [],
    });
  });

  test("lists a relationship from a node to itself once, and names of any script as they are", async () => {
    for (const source of sources()) {
      const page = await neighbours(store(), source, idOf(5), neighboursRequest.parse({}));
      expect(page?.edges.filter(({ type }) => type === "SELF")).toHaveLength(1);
      expect(page?.edges.filter(({ type }) => type === names.type)).toHaveLength(7);
      expect(page?.total).toBe(8);
      expect(page?.edges.find(({ type }) => type === "SELF")?.cut).toStrictEqual(["note"]);
      const only = await neighbours(store(), source, idOf(5), { ...neighboursRequest.parse({}), types: [names.type], labels: ["Typed"] });
      expect(only?.nodes.map(({ id }) => id)).toStrictEqual([idOf(4)]);
    }
  });

  test("finds a name of any script", async () => {
    for (const typed of ["שלום", "O'Neil", "Owl"]) {
      expect(search(topology, typed, 5).hits.map(({ id }) => id)).toStrictEqual([idOf(5)]);
      expect((await searchStore(store(), await store().schema(), typed, 5)).hits.map(({ id }) => id)).toStrictEqual([idOf(5)]);
    }
  });

  test("describes it, names and all", async () => {
    const { labels, relationshipTypes } = await store().schema();
    const long = labels.find(({ name }) => name === "Long");
    expect(JSON.stringify(long).length, "samples are cut").toBeLessThan(4_000);
    expect(labels.map(({ name }) => name)).toContain(names.label);
    expect(relationshipTypes.map(({ name }) => name)).toContain(names.type);
    expect(labels.find(({ name }) => name === "Wide")?.properties).toHaveLength(properties + 1);
  });
}
