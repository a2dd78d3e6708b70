import { describe, expect, test } from "vitest";
import type { WireValue } from "../../../server/contract/values.ts";
import type { NodeValue, RelationshipValue, StoreValue } from "../../../server/store/values.ts";
import { fromWire, toParameters, WireError } from "../../../server/store/wireParameters.ts";
import { toWire } from "../../../server/store/wireValues.ts";

const japan: NodeValue = {
  kind: "node",
  id: "country:japan",
  elementId: "4",
  labels: ["Entity", "Country"],
  properties: new Map([["name", "Japan"]]),
};
const quad: NodeValue = { kind: "node", id: "grouping:quad", elementId: "5", labels: [], properties: new Map([["size", 2n ** 60n]]) };
const memberOf: RelationshipValue = {
  kind: "relationship",
  id: "r1",
  elementId: "9",
  type: "MEMBER_OF",
  source: japan.id,
  target: quad.id,
  sourceElementId: "4",
  targetElementId: "5",
  properties: new Map(),
};

describe("values that go out and come back", () => {
  const cases: [string, StoreValue, WireValue][] = [
    ["null", null, null],
    ["a boolean", true, true],
    ["a text", "Dr. S. Jaishankar 日本 💠", "Dr. S. Jaishankar 日本 💠"],
    ["the largest exact integer", Number.MAX_SAFE_INTEGER, 9007199254740991],
    ["an integer past 2^53", 9007199254740993n, { $type: "Integer", _value: "9007199254740993" }],
    ["the smallest integer", -(2n ** 63n), { $type: "Integer", _value: "-9223372036854775808" }],
    ["a float", 0.1, 0.1],
    ["NaN", Number.NaN, { $type: "Float", _value: "NaN" }],
    ["minus infinity", -Infinity, { $type: "Float", _value: "-Infinity" }],
    ["a float without a fraction", { kind: "float", value: 3 }, { $type: "Float", _value: "3.0" }],
    ["a huge float without a fraction", { kind: "float", value: 1e300 }, { $type: "Float", _value: "1e+300" }],
    ["bytes", new Uint8Array([0, 255, 7]), { $type: "Base64", _value: "AP8H" }],
    ["no bytes", new Uint8Array(), { $type: "Base64", _value: "" }],
    ["a list", [1, ["a", null]], [1, ["a", null]]],
    ["a map", new Map<string, StoreValue>([["a", 1]]), { a: 1 }],
    ["a map with $type", new Map<string, StoreValue>([["$type", "Date"]]), { $type: "Map", _value: { $type: "Date" } }],
    [
      "a map with $type and a typed value",
      new Map<string, StoreValue>([["$type", 2n ** 60n]]),
      { $type: "Map", _value: { $type: { $type: "Integer", _value: "1152921504606846976" } } },
    ],
    ["a date", { kind: "temporal", type: "Date", text: "2024-02-29" }, { $type: "Date", _value: "2024-02-29" }],
    ["a time", { kind: "temporal", type: "Time", text: "12:50:35.556+01:00" }, { $type: "Time", _value: "12:50:35.556+01:00" }],
    ["a local time", { kind: "temporal", type: "LocalTime", text: "12:50" }, { $type: "LocalTime", _value: "12:50" }],
    [
      "a date and time with a zone",
      { kind: "temporal", type: "ZonedDateTime", text: "2026-01-16T12:00:00+09:00[Asia/Tokyo]" },
      { $type: "ZonedDateTime", _value: "2026-01-16T12:00:00+09:00[Asia/Tokyo]" },
    ],
    [
      "a date and time with an offset",
      { kind: "temporal", type: "OffsetDateTime", text: "2026-01-16T12:00:00.000000001Z" },
      { $type: "OffsetDateTime", _value: "2026-01-16T12:00:00.000000001Z" },
    ],
    [
      "a local date and time",
      { kind: "temporal", type: "LocalDateTime", text: "-0044-03-15T12:00:00" },
      { $type: "LocalDateTime", _value: "-0044-03-15T12:00:00" },
    ],
    ["a duration", { kind: "duration", text: "P1M2DT3.000000004S" }, { $type: "Duration", _value: "P1M2DT3.000000004S" }],
    ["a point", { kind: "point", srid: 4326, coordinates: [1, 2] }, { $type: "Point", _value: "SRID=4326;POINT (1 2)" }],
    [
      "a point in space",
      { kind: "point", srid: 9157, coordinates: [1.5, -2, 3] },
      { $type: "Point", _value: "SRID=9157;POINT Z (1.5 -2 3)" },
    ],
  ];

  test.each(cases)("%s", (_, value, wire) => {
    expect(toWire(value)).toStrictEqual(wire);
    expect(fromWire(JSON.parse(JSON.stringify(wire)) as WireValue, "params.x")).toStrictEqual(value);
  });

  test("a key named __proto__ is a key like any other", () => {
    const value = new Map([["__proto__", 1]]);
    expect(JSON.stringify(toWire(value))).toBe('{"__proto__":1}');
    expect(fromWire(JSON.parse('{"__proto__":1}') as WireValue, "x")).toStrictEqual(value);
  });
});

describe("nodes, relationships and paths", () => {
  const wireJapan = { $type: "Node", _value: { _element_id: "4", _labels: ["Entity", "Country"], _properties: { name: "Japan" } } };
  const wireQuad = {
    $type: "Node",
    _value: { _element_id: "5", _labels: [], _properties: { size: { $type: "Integer", _value: "1152921504606846976" } } },
  };
  const wireMemberOf = {
    $type: "Relationship",
    _value: { _element_id: "9", _start_node_element_id: "4", _end_node_element_id: "5", _type: "MEMBER_OF", _properties: {} },
  };

  test("go out in the Query API's form", () => {
    expect(toWire([japan, memberOf])).toStrictEqual([wireJapan, wireMemberOf]);
    expect(toWire({ kind: "path", nodes: [japan, quad], relationships: [memberOf] })).toStrictEqual({
      $type: "Path",
      _value: [wireJapan, wireMemberOf, wireQuad],
    });
  });

  test("do not come in", () => {
    expect(() => toParameters({ n: wireJapan })).toThrow(new WireError("params.n", "a Node cannot be a parameter; give its id instead"));
  });
});

describe("what cannot be read names its place", () => {
  const cases: [string, WireValue, string][] = [
    ["an unknown type", { $type: "Decimal", _value: "1" }, "params.x"],
    ["a type that is no text", { $type: 1 }, "params.x"],
    ["no value", [{ $type: "Date" }], "params.x[0]"],
    ["a number where a text belongs", { deep: { $type: "Integer", _value: 1 } }, "params.x.deep"],
    ["an integer past 64 bits", { $type: "Integer", _value: "9223372036854775808" }, "params.x"],
    ["an integer with a fraction", { $type: "Integer", _value: "1.5" }, "params.x"],
    ["a day that does not exist", { "a key": { $type: "Date", _value: "2026-02-29" } }, 'params.x["a key"]'],
    ["an hour that does not exist", { $type: "LocalTime", _value: "24:00:00" }, "params.x"],
    ["an empty duration", { $type: "Duration", _value: "P" }, "params.x"],
    ["a point with too few coordinates", { $type: "Point", _value: "SRID=9157;POINT (1 2)" }, "params.x"],
    ["broken base64", { $type: "Base64", _value: "A" }, "params.x"],
    ["a Map that is a list", { $type: "Map", _value: [] }, "params.x._value"],
  ];

  test.each(cases)("%s", (_, value, place) => {
    expect(() => toParameters({ x: value })).toThrow(expect.objectContaining({ name: "WireError", place }));
  });
});
