import { describe, expect, test } from "vitest";
import { createNumberCodes } from "../../../server/ask/vocabulary/numberCodes.ts";
import { createTextPlaces } from "../../../server/ask/vocabulary/textPlaces.ts";
import { askerOver } from "../../support/askerOver.ts";

describe("the codes of numbers", () => {
  test("are what a Map would hold, whatever the numbers", () => {
    const codes = createNumberCodes();
    const expected = new Map<number, number>();
    const numbers = Array.from({ length: 5_000 }, (_, i) => [i, -i, i / 7, i * 2 ** 40, 1 / (i + 1), 2 ** (i % 1_000)]).flat();
    for (const number of [...numbers, Number.NaN, Number.POSITIVE_INFINITY, 0, -0]) {
      if (codes.codeOf(number) < 0) codes.set(number, expected.size);
      if (!expected.has(number)) expected.set(number, expected.size);
      expect(codes.codeOf(number), String(number)).toBe(expected.get(number));
    }
    expect(codes.codeOf(0.123)).toBe(-1);
  });
});

describe("the places of texts", () => {
  test("are all of a text's, in their order, and none of another's", () => {
    const columns = [0, 1, 2].map((column) => Array.from({ length: 3_000 }, (_, code) => `text ${code * (column + 1)}`));
    const places = createTextPlaces((column, code) => columns[column]?.[code] ?? "");
    columns.forEach((values, column) => values.forEach((value, code) => places.add(value, column, code)));
    for (const code of [0, 6, 17, 2_994, 2_999]) {
      const expected = columns.flatMap((values, column) => {
        const own = values.indexOf(`text ${code}`);
        return own < 0 ? [] : [{ column, code: own }];
      });
      expect(places.find(`text ${code}`)).toEqual(expected);
    }
    expect(places.find("text none")).toEqual([]);
  });
});

describe("numbers are found as they are written", () => {
  const asker = askerOver(`
    CREATE (:Probe {name: "Alpha", depth: 74.006, shelf: 12}), (:Probe {name: "Beta", depth: -3.5, shelf: 120}), (:Probe {name: "Gamma", depth: 0.5, shelf: 7})`);

  test.each([
    ["which probe has the depth 74.006", "Alpha"],
    ["which probe has the depth -3.5", "Beta"],
    ["which probe has the depth 0.5", "Gamma"],
    ["which probe has the shelf 120", "Beta"],
    ["which probe has the shelf 12", "Alpha"],
  ])("%s", async (question, name) => {
    const { entities, answer } = await asker.answer(question);
    expect(
      entities.map((one) => one.name),
      answer.text,
    ).toEqual([name]);
  });
});
