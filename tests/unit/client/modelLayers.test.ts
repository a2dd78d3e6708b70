import { expect, test } from "vitest";
import { modelLayers } from "../../../client/state/modelLayers.ts";

const label = (name: string, count: number) => ({ name, count, properties: [] });

test("the general label is hidden where it stands beside others", () => {
  const schema = {
    nodes: 130,
    labels: [label("Entity", 100), label("Firm", 60), label("Harbour", 40), label("Claim", 20), label("Document", 10)],
  };
  expect([...modelLayers(schema)]).toStrictEqual(["Entity", "Claim", "Passage", "Document"]);
});

test("a label Entity that stands alone is a kind like any other", () => {
  const schema = { nodes: 150, labels: [label("Entity", 50), label("Filing", 80), label("Document", 20)] };
  expect([...modelLayers(schema)]).toStrictEqual([]);
  expect([...modelLayers({ nodes: 3, labels: [label("Filing", 3)] })]).toStrictEqual([]);
  expect([...modelLayers(null)]).toStrictEqual([]);
});
