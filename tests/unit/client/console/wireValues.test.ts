import { expect, test } from "vitest";
import type { WireValue } from "../../../../server/contract/values.ts";
import { columnLooks } from "../../../../client/editor/columnWidths.ts";
import { nodeNames, showValue, summary } from "../../../../client/editor/wireValues.ts";

function node(elementId: string, properties: { [key: string]: WireValue }, labels = ["Entity", "Country"]): WireValue {
  return { $type: "Node", _value: { _element_id: elementId, _labels: labels, _properties: properties } };
}

function relationship(start: string, end: string): WireValue {
  return {
    $type: "Relationship",
    _value: { _element_id: "5:x:1", _start_node_element_id: start, _end_node_element_id: end, _type: "MEMBER_OF", _properties: {} },
  };
}

const names = nodeNames({ nodes: [{ id: "country:japan", idKind: "own", labels: [], name: "Japan", properties: {} }], edges: [] });
const japan = node("4:x:1", { id: "country:japan", name: "Nippon" });
const quad = node("4:x:2", { id: "77", title: "Quad" }, ["Grouping"]);

test("a node has the product's id and name where the result names it, else the engine's", () => {
  expect(showValue(japan, names)).toMatchObject({ kind: "node", id: "country:japan", name: "Japan", labels: ["Country", "Entity"] });
  expect(showValue(quad, names)).toMatchObject({ kind: "node", id: "4:x:2", name: "Quad" });
  expect(showValue(node("4:x:3", {}), names)).toMatchObject({ id: "4:x:3", name: "4:x:3" });
});

test("a path reads in its direction, and its relationships in theirs", () => {
  const path: WireValue = { $type: "Path", _value: [japan, relationship("4:x:1", "4:x:2"), quad, relationship("4:x:1", "4:x:2"), japan] };
  expect(summary(path, names)).toBe("Japan MEMBER_OF → Quad ← MEMBER_OF Japan");
});

test("tells apart what looks alike", () => {
  expect(showValue("1", names)).toEqual({ kind: "text", text: "1" });
  expect(showValue(1, names)).toEqual({ kind: "number", text: "1" });
  expect(showValue({ $type: "Integer", _value: "9007199254740993" }, names)).toEqual({ kind: "number", text: "9007199254740993" });
  expect(showValue({ $type: "Float", _value: "NaN" }, names)).toEqual({ kind: "number", text: "NaN" });
  expect(showValue({ $type: "Duration", _value: "P1D" }, names)).toEqual({ kind: "temporal", type: "Duration", text: "P1D" });
  expect(showValue({ $type: "Point", _value: "SRID=4326;POINT (1 2)" }, names)).toEqual({
    kind: "scalar",
    type: "Point",
    text: "latitude 2, longitude 1",
  });
  expect(showValue({ $type: "Map", _value: { $type: "mine" } }, names)).toEqual({ kind: "map", entries: { $type: "mine" } });
  expect(showValue(null, names)).toEqual({ kind: "null" });
});

test("sums up nested values on one line", () => {
  expect(summary([japan, { a: [1, null] }], names)).toBe("[Japan, {a: [1, null]}]");
});

test("columns of numbers are flush right, and none is too narrow or too wide", () => {
  const looks = columnLooks(
    ["n", "none", "mixed"],
    [
      [1, null, 1],
      [{ $type: "Integer", _value: "2" }, null, "x".repeat(500)],
      [null, null, 2],
    ],
    names,
  );
  expect(looks.map(({ align }) => align)).toEqual(["right", "left", "left"]);
  expect(looks.map(({ width }) => width)).toEqual([9, 9, 44]);
});

test.each([
  ["SRID=4326;POINT (6.949122150543371 50.92443999999)", "latitude 50.92444, longitude 6.94912"],
  ["SRID=4979;POINT Z (139.7 35.7 10)", "latitude 35.7, longitude 139.7, height 10"],
  ["SRID=7203;POINT (1.5 -2)", "x 1.5, y -2"],
  ["SRID=9157;POINT Z (1.5 -2 3)", "x 1.5, y -2, z 3"],
  ["somewhere", "somewhere"],
])("a point is read as where it is: %s", (stored, said) => {
  expect(showValue({ $type: "Point", _value: stored }, names)).toMatchObject({ text: said });
});
