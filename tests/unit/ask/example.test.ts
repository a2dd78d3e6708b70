import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { askResponse, type AskResponse } from "../../../server/contract/ask.ts";
import { toParameters } from "../../../server/store/wireParameters.ts";
import { openExampleGraph, type ExampleGraph } from "../../support/exampleGraph.ts";
import { citedClaims } from "../../support/citedClaims.ts";

let example: ExampleGraph;
beforeAll(async () => {
  example = await openExampleGraph();
});
afterAll(() => example.store.close());

async function ask(question: string): Promise<AskResponse> {
  const response = await example.asker.answer(question);
  askResponse.parse(response);
  return response;
}

/** Whatever was asked: marks and citations belong together, and each listed hop with claims is cited. */
function expectCited({ answer, citations, paths }: AskResponse): void {
  const marks = [...answer.text.matchAll(/\[(\d+)\]/g)].map((match) => Number(match[1]));
  const numbers = citations.map(({ number }) => number);
  expect(numbers).toEqual(numbers.map((_, i) => i + 1));
  for (const mark of marks) expect(numbers).toContain(mark);
  const claims = citedClaims({ citations });
  expect(claims).toHaveLength(citations.length);
  for (const { citation } of claims) expect(citation?.passage).toMatch(/^passage:/);
  const cited = new Set(claims.map(({ claim }) => claim.id));
  for (const path of paths) {
    for (const edge of path.edges) expect(path.claims.filter((claim) => claim.edge === edge.id).some(({ id }) => cited.has(id))).toBe(true);
  }
}

test("the question of the first screen is answered in a sentence with its citations", async () => {
  const response = await ask("who links Japan to Australia");
  expect(response.answer.text).toContain(
    "The Quad links Japan and Australia: Japan participates in it [1] and Australia is a member of it [2].",
  );
  expect(response.answer.kind).toBe("paths");
  expect(response.paths[0]).toMatchObject({ hops: 2, form: "Country -[PARTICIPATES_IN]-> Grouping <-[MEMBER_OF]- Country" });
  expect(response.reading.chips.map(({ text }) => text)).toEqual(["what links", "Japan", "Australia"]);
  expect(citedClaims(response)[0]?.claim.statement).toContain("Quad");
  expectCited(response);
});

test.each([
  ["what ties Tokyo to Canberra", "paths", "connect", /The Quad links Japan and Australia/],
  ["How is Japn related to Astralia?", "paths", "connect", /The Quad links/],
  ["How is Japan connected to Australia without the Quad", "paths", "connect", /^The Japan-India alignment links Japan and Australia/],
  ["Japan to Australia via India", "paths", "connect", /connected in 3 hops: Japan partners with India \[1\]/],
  ["shortest route from IISS to Brookings", "paths", "shortest", /No path of up to 4 hops; with \d there is one/],
  ["is there any connection between SIPRI and cybersecurity", "yes", "connect", /^Yes, but not within 4 hops/],
  ["how far is it from Japan to cybersecurity", "value", "distance", /are 3 hops apart/],
  ["Is Japan within 2 hops of Australia?", "yes", "within", /^Yes, in 2 hops/],
  ["Is SIPRI within 2 hops of cybersecurity?", "no", "within", /^No\. No path of up to 2 hops/],
  ["what do Japan and Australia have in common", "entities", "common", /2 things in common: the Quad and the Japan-India alignment/],
  ["everything between Japan and Australia", "paths", "everything", /^\d+ paths between Japan and Australia/],
  ["neighbours of the Quad", "entities", "neighbours", /Japan \[\d\].* member/],
  ["which technologies are connected to the AI Dialogue", "entities", "neighbours", /artificial intelligence/],
  ["what connects Japan, Australia and China", "paths", "connect", /joins/],
  ["what happened in 2017", "claims", "events", /^In 2017: .*agreement of 2017/],
  ["what happened in January 2026", "claims", "events", /Strategic Dialogue/],
  ["what does SIPRI say", "claims", "said", /^According to SIPRI: .*1\.8 billion US dollars/],
  ["who is in the Quad", "entities", "members", /Australia \[\d\] is a member of the Quad.*read between the lines/],
  ["who is S. Jaishankar", "claims", "about", /External Affairs Minister/],
  ["what is expected", "claims", "expected", /\(expected\)/],
  ["what is the AI Dialogue", "claims", "about", /artificial intelligence/i],
  ["how much did Japan export to India", "entities", "about", /1\.8 billion US dollars/],
  ["what risks does the alignment face", "entities", "about", /faces competition for influence \[\d\] \(possible\)/],
  ["who said that critical minerals matter", "entities", "said", /Brookings/],
  ["what does the working group focus on", "entities", "about", /focuses on critical minerals \[1\].*mining/],
  ["when were diplomatic relations established", "claims", "about", /^1971: /],
  ["why does India see Japan as a counterweight", "entities", "about", /weight in the scales against China/],
  ["how does Japan regard India", "entities", "about", /as a market/],
  ["how many countries are there", "entities", "about", /5 nodes/],
  ["help", "help", "help", /This graph holds/],
])("%s", async (question, kind, reading, text) => {
  const response = await ask(question);
  expect(response.answer.text).toMatch(text);
  expect([response.answer.kind, response.reading.kind]).toEqual([kind, reading]);
  expectCited(response);
  expect(response.answer.text).not.toMatch(/[A-Z]+_[A-Z]+|\b\w+:\w+-\w+/);
});

describe("no guess", () => {
  test.each([
    ["How is Japan connected to Brazil?", "unknown_name", "Nothing in this graph is called Brazil."],
    ["how is Japan connected to Indonia", "unknown_name", "Nothing in this graph is called Indonia. Did you mean India?"],
    ["when did Japan join the UN", "unknown_name", "Nothing in this graph is called UN."],
    ["what is the GDP of Japan", "not_in_graph", "This graph says nothing of “gdp” for Japan. What it holds of Japan:"],
    ["what is the population of India", "not_in_graph", "This graph says nothing of “population” for India."],
    ["what happened in 1850", "not_in_graph", "This graph says nothing of what was asked in 1850."],
    [
      "flurb the snark",
      "not_understood",
      "I could not read this as a question about the graph. You can ask, for example, “who links Japan to Australia”",
    ],
    ["", "not_understood", "I could not read this"],
    ["Japan to Japan", "same_node", "Japan is both the start and the end"],
    [
      "Japan to Australia without the Quad and the Japan-India alignment in at most 2 hops",
      "removed_by_constraint",
      "No path of up to 2 hops",
    ],
  ])("%s", async (question, reason, text) => {
    const response = await ask(question);
    expect(response.refusal?.reason).toBe(reason);
    expect(response.answer.text).toContain(text);
    expect(response.paths).toEqual([]);
    expect(response.citations).toEqual([]);
  });
});

test("a misspelled name is read as the only one that is near, and the reading says so", async () => {
  const response = await ask("path from Indai to Austrelia");
  expect(response.reading.text).toBe("connect India (for “Indai”) and Australia (for “Austrelia”)");
  expect(response.answer.kind).toBe("paths");
});

test("the Cypher of an answer gives the same result", async () => {
  const questions = [
    "who links Japan to Australia",
    "everything between Japan and Australia",
    "what do Japan and Australia have in common",
    "neighbours of the Quad",
    "what does SIPRI say",
    "what connects Japan, Australia and China",
  ];
  for (const question of questions) {
    const response = await ask(question);
    const { cypher, params } = response.query ?? { cypher: "", params: {} };
    const result = await example.store.read(cypher, toParameters(params), { maxRows: 1_000, origin: "application" });
    const paths = result.rows.flatMap(([value]) => (isPath(value) ? [value.relationships.map(({ id }) => id).join(" ")] : []));
    if (response.paths.length > 0 && paths.length > 0) {
      expect(paths.toSorted(), question).toEqual(response.paths.map((path) => path.edges.map(({ id }) => id).join(" ")).toSorted());
    } else expect(new Set(result.rows.map((row) => JSON.stringify(row.at(-1), plain))).size, question).toBeGreaterThan(0);
  }
});

test("the same question gives the same answer, and the suggestions can be answered", async () => {
  const [first, second] = [await ask("everything between Japan and India"), await ask("everything between Japan and India")];
  expect({ ...second, tookMs: 0 }).toEqual({ ...first, tookMs: 0 });
  const { questions } = await example.asker.suggestions();
  expect(questions).toHaveLength(3);
  expect(questions[0]).toBe("who links Japan to Australia");
  for (const question of questions) expect((await ask(question)).refusal).toBeUndefined();
});

function isPath(value: unknown): value is { kind: "path"; relationships: { id: string }[] } {
  return typeof value === "object" && value !== null && "kind" in value && value.kind === "path";
}

function plain(_key: string, value: unknown): unknown {
  if (value instanceof Map) return Object.fromEntries(value);
  return typeof value === "bigint" ? String(value) : value;
}
