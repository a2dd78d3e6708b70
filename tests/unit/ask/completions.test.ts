import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { createAsker, type Asker } from "../../../server/ask/asker.ts";
import type { GraphStore } from "../../../server/store/graphStore.ts";
import { createTopologyProvider } from "../../../server/topology/provider.ts";
import { openExampleGraph } from "../../support/exampleGraph.ts";
import { openSampleGraph, sampleGraphs } from "../../support/sampleGraphs.ts";

const typed = ["", "w", "who", "which", "how many", "what", "shortest", "tell me ab", "the"];

/** Asks until as much is proposed as will be: questions are tried while names are completed. */
async function settled(asker: Asker, text: string): Promise<string[]> {
  let before: readonly string[] = [];
  for (let turn = 0; turn < 40; turn += 1) {
    const { questions } = await asker.completions(text);
    if (turn > (questions.length > 0 ? 4 : 10) && questions.join() === before.join()) return questions;
    before = questions;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  return [...before];
}

async function expectAnswered(asker: Asker, question: string): Promise<void> {
  const { refusal, ignored, choices, entities, values, paths, citations, answer } = await asker.answer(question);
  expect({ question, refusal, ignored, choices }).toStrictEqual({ question, refusal: undefined, ignored: [], choices: undefined });
  const held = entities.length + (values?.length ?? 0) + paths.length + citations.length;
  expect(held > 0 || answer.kind === "help", question).toBe(true);
}

describe.each(["example", ...sampleGraphs] as const)("on a graph of %s", (name) => {
  let store: GraphStore;
  let asker: Asker;
  beforeAll(async () => {
    store = name === "example" ? (await openExampleGraph()).store : await openSampleGraph(name);
    asker = createAsker({ store, topology: createTopologyProvider(store) });
    await asker.prepare();
  });
  afterAll(() => store.close());

  test("a first screen has three questions of different kinds, and each is answered", async () => {
    const { questions } = await asker.suggestions();
    expect(questions).toHaveLength(3);
    expect(new Set(questions.map((question) => question.split(" ").slice(0, 2).join(" "))).size).toBeGreaterThan(1);
    for (const question of questions) await expectAnswered(asker, question);
  });

  test("every completed question is answered, and begins as the text does", async () => {
    await settled(asker, "");
    for (const text of typed) {
      const questions = await settled(asker, text);
      for (const question of questions) {
        expect(question.toLowerCase().startsWith(text), `${text}: ${question}`).toBe(true);
        await expectAnswered(asker, question);
      }
    }
  }, 30_000);

  test("questions about a name that was typed are answered", async () => {
    const { names } = await asker.completions("a");
    for (const { name: called } of names.slice(0, 3))
      for (const question of await settled(asker, `tell me about ${called.slice(0, -1)}`)) await expectAnswered(asker, question);
  });
});

describe("names", () => {
  let store: GraphStore;
  let asker: Asker;
  beforeAll(async () => {
    store = await openSampleGraph("movies");
    asker = createAsker({ store, topology: createTopologyProvider(store) });
    await asker.prepare();
  });
  afterAll(() => store.close());

  test.each([
    ["who acted in the gr", ["The Grid", "The Grid Returns"], "who acted in The Grid"],
    ["connect tom harker and kei", ["Keira Moss"], "connect tom harker and Keira Moss"],
    ["tell me about wei", ["Hugo Weiss"], "tell me about Hugo Weiss"],
    ["neighbours of Hugo Wiess", ["Hugo Weiss"], "neighbours of Hugo Weiss"],
    ["the grid", ["The Grid", "The Grid Returns"], "The Grid"],
    ["who directed", [], undefined],
    ["who directed ", [], undefined],
    ["who links Tom Harker", [], undefined],
    ["", [], undefined],
    ["?!", [], undefined],
  ])("%j", async (text, names, question) => {
    const found = (await asker.completions(text)).names;
    expect(found.map(({ name }) => name)).toStrictEqual(names);
    expect(found[0]?.question).toBe(question);
  });

  test("a name that stands in the question leads to questions about it", async () => {
    const wait = { timeout: 15_000, interval: 50 };
    const about = ["tell me about Tom Harker", "which movies has Tom Harker acted in"];
    await vi.waitFor(async () => expect((await asker.completions("Tom Harker")).questions).toEqual(expect.arrayContaining(about)), wait);
    expect((await asker.completions("which movies has tom")).questions[0]).toBe("which movies has Tom Harker acted in");
  }, 20_000);
});
