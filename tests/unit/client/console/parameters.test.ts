import { expect, test } from "vitest";
import { jsonFault } from "../../../../client/editor/jsonFault.ts";
import { parseParameters } from "../../../../client/editor/parameters.ts";

test("an empty field is no parameters", () => {
  expect(parseParameters(" \n")).toEqual({ kind: "ok", params: {} });
});

test("takes plain JSON and typed values at any depth", () => {
  const params = { a: [1, { b: { $type: "Date", _value: "2026-01-31" } }], big: { $type: "Integer", _value: "9223372036854775807" } };
  expect(parseParameters(JSON.stringify(params))).toEqual({ kind: "ok", params });
  const map = { m: { $type: "Map", _value: { $type: "mine", x: 1 } } };
  expect(parseParameters(JSON.stringify(map))).toEqual({ kind: "ok", params: map });
});

test.each([
  ['{"a": 1,}', "line 1, column"],
  ['{\n  "a": b\n}', "line 2, column"],
  ["{", "line 1, column 2"],
])("says where %j stops being JSON", (text, place) => {
  const parsed = parseParameters(text);
  expect(parsed).toMatchObject({ kind: "wrong", message: expect.stringContaining(place) });
});

test.each(["[1]", "1", '"a"', "null"])("wants an object, not %s", (text) => {
  expect(parseParameters(text)).toMatchObject({ kind: "wrong", message: expect.stringContaining("a JSON object") });
});

test.each(["", " ", "{} {}", "[1 2]", "{'a': 1}", "01", "1.", '"\\x"', '"a', "nul", "[,]", '{"a" 1}'])(
  "finds the fault of %j as JSON.parse does",
  (text) => {
    expect(() => JSON.parse(text) as unknown).toThrow();
    expect(jsonFault(text)).not.toBeNull();
  },
);

test.each(["0", "-1.5e+3", '"\\u00e9\\n"', ' { "a" : [ ] , "b" : { } } ', "[[],[null,true,false]]"])("finds none in %j", (text) => {
  expect(JSON.parse(text)).toBeDefined();
  expect(jsonFault(text)).toBeNull();
});

test("refuses an integer that JSON would round, and says how to write it", () => {
  const parsed = parseParameters('{"id": 9007199254740993, "text": "9007199254740993"}');
  expect(parsed).toMatchObject({
    kind: "wrong",
    place: { from: 7, to: 23 },
    message: expect.stringContaining('{"$type": "Integer", "_value": "9007199254740993"}'),
  });
  expect(parseParameters('{"text": "9007199254740993", "f": 1e300}').kind).toBe("ok");
});

test.each([
  ['{"a": {"$type": "Node", "_value": {}}}', '$a: "Node" cannot be a parameter'],
  ['{"a": {"$type": "Dat", "_value": "2026-01-31"}}', '$a: "Dat" cannot be a parameter'],
  ['{"a": [{"$type": "Date", "_value": "31.1.2026"}]}', "$a[0]: the _value of"],
  ['{"a": {"b": {"$type": "Integer", "_value": "9223372036854775808"}}}', "$a.b: the _value of"],
  ['{"a": {"$type": "Integer", "_value": 5}}', "$a: the _value of"],
  ['{"a": {"$type": "Map", "_value": [1]}}', "$a: the _value of a Map"],
  ['{"a": {"$type": 7}}', "$a: 7 cannot be a parameter"],
  ['{"a": {"$type": "constructor", "_value": "x"}}', '$a: "constructor" cannot be a parameter'],
])("says what is wrong with %s", (text, message) => {
  expect(parseParameters(text)).toMatchObject({ kind: "wrong", message: expect.stringContaining(message) });
});

test.each([
  ["Float", "NaN"],
  ["Float", "-Infinity"],
  ["Float", "1.0"],
  ["Time", "12:00:00+09:00"],
  ["LocalTime", "12:00"],
  ["LocalDateTime", "2026-01-31T12:00:00.5"],
  ["OffsetDateTime", "2026-01-31T12:00:00Z"],
  ["ZonedDateTime", "2026-01-31T12:00:00+09:00[Asia/Tokyo]"],
  ["Duration", "P1M2DT3.5S"],
  ["Point", "SRID=4326;POINT (139.7 35.7)"],
  ["Point", "SRID=4979;POINT Z (139.7 35.7 10)"],
  ["Base64", "AQID"],
])("takes a %s such as %s", (type, value) => {
  expect(parseParameters(JSON.stringify({ a: { $type: type, _value: value } })).kind).toBe("ok");
});
