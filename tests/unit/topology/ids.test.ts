import { expect, test } from "vitest";
import { createIdIndex } from "../../../server/topology/idIndex.ts";
import { createIdTableBuilder } from "../../../server/topology/idTable.ts";
import { createRandom } from "../../support/randomGraph.ts";

const element = "4:0f3c9a52-7d11-4c0e-9f0a-2b1d6c8e4a77:";
/** Whatever an id may be: element ids, ids of another database, the model's own, and what only looks like a number. */
const odd = [
  "country:japan",
  `${element}0`,
  `${element}17`,
  `${element}017`,
  `${element}-1`,
  `${element}1e3`,
  `${element}4294967295`,
  `${element}4294967296`,
  `${element}999999999999999`,
  `${element}9999999999999999`,
  `${element}x`,
  element,
  "5:0f3c9a52-7d11-4c0e-9f0a-2b1d6c8e4a77:17",
  "17",
  "",
  "film:日本",
];

function table(ids: readonly string[]) {
  const builder = createIdTableBuilder();
  for (const id of ids) builder.push(id);
  return builder.build();
}

test("a table of ids gives each back as it was, in whatever order they come", () => {
  for (const ids of [odd, odd.toReversed()]) {
    const kept = table(ids);
    expect(Array.from({ length: kept.size }, (_, i) => kept.at(i))).toEqual(ids);
    for (const wrong of [-1, ids.length, 0.5]) expect(() => kept.at(wrong)).toThrow(RangeError);
  }
  expect(() => table([]).at(0)).toThrow(RangeError);
});

function bytesOf(first: number): number {
  return table(Array.from({ length: 1_000 }, (_, i) => element + (first + i))).bytes;
}

test("element ids take four bytes each, eight where a number is past 32 bits", () => {
  expect(bytesOf(0)).toBeLessThan(4_100);
  expect(bytesOf(2 ** 32)).toBeLessThan(8_100);
});

test("an index of ids finds each, and nothing else", () => {
  for (const ids of [odd, odd.toReversed()]) {
    const index = createIdIndex();
    for (const [i, id] of ids.entries()) {
      expect(index.indexOf(id)).toBeUndefined();
      index.add(id, i);
    }
    expect(ids.map((id) => index.indexOf(id))).toEqual(ids.map((_, i) => i));
    for (const other of [`${element}18`, `${element}00`, "country:india", "0", `${element}0 `])
      expect(index.indexOf(other)).toBeUndefined();
  }
});

test("an index of many numbers finds each, whether they lie close together, far apart or in steps", () => {
  const random = createRandom(3);
  const many = 20_000;
  for (const numberOf of [
    (i: number) => i,
    (i: number) => i * 65_536,
    (i: number) => i * 4_294_967_296,
    () => Math.floor(random() * 2 ** 45),
  ]) {
    const numbers = [...new Set(Array.from({ length: many }, (_, i) => numberOf(i)))];
    const index = createIdIndex();
    for (const [i, number] of numbers.entries()) index.add(element + number, i);
    expect(numbers.every((number, i) => index.indexOf(element + number) === i)).toBe(true);
    expect(index.indexOf(`${element}${2 ** 46 + 1}`)).toBeUndefined();
  }
});
