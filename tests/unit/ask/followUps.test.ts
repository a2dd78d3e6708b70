import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createAsker, type Asker } from "../../../server/ask/asker.ts";
import type { AskResponse } from "../../../server/contract/ask.ts";
import type { GraphStore } from "../../../server/store/graphStore.ts";
import { createTopologyProvider } from "../../../server/topology/provider.ts";
import { openExampleGraph } from "../../support/exampleGraph.ts";
import { openSampleGraph } from "../../support/sampleGraphs.ts";

let example: Asker;
let movies: Asker;
const stores: GraphStore[] = [];
beforeAll(async () => {
  const opened = await openExampleGraph();
  const store = await openSampleGraph("movies");
  stores.push(opened.store, store);
  example = opened.asker;
  movies = createAsker({ store, topology: createTopologyProvider(store) });
  await movies.prepare();
});
afterAll(() => Promise.all(stores.map((store) => store.close())));

function timeless({ question: _question, standalone: _standalone, tookMs: _tookMs, ...rest }: AskResponse): unknown {
  return rest;
}

/** Asks the texts one after the other. @returns the last answer, and the whole question it is the answer to. */
async function talk(asker: Asker, ...texts: string[]): Promise<AskResponse> {
  let after: AskResponse["standalone"];
  let last: AskResponse | undefined;
  for (const question of texts) {
    last = await asker.answer({ question, after });
    if (last.standalone) {
      // What is asked on its own has the same answer.
      expect(timeless(await asker.answer(last.standalone)), question).toStrictEqual(timeless(last));
    }
    after = last.standalone ?? { question, corrections: [] };
  }
  if (!last) throw new Error("nothing was asked");
  return last;
}

describe("on a graph with claims", () => {
  test.each([
    ["who links Japan to Australia", "and India?", "who links Japan to India"],
    ["who links Japan to Australia", "what about the United States", "who links Japan to the United States"],
    ["who links Japan to Australia", "from China", "who links China to Australia"],
    ["who links Japan to the Quad", "and India", "who links India to the Quad"],
    ["who links Japan to Australia?", "without the United States", "who links Japan to Australia without the United States"],
    ["who links Japan to Australia", "but not through the Quad", "who links Japan to Australia without the Quad"],
    ["who links Japan to Australia", "through India", "who links Japan to Australia via India"],
    ["who links Japan to Australia", "only since 2020", "who links Japan to Australia since 2020"],
    ["who links Japan to Australia", "only stated", "who links Japan to Australia using only stated relationships"],
    ["who links Japan to Australia", "within 3 hops", "who links Japan to Australia within 3 hops"],
    ["who links Japan to Australia in 2 steps", "within three hops", "who links Japan to Australia within 3 hops"],
    ["who links Japan to Australia", "the other way round", "who links Australia to Japan"],
    ["how far is Brookings from the Indian Ocean", "and from China?", "how far is China from the Indian Ocean"],
    ["what do India and Japan have in common", "how about Australia?", "what do India and Australia have in common"],
    ["what does SIPRI say", "and Brookings?", "what does the Brookings Institution say"],
    ["what happened in 2017", "and in 2026?", "what happened in 2026"],
    ["what happened in 2017", "for India", "what happened in 2017 for India"],
    ["neighbours of Japan", "and indai?", "neighbours of India"],
    ["neighbours of Japan", "and Astralia?", "neighbours of Australia"],
    ["tell me about the Quad", "and its members?", "what are the members of the Quad"],
    ["tell me about the Quad", "who is in it?", "who is in the Quad"],
    ["what do India and Australia have in common", "and how are they connected?", "how are India and Australia connected?"],
  ])("%s; %s", async (first, second, whole) => {
    const { standalone, refusal } = await talk(example, first, second);
    expect([standalone?.question.replace(/\?$/, ""), refusal?.reason === "not_understood"]).toStrictEqual([
      whole.replace(/\?$/, ""),
      false,
    ]);
  });

  test("how many, who they are, shorter and more go on from paths", async () => {
    const many = await talk(example, "who links Japan to Australia", "without the Quad", "how many?");
    expect(many.standalone?.question).toBe("how many paths are there between Japan and Australia without the Quad");
    expect(many.reading.kind).toBe("everything");
    const listed = await talk(example, "how far is Brookings from the Indian Ocean", "who are they?");
    expect(listed.paths.length).toBeGreaterThan(0);
    const shorter = await talk(example, "everything between Japan and Australia", "shorter");
    expect(shorter.reading.kind).toBe("shortest");
    const more = await talk(example, "who links Japan to Australia", "more");
    expect(more.paths.length).toBeGreaterThan((await example.answer("who links Japan to Australia")).paths.length);
  });

  test("each follow-up goes on from the last", async () => {
    const last = await talk(
      example,
      "who links Japan to Australia",
      "and China",
      "without the United States",
      "within 3 hops",
      "since 2020",
    );
    expect(last.standalone?.question).toBe("who links Japan to China without the United States within 3 hops since 2020");
    expect(last.reading.chips.filter(({ kind }) => kind === "constraint")).toHaveLength(3);
  });

  test.each([
    ["what does SIPRI say", "without the United States", /asks for none/],
    ["who links Japan to Australia", "through Japan", /Japan is what/],
    ["who links Japan to Australia", "and Japan?", /already/],
    ["what does SIPRI say", "the other way round", /two ends/],
    ["what does SIPRI say", "shorter", /no path/],
    ["how far is China from the Indian Ocean", "shorter", /one hop/],
    ["connect Japan and Australia without India", "via India", /leaves out India/],
    ["who links Japan to Australia", "without Brazil", /Brazil/],
  ])("%s; %s says what it was taken for, and why it cannot be", async (first, second, why) => {
    const { refusal, standalone } = await talk(example, first, second);
    expect(standalone).toBeUndefined();
    expect(refusal?.text).toContain(`“${second}” was read as going on from the question before it.`);
    expect(refusal?.text).toMatch(why);
  });
});

describe("on a graph of films", () => {
  test.each([
    [["who acted in The Grid", "and Cloud Street?"], "who acted in Cloud Street", ["Hugo Weiss", "Tom Harker"]],
    [["which movies did Tom Harker act in", "and their directors?"], undefined, ["Lana Wick", "Nora Ephra"]],
    [["which movies did Tom Harker act in", "and Meg Ryder", "and their genres"], undefined, ["Romance"]],
    [["who directed The Grid", "and its genre"], undefined, ["Action"]],
    [["how many movies did Lana Wick direct", "which ones?"], undefined, ["Cloud Street", "The Grid", "The Grid Returns"]],
    [["how many movies did Lana Wick direct", "and Nora Ephra", "which ones?"], undefined, ["Awake in Boston", "You Have Post"]],
  ])("%j", async (texts, whole, names) => {
    const { entities, standalone } = await talk(movies, ...texts);
    expect(entities.map(({ name }) => name).toSorted()).toStrictEqual(names);
    if (whole !== undefined) expect(standalone?.question).toBe(whole);
  });

  test("a name is taken out of what was asked for, or what it has to do with is", async () => {
    const all = await talk(movies, "which movies did Tom Harker act in");
    const [first, ...others] = all.entities.map(({ name }) => name);
    const less = await talk(movies, "which movies did Tom Harker act in", `without ${first}`);
    expect(less.entities.map(({ name }) => name)).toStrictEqual(others);
    const apart = await talk(movies, "which movies did Tom Harker act in", "without Meg Ryder");
    expect(apart.entities.map(({ name }) => name)).toStrictEqual(["Cloud Street"]);
  });

  test.each([
    [["who acted in The Grid", "how many?"], 4],
    [["which movies have the genre Romance", "and Action", "how many"], 2],
    [["who directed The Grid", "when was she born?"], 1965],
    [["who directed The Grid", "when was it released?"], 1999],
  ])("%j", async (texts, value) => {
    expect((await talk(movies, ...texts)).values).toStrictEqual([value]);
  });
});

/** Whole questions, as people type them. */
const whole = [
  "who links Japan to Australia",
  "shortest path from SIPRI to China",
  "connect Japan and Australia without the Quad",
  "what do India and Japan have in common",
  "how far is Brookings from the Indian Ocean",
  "what happened in 2017",
  "what does SIPRI say",
  "who links Japan to Brazil",
  "is Japan within 3 hops of China",
  "everything between Japan and Australia",
  "neighbours of the Quad",
  "what can I ask",
  "what is expected",
  "what connects Japan, Australia and China",
  "Japan Australia",
  "why does India want Japan as a partner",
  "what are the risks",
  "which countries are there",
  "and who links Japan to China",
  "how many paths are there between Japan and India",
  "What does Japan want from India?",
  "who is in the Quad",
  "when was the 2017 agreement signed",
  "what is it about",
  "without the Quad, who links Japan to Australia",
  "only through memberships, connect Japan and Australia",
  "what should stakeholders do",
  "where is China's influence growing",
  "tell me more about the Indian Ocean",
  "show me all countries",
];

test("a whole question after another one is answered as if it were the first", async () => {
  const alone = new Map<string, unknown>();
  for (const question of whole) alone.set(question, timeless(await example.answer(question)));
  for (const before of whole.filter((question) => question !== "what is it about"))
    for (const question of whole.filter((one) => one !== before && one !== "what is it about")) {
      const followed = await example.answer({ question, after: { question: before } });
      expect(followed.standalone, `${before}; ${question}`).toBeUndefined();
      expect(timeless(followed), `${before}; ${question}`).toStrictEqual(alone.get(question));
    }
}, 120_000);
