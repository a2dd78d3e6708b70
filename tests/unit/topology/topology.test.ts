import { describe, expect, test } from "vitest";
import { createTopologyBuilder } from "../../../server/topology/builder.ts";
import { dayOf, unknownDay } from "../../../server/topology/days.ts";
import { degreeOf, entriesOf, modalities } from "../../../server/topology/neighbourSource.ts";
import { createStringTableBuilder } from "../../../server/topology/stringTable.ts";
import { bytesOf } from "../../../server/topology/topology.ts";
import { randomGraph } from "../../support/randomGraph.ts";

describe("rows", () => {
  test.each(["out", "in", "both"] as const)("hold every relationship %s of every node, and no other", (direction) => {
    for (let seed = 1; seed <= 30; seed += 1) {
      const { topology, relationships } = randomGraph(seed, 3 + (seed % 9), seed * 2);
      for (let node = 0; node < topology.nodeCount; node += 1) {
        const id = topology.nodeIds.at(node);
        const out = relationships.filter(({ source }) => source === id).map((one) => `${one.id} ${one.target} ${one.type}`);
        const into = relationships.filter(({ target }) => target === id).map((one) => `${one.id} ${one.source} ${one.type}`);
        const expected = { out, in: into, both: [...out, ...into] }[direction];
        const [first, end] = entriesOf(topology, node, direction);
        const found = Array.from({ length: end - first }, (_, i) => {
          const relationship = topology.relationship[first + i] as number;
          const other = topology.nodeIds.at(topology.neighbour[first + i] as number);
          return `${topology.relationshipIds.at(relationship)} ${other} ${topology.typeNames[topology.type[relationship] as number]}`;
        });
        expect(found.toSorted()).toEqual(expected.toSorted());
        expect(degreeOf(topology, node)).toBe(out.length + into.length);
      }
    }
  });

  test.each(["out", "in"] as const)("lie in the order of the neighbours %s, and of the relationships to the same one", (direction) => {
    for (let seed = 1; seed <= 30; seed += 1) {
      // Few nodes and many relationships: several between the same two.
      const { topology } = randomGraph(seed, 3 + (seed % 4), 24);
      for (let node = 0; node < topology.nodeCount; node += 1) {
        const [first, end] = entriesOf(topology, node, direction);
        const order = Array.from(
          { length: end - first },
          (_, i) => [topology.neighbour[first + i], topology.relationship[first + i]] as number[],
        );
        expect(order).toEqual(order.toSorted(([a = 0, r = 0], [b = 0, s = 0]) => a - b || r - s));
      }
    }
  });

  test("take batches, leave out what dangles, and count it", () => {
    const builder = createTopologyBuilder();
    builder.addNodes([{ id: "a", labels: ["X"], name: "A" }]);
    builder.addNodes([
      { id: "b", labels: ["X", "Y"], name: "B", aliases: ["Bee"] },
      { id: "a", labels: [], name: "again" },
    ]);
    builder.addRelationships([
      { id: "1", source: "a", target: "b", type: "T" },
      { id: "2", source: "a", target: "nobody", type: "T" },
    ]);
    const topology = builder.build(new Date(0));
    expect(topology).toMatchObject({ nodeCount: 2, relationshipCount: 1, dangling: 1, asOf: "1970-01-01T00:00:00.000Z" });
    expect(topology.indexOf("b")).toBe(1);
    expect(topology.indexOf("nobody")).toBeUndefined();
    expect(topology.aliases.get(1)).toEqual(["Bee"]);
    expect(topology.names.at(0)).toBe("A");
  });

  test("take few bytes", () => {
    const { topology } = randomGraph(1, 1_000, 10_000);
    const { relationshipIds } = topology;
    expect((bytesOf(topology) - relationshipIds.bytes) / topology.relationshipCount).toBeLessThan(40);
  });
});

test("columns hold what a relationship says of itself, and cost nothing where nothing is said", () => {
  const builder = createTopologyBuilder();
  builder.addNodes(["a", "b"].map((id) => ({ id, labels: [], name: id })));
  builder.addRelationships([
    { id: "0", source: "a", target: "b", type: "T" },
    { id: "1", source: "a", target: "b", type: "T", values: { modality: "expected", polarity: "denied", from: "2017", documents: 2 } },
  ]);
  const { columns } = builder.build(new Date(0));
  expect([...(columns.modality ?? [])].map((index) => modalities[index])).toEqual(["", "expected"]);
  expect([...(columns.denied ?? [])]).toEqual([0, 1]);
  expect([...(columns.from ?? [])]).toEqual([unknownDay, 20170101]);
  expect([...(columns.to ?? [])]).toEqual([unknownDay, 20171231]);
  expect([...(columns.documents ?? [])]).toEqual([0, 2]);
  const plain = createTopologyBuilder();
  plain.addNodes(["a", "b"].map((id) => ({ id, labels: [], name: id })));
  plain.addRelationships([{ id: "0", source: "a", target: "b", type: "T", values: { modality: "rumoured" } }]);
  expect(plain.build(new Date(0)).columns).toEqual({});
});

test.each([
  ["2017", 20170101, 20171231],
  ["2026-01", 20260101, 20260131],
  ["2026-01-15", 20260115, 20260115],
  ["2026-01-15T10:00:00Z", 20260115, 20260115],
  ["199X", 19900101, 19991231],
  ["19XX", 19000101, 19991231],
  ["2025-07~/2026-01~", 20250701, 20260131],
  ["1945/", 19450101, unknownDay],
  ["soon", unknownDay, unknownDay],
  ["", unknownDay, unknownDay],
])("the days of %s", (text, first, last) => {
  expect(dayOf(text, "first")).toBe(first);
  expect(dayOf(text, "last")).toBe(last);
});

test("a string table gives back what was pushed, whatever the script", () => {
  const texts = ["", "Japan", "日本", "a😀b", "x".repeat(5_000), ...Array.from({ length: 1_000 }, (_, i) => `n${i}`)];
  const builder = createStringTableBuilder();
  for (const text of texts) builder.push(text);
  const table = builder.build();
  expect(Array.from({ length: table.size }, (_, i) => table.at(i))).toEqual(texts);
  expect(() => table.at(texts.length)).toThrow(RangeError);
  expect(() => table.at(-1)).toThrow(RangeError);
});
