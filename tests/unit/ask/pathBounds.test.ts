import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createAsker, type Asker } from "../../../server/ask/asker.ts";
import { openEmbeddedStore } from "../../../server/store/embedded/openEmbeddedStore.ts";
import type { GraphStore } from "../../../server/store/graphStore.ts";
import { createTopologyProvider } from "../../../server/topology/provider.ts";

/** Ports joined by lanes, a ring of four with a harbour authority off the shortest way. */
const graph = `
  CREATE (a:Port {name: "Alder"}), (b:Port {name: "Birch"}), (c:Port {name: "Cedar"}), (d:Port {name: "Damson"}),
    (x:Depot {name: "North Depot"}), (y:Depot {name: "South Depot"}), (s:Ship {name: "xs-1/1/1"}),
    (a)-[:LANE]->(b), (b)-[:LANE]->(c), (c)-[:LANE]->(d), (a)-[:LANE]->(d), (b)-[:SERVED_BY]->(x), (x)-[:STORES_FOR]->(c),
    (y)-[:STORES_FOR]->(d), (s)-[:MOORED_AT]->(a), (s)-[:MOORED_AT]->(d)`;

let store: GraphStore;
let asker: Asker;
beforeAll(async () => {
  store = await openEmbeddedStore({ directory: null });
  await store.write([{ query: graph }]);
  asker = createAsker({ store, topology: createTopologyProvider(store) });
});
afterAll(() => store.close());

const lengths = async (question: string) => (await asker.answer(question)).paths.map(({ hops }) => hops);

describe("paths of just so many hops", () => {
  test.each([
    ["paths of exactly 3 hops from Alder to Damson", [3]],
    ["connect Alder and Damson in exactly three steps", [3]],
    ["paths from Alder to Cedar with exactly 2 hops", [2, 2]],
    ["is Alder exactly 1 hop from Damson", [1]],
  ])("%s", async (question, expected) => {
    expect(await lengths(question)).toEqual(expected);
  });

  test("say what there is where there is none", async () => {
    const { answer, refusal } = await asker.answer("paths of exactly 6 hops from Alder to Damson");
    expect(refusal?.reason).toBe("no_path");
    expect(answer.text).toBe("The shortest path has 1 hop; there is none of exactly 6 hops.");
  });

  test("are a bound that is shown and can be taken back", async () => {
    const question = "connect Alder and Damson in exactly 3 hops";
    const { reading, ignored } = await asker.answer(question);
    const chip = reading.chips.find(({ text }) => text === "exactly 3 hops");
    expect(ignored).toEqual([]);
    const { paths } = await asker.answer({ question, corrections: [{ words: chip?.from ?? "", means: { kind: "nothing" } }] });
    expect(paths[0]?.hops).toBe(1);
  });

  test("a bound that follows takes the place of the one before", async () => {
    const { standalone, paths } = await asker.answer({
      question: "in exactly 3 hops",
      after: { question: "connect Alder and Damson within 2 hops" },
    });
    expect(standalone?.question).toBe("connect Alder and Damson in exactly 3 hops");
    expect(paths.map(({ hops }) => hops)).toEqual([3]);
  });
});

describe("a stop at any node of a kind", () => {
  test.each([
    ["connect Alder and Cedar via any Depot", "North Depot"],
    ["path from Alder to Cedar through a depot", "North Depot"],
    ["how does Alder get to Damson via some ship", "xs-1/1/1"],
  ])("%s", async (question, stop) => {
    const { answer, paths } = await asker.answer(question);
    expect(answer.text).toMatch(`By way of ${stop}: `);
    expect(paths[0]?.nodes.map(({ name }) => name)).toContain(stop);
  });

  test("in the plural nothing else may be passed", async () => {
    expect(
      (await asker.answer("path from Alder to Damson only through ports")).paths.every(({ nodes }) =>
        nodes.every(({ labels }) => labels.includes("Port")),
      ),
    ).toBe(true);
  });

  test("none is on any way where it cannot be reached", async () => {
    await store.write([{ query: `CREATE (:Island {name: "Lone Island"})` }]);
    const other = createAsker({ store, topology: createTopologyProvider(store) });
    const { refusal } = await other.answer("connect Alder and Cedar via any Island");
    expect(refusal).toMatchObject({ reason: "no_path", text: "No way between them passes anything that is “island”." });
  });
});

test("a name keeps its case at the beginning of a sentence", async () => {
  const said = await Promise.all(
    ["what is connected to xs-1/1/1", "how far is xs-1/1/1 from Cedar", "which ships are moored at Alder"].map(
      async (question) => (await asker.answer(question)).answer.text,
    ),
  );
  for (const text of said) expect(text).toMatch(/^xs-1\/1\/1/);
});
