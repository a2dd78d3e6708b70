import { describe, expect, test } from "vitest";
import { formatPlace, parsePlace, samePlace } from "../../../client/state/place.ts";
import { askPlace } from "../../../client/state/asked.ts";
import type { Place } from "../../../client/state/place.ts";

const places: Place[] = [
  { type: "start" },
  askPlace("who links Japan & India to 100 % of it?"),
  askPlace("who runs | Rome", [
    { words: "runs | 100%", means: { kind: "relationship", type: "HEAD|OF", direction: "in" } },
    { words: "Rome", means: { kind: "node", id: "city:rome%7C" } },
    { words: "who", means: { kind: "nothing" } },
  ]),
  askPlace("and India?", [], { question: "who links Japan", corrections: [{ words: "links", means: { kind: "label", name: "Link" } }] }),
  { type: "node", id: "country:japan" },
  { type: "edge", id: "rel:a+b" },
  { type: "document", id: "document:one", passage: null },
  { type: "document", id: "document:one", passage: "passage:2#3" },
  { type: "selection", ids: ["country:japan", "x y"] },
  { type: "members", of: "label", name: "It's `odd` & more" },
  { type: "members", of: "type", name: "MEMBER_OF" },
  { type: "questions" },
  { type: "graph" },
  { type: "keys" },
];

describe("the address", () => {
  test.each(places)("reads back what it wrote: $type", (place) => {
    expect(parsePlace(formatPlace(place))).toEqual(place);
  });

  test("keeps ids readable", () => {
    expect(formatPlace({ type: "node", id: "country:japan" })).toBe("?node=country:japan");
  });

  test("carries the database, where one is named", () => {
    expect(formatPlace({ type: "node", id: "a" }, "movies")).toBe("?db=movies&node=a");
    expect(formatPlace({ type: "start" }, "movies")).toBe("?db=movies");
  });

  test("drops what is no correction", () => {
    expect(parsePlace("?q=a&as=b|spell|c&as=|nothing&as=d|nothing")).toEqual(askPlace("a", [{ words: "d", means: { kind: "nothing" } }]));
  });

  test("takes nonsense for the start", () => {
    expect(parsePlace("?q=%20%20&node=&other=1")).toEqual({ type: "start" });
  });

  test("tells places apart", () => {
    expect(samePlace({ type: "node", id: "a" }, { type: "node", id: "a" })).toBe(true);
    expect(samePlace({ type: "node", id: "a" }, { type: "edge", id: "a" })).toBe(false);
  });
});
