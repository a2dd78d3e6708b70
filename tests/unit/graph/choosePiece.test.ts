import { expect, test } from "vitest";
import { choosePiece } from "../../../server/graph/choosePiece.ts";
import { createTopologyBuilder, type NodeEntry, type RelationshipEntry } from "../../../server/topology/builder.ts";
import type { Topology } from "../../../server/topology/topology.ts";

function named(label: string, count: number): NodeEntry[] {
  return Array.from({ length: count }, (_, i) => ({ id: `${label}${i}`, labels: [label], name: `${label} ${i}` }));
}

/** A shop: many orders of few products, which come from few makers; each order is of one of many buyers. And a pair apart. */
function shop(): Topology {
  const builder = createTopologyBuilder();
  // A tool's own settings are none of the graph's kinds.
  const tool: NodeEntry = { id: "view", labels: ["_View_"], name: "" };
  builder.addNodes([named("Order", 900), named("Buyer", 300), named("Product", 40), named("Maker", 5), named("Lamp", 2), tool].flat());
  const relationships: RelationshipEntry[] = [];
  const tie = (source: string, type: string, target: string) =>
    relationships.push({ id: `r${relationships.length}`, source, target, type });
  for (let order = 0; order < 900; order += 1) {
    tie(`Buyer${order % 300}`, "PLACED", `Order${order}`);
    for (let part = 0; part < 3; part += 1) tie(`Order${order}`, "HOLDS", `Product${(order * 7 + part) % 40}`);
  }
  for (let product = 0; product < 40; product += 1) tie(`Maker${product % 5}`, "MAKES", `Product${product}`);
  tie("Lamp0", "BESIDE", "Lamp1");
  builder.addRelationships(relationships);
  return builder.build(new Date(0));
}

test.each([30, 200])("a piece of %i nodes has every kind of node, and none alone", (limit) => {
  const topology = shop();
  const chosen = choosePiece(topology, limit);
  expect(chosen).toHaveLength(limit);
  expect(new Set(chosen).size).toBe(limit);
  const count = new Map<string, number>();
  const isIn = new Set(chosen);
  for (const node of chosen) {
    const [label = ""] = topology.labelSets[topology.labelSet[node] as number] ?? [];
    count.set(label, (count.get(label) ?? 0) + 1);
    const near = topology.neighbour.slice(topology.start[node], topology.start[node + 1]);
    expect(
      near.some((other) => isIn.has(other)),
      `${topology.names.at(node)} stands alone`,
    ).toBe(true);
  }
  expect([...count.keys()].toSorted()).toStrictEqual(["Buyer", "Lamp", "Maker", "Order", "Product"]);
  expect(choosePiece(topology, limit)).toStrictEqual(chosen);
});

test("nodes that nothing touches are drawn where there is nothing else", () => {
  const builder = createTopologyBuilder();
  builder.addNodes(Array.from({ length: 8 }, (_, i) => ({ id: `n${i}`, labels: [], name: "" })));
  builder.addRelationships([]);
  expect(choosePiece(builder.build(new Date(0)), 5)).toHaveLength(5);
});
