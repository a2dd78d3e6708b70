import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createAsker, type Asker } from "../../../server/ask/asker.ts";
import { openEmbeddedStore } from "../../../server/store/embedded/openEmbeddedStore.ts";
import type { GraphStore } from "../../../server/store/graphStore.ts";
import { createTopologyProvider } from "../../../server/topology/provider.ts";

let store: GraphStore;
let asker: Asker;
const long = "A text that nobody would repeat in a question. ".repeat(6).trim();

beforeAll(async () => {
  store = await openEmbeddedStore({ directory: null });
  await store.write([
    {
      query: `CREATE (ann:Person {name: "Ann Lee"}), (bob:Person {name: "Bob Roe"}), (hay:Subject {name: "haystacks"}),
        (one:Report {title: "Needles", link: "x.org/1", answer_count: 3, abstract: "short", draft: true}),
        (two:Report {title: "Straw", link: "x.org/2", answer_count: 5, abstract: $long, draft: false}),
        (yes:Answer {name: "Indeed"}), (ann)-[:WROTE]->(one), (bob)-[:WROTE]->(two), (one)-[:ABOUT]->(hay), (two)-[:ABOUT]->(hay), (yes)-[:ON]->(one),
        (:Remark {name: "R-17"})-[:REMARKED_ON]->(one)`,
      params: { long },
    },
  ]);
  asker = createAsker({ store, topology: createTopologyProvider(store) });
});
afterAll(() => store.close());

describe("a property that only something else has", () => {
  test.each([
    "Ann Lee's link",
    "what is the link of Ann Lee",
    "Ann Lee's answer count",
    "what is the title of Ann Lee",
    "Ann Lee's title",
    "Ann Lee's draft",
    // The word for its kind is no word for the relationship.
    "Remark R-17's link",
  ])("%s", async (question) => {
    const { answer } = await asker.answer(question);
    expect(answer.kind === "refusal" || answer.text.includes("itself has no"), answer.text).toBe(true);
  });
});

describe("a property whose name is a word of ways or counts", () => {
  test.each([
    ["Needles's link", ["x.org/1"]],
    ["what is the link of Straw", ["x.org/2"]],
    ["what is the answer count of Straw", [5]],
  ])("%s", async (question, expected) => {
    const { answer, values } = await asker.answer(question);
    expect(values, answer.text).toEqual(expected);
  });

  test("a way is still asked for where no property is", async () => {
    const { paths } = await asker.answer("what is the link between Ann Lee and haystacks");
    expect(paths.length).toBeGreaterThan(0);
  });
});

test("a text too long for the vocabulary is told, and not said to be missing", async () => {
  const { answer, values } = await asker.answer("what is the abstract of Straw");
  expect(values, answer.text).toEqual([long]);
});
