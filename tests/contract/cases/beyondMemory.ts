import { beforeAll, expect } from "vitest";
import { createAsker } from "../../../server/ask/asker.ts";
import { searchStore } from "../../../server/ask/search/searchStore.ts";
import type { PathsRequest, PathsResponse } from "../../../server/contract/paths.ts";
import { pathsRequest } from "../../../server/contract/paths.ts";
import { neighboursRequest, type NeighboursRequest, type NeighboursResponse } from "../../../server/contract/graph.ts";
import { samplePicture } from "../../../server/graph/inStore/picture.ts";
import type { LinkSource } from "../../../server/graph/linkSource.ts";
import { neighbours } from "../../../server/graph/neighbours.ts";
import { nodeDetail } from "../../../server/graph/nodeDetail.ts";
import { answerPaths } from "../../../server/paths/answerPaths.ts";
import { pathsInStore } from "../../../server/paths/frontier/pathsInStore.ts";
import { rankPaths } from "../../../server/paths/rank.ts";
import { readCounts } from "../../../server/topology/counts.ts";
import { loadTopology } from "../../../server/topology/load.ts";
import { createTopologyProvider } from "../../../server/topology/provider.ts";
import type { Topology } from "../../../server/topology/topology.ts";
import { createRandom } from "../../support/randomGraph.ts";
import { emptyStore } from "../ask.ts";
import type { Suite } from "../storeContract.ts";

const hidden = { labels: ["Claim", "Passage", "Document"], types: [] };
const people = 60;
const knows = 130;

/** Answers of a graph that is not in memory, beside those of the same graph in memory. */
export function beyondMemoryCases({ store, test }: Suite): void {
  let topology: Topology;
  const random = createRandom(11);
  const some = () => `Person ${Math.floor(random() * people)}`;
  const anyone = () => topology.nodeIds.at(Math.floor(random() * topology.nodeCount));

  beforeAll(async () => {
    await emptyStore(store());
    const links = Array.from({ length: knows }, () => ({
      from: Math.floor(random() * people),
      to: Math.floor(random() * people),
      type: random() < 0.3 ? "LIKES" : "KNOWS",
      since: `${1990 + Math.floor(random() * 30)}`,
    }));
    await store().write([
      {
        query:
          "UNWIND range(0, $last) AS i CREATE (n:`Odd ``label` {name: 'Person ' + toString(i), number: i}) FOREACH (_ IN CASE WHEN i % 3 = 0 THEN [1] ELSE [] END | SET n:Guest)",
        params: { last: people - 1 },
      },
      { query: "CREATE (:Claim {id: 'claim:1', statement: 'beside the graph'})-[:CITES]->(:Passage {id: 'passage:1'})" },
      ...["LIKES", "KNOWS"].map((type) => ({
        query: `UNWIND $links AS link MATCH (a:\`Odd \`\`label\` {number: link.from}) MATCH (b:\`Odd \`\`label\` {number: link.to}) CREATE (a)-[:${type} {from: link.since, to: link.since}]->(b)`,
        params: { links: links.filter((link) => link.type === type).map((link) => new Map(Object.entries(link))) },
      })),
    ]);
    topology = await loadTopology(store());
  });

  test("counts what a topology holds, without the provenance layer", async () => {
    expect(await readCounts(store())).toStrictEqual({ nodes: topology.nodeCount, relationships: topology.relationshipCount });
  });

  test("says that a graph past the limit is answered from the store", async () => {
    const provider = createTopologyProvider(store(), { limit: 10 });
    expect(await provider.state()).toMatchObject({ kind: "store", limit: 10, counts: { nodes: people } });
  });

  test("finds paths as short as in memory, with and without constraints, and claims no more", async () => {
    const variants: (() => Partial<PathsRequest>)[] = [
      () => ({}),
      () => ({ types: ["KNOWS"] }),
      () => ({ without: { types: ["LIKES"] } }),
      () => ({ direction: "out" }),
      () => ({ direction: "in", maxHops: 6 }),
      () => ({ without: { labels: ["Guest"] } }),
      () => ({ labels: ["Guest"] }),
      () => ({ without: { nodes: [anyone(), anyone()] } }),
      () => ({ via: [anyone()], maxHops: 7 }),
      () => ({ window: { from: "2005" } }),
      () => ({ from: [anyone(), anyone()], to: [anyone(), anyone()] }),
      () => ({ k: 50, maxHops: 3 }),
    ];
    for (const vary of variants) {
      for (let round = 0; round < 6; round += 1) {
        const request = pathsRequest.parse({ from: anyone(), to: anyone(), maxHops: 5, k: 3, ...vary() });
        const [there, here] = await Promise.all([
          pathsInStore(store(), hidden, request, { timeoutMs: 60_000 }),
          answerPaths(store(), topology, request),
        ]);
        expect({ request, best: bestOf(there) }).toStrictEqual({ request, best: bestOf(here) });
        if (!isSame(request)) expect(there.searched).toMatchObject({ shortestBy: request.window ? "reading" : "database" });
        if (there.refusal && !there.truncated) {
          // Hints are the database's: it is asked neither for stops nor for values.
          const known = new Set(request.via || request.window ? hintsOf(there) : hintsOf(here));
          expect({ request, why: hintsOf(there) }).toStrictEqual({ request, why: hintsOf(here).filter((hint) => known.has(hint)) });
        }
        // To the bit: a relationship from a node to itself counts twice in memory, and once in a database.
        expect(weightOf(there, topology)).toBeCloseTo(weightOf(here, topology), 0);
        if (there.truncated || here.truncated) continue;
        expect({ request, total: there.total }).toStrictEqual({ request, total: here.total });
        if (there.shown === there.total) expect({ request, all: sorted(there) }).toStrictEqual({ request, all: sorted(here) });
      }
    }
  });

  test("answers questions about ways in words, with the paths that memory gives, by names looked up in the store", async () => {
    const [inStore, inMemory] = [{ limit: 10 }, {}].map((options) =>
      createAsker({ store: store(), topology: createTopologyProvider(store(), options) }),
    );
    const forms = [
      () => `who links ${some()} to ${some()}`,
      () => `shortest path from ${some()} to ${some()}`,
      () => `how far is ${some()} from ${some()}`,
      () => `shortest path from ${some()} to ${some()} via ${some()}`,
      () => `shortest path from ${some()} to ${some()} without ${some()}`,
      () => `is ${some()} within 2 hops of ${some()}`,
      () => `neighbours of ${some()}`,
      () => `what do ${some()} and ${some()} have in common`,
    ];
    let answered = 0;
    for (const form of forms) {
      for (let round = 0; round < 3; round += 1) {
        const question = form();
        const [there, here] = await Promise.all([inStore?.answer(question), inMemory?.answer(question)]);
        const shape = (answer: typeof there) => ({
          question,
          reading: answer?.reading.text,
          kind: answer?.answer.kind,
          refusal: answer?.refusal?.reason,
          hops: answer?.paths[0]?.hops,
          values: answer?.values,
        });
        if (there?.refusal && here?.refusal) continue;
        expect(shape(there)).toStrictEqual(shape(here));
        answered += 1;
      }
    }
    expect(answered).toBeGreaterThan(forms.length);
    const unknown = await inStore?.answer("who links Person 3 to Nobody Atall");
    expect(unknown?.refusal).toMatchObject({ reason: "unknown_name" });
    const relation = await inStore?.answer("how many guests are there");
    expect(relation?.refusal?.text).toContain("Cypher");
  });

  test("says which id is unknown, and that a node is no path to itself", async () => {
    const known = anyone();
    const unknown = await pathsInStore(store(), hidden, pathsRequest.parse({ from: known, to: "4:nowhere:1" }));
    expect(unknown).toMatchObject({ paths: [], refusal: { reason: "unknown_name" }, searched: { kind: "store" } });
    const same = await pathsInStore(store(), hidden, pathsRequest.parse({ from: known, to: known }));
    expect(same.refusal?.reason).toBe("same_node");
  });

  test("pages through neighbours as in memory, each relationship once, with the same counts", async () => {
    const inStore: LinkSource = { kind: "store", types: ["KNOWS", "LIKES"], hidden };
    const busiest = anyone();
    for (const filter of [{}, { direction: "out" }, { types: "LIKES" }, { labels: "Guest" }]) {
      const request = neighboursRequest.parse({ limit: 3, ...filter });
      const [there, here] = [await allPages(inStore, busiest, request), await allPages({ kind: "memory", topology }, busiest, request)];
      expect(there.edges.toSorted()).toStrictEqual(here.edges.toSorted());
      expect(new Set(there.edges).size).toBe(there.edges.length);
      expect(there.first).toMatchObject({ counts: here.first?.counts, total: here.first?.total });
    }
    const [there, here] = [
      await nodeDetail(store(), inStore, busiest, "short"),
      await nodeDetail(store(), { kind: "memory", topology }, busiest, "short"),
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

  test("finds names by looking at a bounded number of nodes where there is no index", async () => {
    const found = await searchStore(store(), await store().schema(), "person 17", 5);
    expect(found).toMatchObject({ by: { kind: "scan" }, truncated: true });
    expect(found.hits[0]).toMatchObject({ name: "Person 17", matched: { how: "name" } });
  });

  test("finds names by an index of the database", async () => {
    await store().write([{ query: "CREATE INDEX odd_names IF NOT EXISTS FOR (n:`Odd ``label`) ON (n.name)" }]);
    const schema = named(await store().schema());
    // Until it is populated, an index is no use to anyone.
    await expect.poll(async () => (await searchStore(store(), schema, "person 1", 50)).by.kind).toBe("index");
    const found = await searchStore(store(), schema, "person 1", 50);
    expect(found.by).toStrictEqual({ kind: "index", indexes: ["odd_names"] });
    expect(found.hits.map(({ name }) => name)).toContain("Person 17");
    expect(found.hits[0]?.name).toBe("Person 1");
  });

  test("finds names by the full-text index that it advises to make", async () => {
    const schema = named(await store().schema());
    const { advice } = await searchStore(store(), schema, "person", 1);
    await store().write([{ query: advice?.cypher ?? "" }, { query: "RETURN 1" }]);
    await store().read("CALL db.awaitIndexes(60)", {}, { maxRows: 1, origin: "application" });
    const found = await searchStore(store(), schema, "persn 17", 5);
    expect(found.by).toStrictEqual({ kind: "fulltext", index: "throughline_names" });
    expect(found.hits.map(({ name }) => name)).toContain("Person 17");
    expect(found.advice).toBeUndefined();
    expect((await searchStore(store(), schema, `person 17") OR *:* ~`, 5)).by.kind).toBe("fulltext");
    await store().write([{ query: "DROP INDEX throughline_names" }, { query: "DROP INDEX odd_names" }]);
  });

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

/** Whether a leg begins where it ends, which is no search. */
function isSame({ from, to, via = [] }: PathsRequest): boolean {
  return [to, via].flat().some((id) => [from].flat().includes(id)) || via.some((id) => [to].flat().includes(id));
}

/** How much the best path says, as memory weighs it: the same paths come first in both. */
function weightOf({ paths }: PathsResponse, topology: Topology): number {
  const [path] = paths;
  if (!path) return 0;
  const relationships = new Map(Array.from({ length: topology.relationshipCount }, (_, i) => [topology.relationshipIds.at(i), i]));
  const found = {
    nodes: Int32Array.from(path.nodes, ({ id }) => topology.indexOf(id) ?? -1),
    relationships: Int32Array.from(path.edges, ({ id }) => relationships.get(id) ?? -1),
  };
  return rankPaths(topology, [found], 1)[0]?.cost ?? Infinity;
}

/** Which bound would do and which conditions stand in the way, as far as a database without stops can tell. */
function hintsOf({ refusal }: PathsResponse): string[] {
  return (refusal?.relax ?? []).map(({ constraint, hops }) => `${constraint}: ${hops}`).toSorted();
}

/** Length of the best path, or that there is none. */
function bestOf({ paths }: PathsResponse): number | "none" {
  return paths[0]?.hops ?? "none";
}

function sorted({ paths }: PathsResponse): string[] {
  return paths.map(({ edges }) => edges.map(({ id }) => id).join(" ")).toSorted();
}

/** Only the label of this suite: no other has an index. */
function named<T extends { labels: { name: string }[] }>(schema: T): T {
  return { ...schema, labels: schema.labels.filter(({ name }) => name === "Odd `label") };
}
