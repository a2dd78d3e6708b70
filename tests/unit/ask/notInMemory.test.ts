import { afterAll, beforeAll, expect, test } from "vitest";
import { createAsker } from "../../../server/ask/asker.ts";
import { openEmbeddedStore } from "../../../server/store/embedded/openEmbeddedStore.ts";
import type { GraphStore } from "../../../server/store/graphStore.ts";
import { createTopologyProvider, type TopologyProvider, type TopologyState } from "../../../server/topology/provider.ts";

const counts = { nodes: 3, relationships: 2 };
const related = "which films did Ann Lee act in";
const ways = "who links Ann Lee to Bob Orr";

let store: GraphStore;
beforeAll(async () => {
  store = await openEmbeddedStore({ directory: null });
  const query = `CREATE (:Person {name: "Ann Lee"})-[:ACTED_IN]->(:Film {name: "The Grid"})<-[:ACTED_IN]-(:Person {name: "Bob Orr"})`;
  await store.write([{ query }]);
});
afterAll(() => store.close());

/** A provider that has not come further than `state`, and can. */
function standingAt(state: () => TopologyState | undefined): TopologyProvider {
  const whole = createTopologyProvider(store);
  return { ...whole, state: async (options) => state() ?? whole.state(options) };
}

test("what needs the whole graph is put off while it is read, and answered as soon as it has been", async () => {
  let isReading = true;
  const topology = standingAt(() => (isReading ? { kind: "reading", counts, read: { nodes: 1, relationships: 0 } } : undefined));
  const asker = createAsker({ store, topology });
  const later = { code: "unavailable", reason: "reading" };
  await expect(asker.answer(related)).rejects.toMatchObject(later);
  await expect(asker.answer({ question: "and Bob?", after: { question: related } })).rejects.toMatchObject(later);
  await expect(asker.suggestions()).rejects.toMatchObject(later);
  expect((await asker.answer(ways)).answer.kind).toBe("paths");
  isReading = false;
  expect((await asker.answer(related)).entities.map(({ name }) => name)).toEqual(["The Grid"]);
  expect((await asker.suggestions()).questions.length).toBeGreaterThan(0);
});

test("a graph too large for memory says that it knows no follow-ups and no corrections", async () => {
  const asker = createAsker({ store, topology: standingAt(() => ({ kind: "store", counts, limit: 1 })) });
  expect(await asker.suggestions()).toEqual({ questions: [] });
  const followed = await asker.answer({ question: "and Bob?", after: { question: related } });
  expect(followed.refusal?.text).toContain("ask it whole");
  const corrected = await asker.answer({ question: ways, corrections: [{ words: "links", means: { kind: "label", name: "Film" } }] });
  expect(corrected.answer.text).toContain("The corrections were left out");
  const alone = await asker.answer({ question: ways, after: { question: related } });
  expect(alone.answer.text).not.toContain("ask it whole");
});
