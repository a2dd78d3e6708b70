import { beforeAll, expect } from "vitest";
import { neighboursRequest, type NeighboursRequest, type NeighboursResponse } from "../../../server/contract/graph.ts";
import { samplePicture } from "../../../server/graph/inStore/picture.ts";
import type { LinkSource } from "../../../server/graph/linkSource.ts";
import { neighbours } from "../../../server/graph/neighbours.ts";
import { nodeDetail } from "../../../server/graph/nodeDetail.ts";
import { readCounts } from "../../../server/topology/counts.ts";
import { createTopologyProvider } from "../../../server/topology/provider.ts";
import type { Suite } from "../storeContract.ts";
import { createGraphBeyondMemory, leftOut, people } from "./graphBeyondMemory.ts";
import { nameCasesBeyondMemory } from "./namesBeyondMemory.ts";
import { pathCasesBeyondMemory } from "./pathsBeyondMemory.ts";

/** Answers of a graph that is not in memory, beside those of the same graph in memory. */
export function beyondMemoryCases(suite: Suite): void {
  const { store, test } = suite;
  const graph = createGraphBeyondMemory();
  const { topology, someId } = graph;
  beforeAll(() => graph.fill(store()));

  test("counts what a topology holds, without the provenance layer", async () => {
    expect(await readCounts(store())).toStrictEqual({
      nodes: topology().nodeCount,
      relationships: topology().relationshipCount,
    });
  });

  test("says that a graph past the limit is answered from the store", async () => {
    const provider = createTopologyProvider(store(), { limit: 10 });
    expect(await provider.state()).toMatchObject({ kind: "store", limit: 10, counts: { nodes: people } });
  });

  pathCasesBeyondMemory(suite, graph);

  test("pages through neighbours as in memory, each relationship once, with the same counts", async () => {
    const inStore: LinkSource = { kind: "store", types: ["KNOWS", "LIKES"], hidden: leftOut };
    const busiest = someId();
    for (const filter of [{}, { direction: "out" }, { types: "LIKES" }, { labels: "Guest" }]) {
      const request = neighboursRequest.parse({ limit: 3, ...filter });
      const [there, here] = [
        await allPages(inStore, busiest, request),
        await allPages({ kind: "memory", topology: topology() }, busiest, request),
      ];
      expect(there.edges.toSorted()).toStrictEqual(here.edges.toSorted());
      expect(new Set(there.edges).size).toBe(there.edges.length);
      expect(there.first).toMatchObject({ counts: here.first?.counts, total: here.first?.total });
    }
    const [there, here] = [
      await nodeDetail(store(), inStore, busiest, "short"),
      await nodeDetail(store(), { kind: "memory", topology: topology() }, busiest, "short"),
    ];
    expect(there).toStrictEqual(here);
  });

  test("draws a first picture from a sample, and says so", async () => {
    const counts = await readCounts(store());
    const picture = await samplePicture(store(), await store().schema(), counts, 20);
    const ids = new Set(picture.nodes.map(({ id }) => id));
    expect(picture).toMatchObject({
      total: counts,
      truncated: true,
      chosenFrom: { kind: "sample", nodes: expect.any(Number) },
    });
    expect(picture.shown.nodes).toBeGreaterThan(10);
    const touched = new Set(picture.edges.flatMap(({ source, target }) => [source, target]));
    expect(picture.nodes.filter(({ id }) => !touched.has(id))).toStrictEqual([]);
    expect(picture.edges.filter(({ source, target }) => !ids.has(source) || !ids.has(target))).toStrictEqual([]);
    expect(picture.nodes.filter(({ labels }) => labels.includes("Claim"))).toStrictEqual([]);
  });

  nameCasesBeyondMemory(suite);

  async function allPages(
    source: LinkSource,
    id: string,
    first: NeighboursRequest,
  ): Promise<{ edges: string[]; first: NeighboursResponse | undefined }> {
    const edges: string[] = [];
    let page = await neighbours(store(), source, id, first);
    const firstPage = page;
    for (;;) {
      edges.push(...(page?.edges.map((edge) => edge.id) ?? []));
      if (page?.cursor === undefined) return { edges, first: firstPage };
      page = await neighbours(store(), source, id, { ...first, cursor: page.cursor });
    }
  }
}
