import { expect, test } from "vitest";
import { jsonPlace } from "../../../../client/editor/jsonPlace.ts";
import { formatParameters, parseParameters, typedExamples, withExample } from "../../../../client/editor/parameters.ts";

const text = '{\n  "a": [1, {"when": "x, ]"}],\n  "b \\"c": {"$type": "Date", "_value": "31.1."}\n}';

test.each([
  [["a", 0], "1"],
  [["a", 1, "when"], '"x, ]"'],
  [["a"], '[1, {"when": "x, ]"}]'],
  [['b "c'], '{"$type": "Date", "_value": "31.1."}'],
  [[], text],
] as const)("finds %j", (path, value) => {
  const place = jsonPlace(text, path);
  expect(place && text.slice(place.from, place.to)).toBe(value);
});

test("finds nothing where nothing is", () => {
  expect(jsonPlace(text, ["c"])).toBeNull();
  expect(jsonPlace(text, ["a", 7])).toBeNull();
});

test("a wrong type is said with its place", () => {
  const parsed = parseParameters(text);
  expect(parsed).toMatchObject({ kind: "wrong", message: expect.stringContaining("the _value of") });
  expect(parsed.kind === "wrong" && parsed.place && text.slice(parsed.place.from, parsed.place.to)).toContain("31.1.");
});

test("every example of the help is right, and goes into the field under a name of its own", () => {
  let field = "";
  for (const { type, json } of [...typedExamples, ...typedExamples]) field = withExample(field, type, json);
  const parsed = parseParameters(field);
  expect(parsed.kind === "ok" ? Object.keys(parsed.params).length : parsed.message).toBe(typedExamples.length * 2);
  expect(withExample("{wrong", "Date", "{}")).toBe("{wrong");
  expect(formatParameters({})).toBe("");
});
