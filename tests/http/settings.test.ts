import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { AskResponse, CompletionsResponse } from "../../server/contract/ask.ts";
import type { ErrorBody } from "../../server/contract/errors.ts";
import type { SettingsResponse } from "../../server/contract/settings.ts";
import type { VocabularyResponse } from "../../server/contract/vocabulary.ts";
import { openSettings } from "../../server/settings/settings.ts";
import type { GraphStore } from "../../server/store/graphStore.ts";
import { openSampleGraph } from "../support/sampleGraphs.ts";
import { startServer, type TestServer } from "./testServer.ts";

let folder: string;
let file: string;
let store: GraphStore;
let server: TestServer;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "settings-"));
  file = path.join(folder, "settings.json");
  store = await openSampleGraph("movies");
  server = await startServer(store, { settings: await openSettings(file) });
});

afterAll(async () => {
  await server.close();
  await store.close();
  await rm(folder, { recursive: true });
});

async function settings(): Promise<SettingsResponse> {
  const { status, body } = await server.call<SettingsResponse>("GET", "/api/settings");
  expect(status).toBe(200);
  return body;
}

async function ask(question: string, more: object = {}): Promise<AskResponse> {
  return (await server.call<AskResponse>("POST", "/api/ask", { question, ...more })).body;
}

test("a synonym counts at the next question, and goes when it is taken back", async () => {
  const question = "who grumbled in The Grid";
  expect((await ask(question)).refusal).toBeDefined();
  const before = await settings();
  const saved = await server.call<SettingsResponse>("PUT", "/api/settings", {
    settings: { synonyms: { types: { ACTED_IN: ["grumbled in"] } }, mapping: {} },
    revision: before.revision,
  });
  expect(saved.status).toBe(200);
  expect((await ask(question)).entities.map(({ name }) => name).toSorted()).toStrictEqual([
    "Ann Lowell",
    "Hugo Weiss",
    "Keira Moss",
    "Larry Fisk",
  ]);
  const { body } = await server.call<VocabularyResponse>("GET", "/api/vocabulary");
  expect(body.types.find(({ name }) => name === "ACTED_IN")?.synonyms).toStrictEqual(["grumbled in"]);
  expect(body.revision).toBe(saved.body.revision);
  await rm(file);
  expect((await ask(question)).refusal).toBeDefined();
});

test("the vocabulary says what there is, and what is understood of it", async () => {
  const { status, body } = await server.call<VocabularyResponse>("GET", "/api/vocabulary");
  expect(status).toBe(200);
  expect(body.labels.map(({ name }) => name)).toStrictEqual(["Person", "Movie", "Genre"]);
  expect(body.labels[1]).toMatchObject({ count: 6, nameProperty: "title" });
  const acted = body.types.find(({ name }) => name === "ACTED_IN");
  expect(acted?.ends).toStrictEqual([{ from: "Person", to: "Movie", count: 15 }]);
  expect(body.labels[1]?.understood).toEqual(expect.arrayContaining(["movie", "film"]));
  const released = body.properties.find(({ name }) => name === "released");
  expect(released).toMatchObject({ labels: ["Movie"], kind: "number", count: 6 });
  expect(released?.samples.length).toBeGreaterThan(0);
  expect(body.unused).toStrictEqual([]);
});

test("a conflict, an unknown key and a file that is broken by hand are told", async () => {
  const { revision } = await settings();
  const put = (body: object) => server.call<ErrorBody>("PUT", "/api/settings", body);
  expect((await put({ settings: { synonyms: {}, mapping: {} }, revision: "stale" })).status).toBe(409);
  const misspelt = await put({ settings: { synonyms: { kinds: {} }, mapping: {} }, revision });
  expect(misspelt.status).toBe(400);
  expect(misspelt.body.error.message).toContain("kinds");
  await writeFile(file, '{ "synonyms": { "types": { "NO_SUCH": ["x"] } } }');
  expect((await server.call<VocabularyResponse>("GET", "/api/vocabulary")).body.unused).toStrictEqual(["NO_SUCH"]);
  await writeFile(file, "{ half");
  const broken = await settings();
  expect(broken.problem).toContain(`${file}: It is not JSON: line 1, column 3`);
  expect(broken.settings.synonyms).toStrictEqual({ types: { NO_SUCH: ["x"] } });
  expect((await put({ settings: { synonyms: {}, mapping: {} }, revision: broken.revision })).status).toBe(409);
  expect(await readFile(file, "utf8")).toBe("{ half");
  await rm(file);
});

test("a question that follows another is answered as the whole question that it stands for", async () => {
  const { standalone, entities } = await ask("and Cloud Street?", { after: { question: "who acted in The Grid" } });
  expect(standalone).toStrictEqual({ question: "who acted in Cloud Street", corrections: [] });
  expect(entities.map(({ name }) => name).toSorted()).toStrictEqual(["Hugo Weiss", "Tom Harker"]);
});

test("every part of a reading that can be corrected can be, and the answer follows", async () => {
  const { reading } = await ask("who acted in The Grid");
  const relation = reading.chips.find(({ kind }) => kind === "relation");
  const directed = relation?.alternatives?.find(({ text }) => text === "directed");
  const corrected = await ask("who acted in The Grid", { corrections: [{ words: relation?.from, means: directed?.means }] });
  expect(corrected.entities.map(({ name }) => name)).toStrictEqual(["Lana Wick"]);
  expect(corrected.reading.text).toContain("you said: “acted in” as “directed”");
  for (const question of [
    "who follows Tom Harker",
    "connect Tom Harker and Keira Moss without Hugo Weiss within 4 hops",
    "neighbours of Tom Harker",
  ]) {
    const answer = await ask(question);
    for (const { from, alternatives } of answer.reading.chips.filter((chip) => chip.from !== undefined)) {
      expect(alternatives?.length, `${question}: ${from}`).toBeGreaterThan(0);
      for (const { means } of alternatives ?? []) {
        const { refusal } = await ask(question, { corrections: [{ words: from, means }] });
        expect(refusal?.text ?? "").not.toContain("correction");
      }
    }
  }
});

test("asking back gives choices that each have one reading", async () => {
  const { choices } = await ask("who follows Tom Harker");
  for (const { question, corrections, count } of choices ?? []) {
    const chosen = await ask(question, { corrections });
    expect([chosen.choices, chosen.total]).toStrictEqual([undefined, count]);
  }
});

test.each([
  [{ words: "Tom Harker", means: { kind: "node", id: "nowhere" } }, "no node nowhere, which “Tom Harker”"],
  [{ words: "follows", means: { kind: "relationship", type: "EATS" } }, "no relationship type “EATS”"],
  [{ words: "follows", means: { kind: "label", name: "Dog" } }, "no label “Dog”"],
  [{ words: "follows", means: { kind: "property", name: "colour" } }, "no property “colour”"],
  [{ words: "eats", means: { kind: "nothing" } }, "does not have the words “eats”"],
])("a correction of what is not there is refused: %j", async (correction, text) => {
  const { refusal } = await ask("who follows Tom Harker", { corrections: [correction] });
  expect(refusal?.text).toContain(text);
});

test("a correction of another shape is a bad request", async () => {
  for (const corrections of [[{ words: "", means: { kind: "nothing" } }], [{ words: "x", means: { kind: "verb" } }], [{}], "x"])
    expect((await server.call("POST", "/api/ask", { question: "who follows Tom Harker", corrections })).status).toBe(400);
});

test("names and questions are completed", async () => {
  const { status, body } = await server.call<CompletionsResponse>(
    "GET",
    `/api/completions?text=${encodeURIComponent("who acted in the gr")}`,
  );
  expect(status).toBe(200);
  expect(body.names.map(({ name, label, question }) => [name, label, question])).toStrictEqual([
    ["The Grid", "Movie", "who acted in The Grid"],
    ["The Grid Returns", "Movie", "who acted in The Grid Returns"],
  ]);
  expect((await server.call("GET", "/api/completions")).status).toBe(400);
  expect((await server.call("GET", `/api/completions?text=${"x".repeat(501)}`)).status).toBe(400);
});
