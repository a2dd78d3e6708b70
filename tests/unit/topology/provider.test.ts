import { expect, test } from "vitest";
import { createTopologyProvider } from "../../../server/topology/provider.ts";
import { createFakeStore, type FakeGraph } from "../../support/fakeStore.ts";

const small: FakeGraph = {
  nodes: [
    { id: "a", labels: ["Entity", "Country"], properties: { name: "Japan", aliases: ["Nippon", ""] } },
    { id: "b", labels: ["Person"], properties: { fullName: "Ada" } },
    { id: "c", labels: ["Claim"], properties: { statement: "not walked" } },
  ],
  relationships: [
    { id: "1", source: "a", target: "b", type: "KNOWS", properties: { modality: "stated" } },
    { id: "2", source: "c", target: "a", type: "SUBJECT" },
  ],
  // As many claims cite something, so that there is a provenance layer.
  rows: [[1]],
};
const larger: FakeGraph = { ...small, nodes: [...small.nodes, { id: "d", labels: [], properties: {} }] };

test("names, aliases and labels come with the shape; the provenance layer does not", async () => {
  const topology = await createTopologyProvider(createFakeStore(small)).current();
  expect(topology).toMatchObject({ nodeCount: 2, relationshipCount: 1, dangling: 0 });
  expect([topology.names.at(0), topology.names.at(1)]).toEqual(["Japan", "Ada"]);
  expect(topology.aliases.get(0)).toEqual(["Nippon"]);
  expect(topology.labelSets[topology.labelSet[0] as number]).toEqual(["Country", "Entity"]);
});

test("the graph is read once for many, and again only when it has changed and a check is due", async () => {
  let clock = 0;
  const store = createFakeStore(small);
  const provider = createTopologyProvider(store, { checkEveryMs: 100, now: () => clock });
  const [first, second] = await Promise.all([provider.current(), provider.current()]);
  expect(second).toBe(first);
  expect(store.shapes).toBe(1);
  store.change(larger);
  expect(await provider.current()).toBe(first);
  clock = 200;
  expect((await provider.current()).nodeCount).toBe(3);
  clock = 400;
  await provider.current();
  expect(store.shapes).toBe(2);
});

test("after the application's own write the next answer is of the new graph", async () => {
  const store = createFakeStore(small);
  const provider = createTopologyProvider(store, { checkEveryMs: 1_000_000 });
  await provider.current();
  store.change(larger);
  provider.invalidate();
  expect((await provider.current()).nodeCount).toBe(3);
});

test("a very large graph is not waited for, and leaves the database to the first answers", async () => {
  const store = createFakeStore(small);
  // The store of this test counts nothing.
  const sizes = { smallSize: -1, largeSize: -1 };
  const resting = createTopologyProvider(store, { ...sizes, restMs: 1_000_000_000 });
  expect(await resting.state()).toMatchObject({ kind: "reading", read: { nodes: 0, relationships: 0 } });
  expect(store.shapes).toBe(0);
  expect(await createTopologyProvider(store, { ...sizes, restMs: 0 }).current()).toMatchObject({ nodeCount: 2 });
});

test("a large graph goes on answering from before while it is read again", async () => {
  let clock = 0;
  const store = createFakeStore(small);
  const provider = createTopologyProvider(store, { checkEveryMs: 0, waitMs: -1, smallSize: 0, now: () => (clock += 1) });
  const before = await provider.current();
  clock += 1_000;
  store.change(larger);
  expect(await provider.current()).toBe(before);
  expect(await provider.state()).toEqual({ kind: "memory", topology: before, newer: "being_read" });
  await expect.poll(async () => (await provider.current()).nodeCount).toBe(3);
  expect(await provider.state()).not.toHaveProperty("newer");
});

test("a large graph that changes all the time is not read all the time", async () => {
  let clock = 0;
  const store = createFakeStore(small);
  const provider = createTopologyProvider(store, { checkEveryMs: 0, waitMs: -1, smallSize: 0, now: () => (clock += 1) });
  const before = await provider.current();
  store.change(larger);
  expect(await provider.current()).toBe(before);
  expect(await provider.state()).toEqual({ kind: "memory", topology: before, newer: "waiting" });
  expect(store.shapes).toBe(1);
});

test("a small graph is read again at once, however long the last reading took", async () => {
  const store = createFakeStore(small);
  const provider = createTopologyProvider(store, { checkEveryMs: 0, waitMs: -1, smallWaitMs: 10_000, now: () => 0 });
  await provider.current();
  store.change(larger);
  expect(await provider.state()).toMatchObject({ kind: "memory", topology: { nodeCount: 3 } });
  store.change(small);
  expect((await provider.current()).nodeCount).toBe(2);
});

test("a graph past the limit is never read, and `current` says so", async () => {
  const store = createFakeStore(small);
  const counted = {
    ...store,
    read: async () => ({
      columns: [],
      rows: [
        [1, 0, 7],
        [0, 1, 5],
      ],
      truncated: false,
      notifications: [],
    }),
  };
  const provider = createTopologyProvider(counted, { limit: 11 });
  expect(await provider.state()).toEqual({ kind: "store", counts: { nodes: 7, relationships: 5 }, limit: 11 });
  await expect(provider.current()).rejects.toMatchObject({ code: "limit" });
  expect(store.shapes).toBe(0);
  expect((await createTopologyProvider(counted, { limit: 12 }).state()).kind).toBe("memory");
});
