import { describe, expect, test } from "vitest";
import { formatPlace, parsePlace, samePlace } from "../../../client/state/place.ts";
import type { Place } from "../../../client/state/place.ts";

const places: Place[] = [
  { type: "start" },
  { type: "ask", question: "who links Japan & India to 100 % of it?" },
  { type: "node", id: "country:japan" },
  { type: "edge", id: "rel:a+b" },
  { type: "document", id: "document:one", passage: null },
  { type: "document", id: "document:one", passage: "passage:2#3" },
  { type: "selection", ids: ["country:japan", "x y"] },
  { type: "keys" },
];

describe("the address", () => {
  test.each(places)("reads back what it wrote: $type", (place) => {
    expect(parsePlace(formatPlace(place))).toEqual(place);
  });

  test("keeps ids readable", () => {
    expect(formatPlace({ type: "node", id: "country:japan" })).toBe("?node=country:japan");
  });

  test("takes nonsense for the start", () => {
    expect(parsePlace("?q=%20%20&node=&other=1")).toEqual({ type: "start" });
  });

  test("tells places apart", () => {
    expect(samePlace({ type: "node", id: "a" }, { type: "node", id: "a" })).toBe(true);
    expect(samePlace({ type: "node", id: "a" }, { type: "edge", id: "a" })).toBe(false);
  });
});
