import { expect, test } from "vitest";
import { search } from "../../../server/ask/names/search.ts";
import { namedGraph } from "../../support/namedGraph.ts";

const graph = namedGraph(
  [
    ["Japan", "MEMBER_OF", "The Quad"],
    ["Australia", "MEMBER_OF", "The Quad"],
    ["Austria", "NEAR", "Marcelo Piñeyro"],
    ["King's Cross St. Pancras", "NEAR", "Japan"],
  ],
  { Japan: { aliases: ["Nippon", "J.P."] } },
);

function found(query: string, limit = 10) {
  return search(graph, query, limit).hits.map(({ name, matched }) => `${name} ${matched.how}`);
}

test.each([
  ["japan", "Japan name"],
  ["NIPPON", "Japan alias"],
  ["jp", "Japan alias"],
  ["quad", "The Quad name"],
  ["the quad", "The Quad name"],
  ["pineyro", "Marcelo Piñeyro part"],
  ["kings cross", "King's Cross St. Pancras prefix"],
  ["pancras cross", "King's Cross St. Pancras part"],
  ["nipon", "Japan typo"],
  ["marcello piñeyro", "Marcelo Piñeyro typo"],
  ["jaapn", "Japan typo"],
  ["austrlaia", "Australia typo"],
])("%s finds %s first", (query, hit) => {
  expect(found(query)[0]).toBe(hit);
});

test("a beginning finds all that begin so, best connected first, and says what was cut", () => {
  expect(found("au")).toEqual(["Australia prefix", "Austria prefix"]);
  expect(search(graph, "au", 1)).toMatchObject({ shown: 1, total: 2, truncated: true });
});

test("a name that exists is no misspelling of another", () => {
  expect(found("austria")).toEqual(["Austria name"]);
});

test.each(["", "  ", "?!", "zzzzzz"])("nothing is found for %j", (query) => {
  expect(search(graph, query, 5)).toEqual({ hits: [], shown: 0, total: 0, truncated: false, by: { kind: "names" } });
});

test("a number or a word that differs makes another name", () => {
  const dated = namedGraph([["Past six months", "NEAR", "Treaty of 2017"]]);
  expect(search(dated, "next six months", 5).hits).toEqual([]);
  expect(search(dated, "treaty of 2016", 5).hits).toEqual([]);
  expect(search(dated, "past sixx months", 5).hits).toHaveLength(1);
});
