import { expect } from "vitest";
import { createAsker } from "../../../server/ask/asker.ts";
import { pathsRequest, type PathsRequest } from "../../../server/contract/paths.ts";
import { answerPaths, type FoundPaths } from "../../../server/paths/answerPaths.ts";
import { pathsInStore } from "../../../server/paths/frontier/pathsInStore.ts";
import { rankPaths } from "../../../server/paths/rank.ts";
import { createTopologyProvider } from "../../../server/topology/provider.ts";
import type { Topology } from "../../../server/topology/topology.ts";
import type { Suite } from "../storeContract.ts";
import { leftOut, type GraphBeyondMemory } from "./graphBeyondMemory.ts";

/** Paths that are read from the store, and questions about them, beside those of the same graph in memory. */
export function pathCasesBeyondMemory({ store, test }: Suite, { topology, someName, someId }: GraphBeyondMemory): void {
  test("finds paths as short as in memory, with and without constraints, and claims no more", async () => {
    const variants: (() => Partial<PathsRequest>)[] = [
      () => ({}),
      () => ({ types: ["KNOWS"] }),
      () => ({ without: { types: ["LIKES"] } }),
      () => ({ direction: "out" }),
      () => ({ direction: "in", maxHops: 6 }),
      () => ({ without: { labels: ["Guest"] } }),
      () => ({ labels: ["Guest"] }),
      () => ({ without: { nodes: [someId(), someId()] } }),
      () => ({ via: [someId()], maxHops: 7 }),
      () => ({ via: [someId(), someId()], maxHops: 4 }),
      () => ({ window: { from: "2005" } }),
      () => ({ window: { to: "2003-04" } }),
      () => ({ window: { from: "2004-05-07", to: "2006" }, maxHops: 6 }),
      () => ({ modality: ["stated"] }),
      () => ({ modality: ["stated", "attributed"], minDocuments: 2, maxHops: 6 }),
      () => ({ minDocuments: 2, via: [someId()], maxHops: 7 }),
      () => ({ from: [someId(), someId()], to: [someId(), someId()] }),
      () => ({ k: 50, maxHops: 3 }),
    ];
    let hintsWithStops = 0;
    for (const vary of variants) {
      for (let round = 0; round < 4; round += 1) {
        const request = pathsRequest.parse({ from: someId(), to: someId(), maxHops: 5, k: 3, ...vary() });
        const [there, here] = await Promise.all([
          pathsInStore(store(), leftOut, request, { timeoutMs: 60_000 }),
          answerPaths(store(), topology(), request),
        ]);
        expect({ request, best: bestOf(there) }).toStrictEqual({ request, best: bestOf(here) });
        if (!isSame(request)) expect(there.searched).toMatchObject({ shortestBy: "database" });
        if (there.refusal && !there.truncated) {
          // With stops the database does not know of a way that has to leave the shortest ones.
          const known = new Set(request.via ? hintsOf(there) : hintsOf(here));
          expect({ request, why: hintsOf(there) }).toStrictEqual({ request, why: hintsOf(here).filter((hint) => known.has(hint)) });
          if (request.via) hintsWithStops += hintsOf(there).length;
        }
        // To the bit: a relationship from a node to itself counts twice in memory, and once in a database.
        expect(weightOf(there, topology())).toBeCloseTo(weightOf(here, topology()), 0);
        if (there.truncated || here.truncated) continue;
        expect({ request, total: there.total }).toStrictEqual({ request, total: here.total });
        if (there.shown === there.total) expect({ request, all: sorted(there) }).toStrictEqual({ request, all: sorted(here) });
      }
    }
    expect(hintsWithStops).toBeGreaterThan(0);
  });

  test("answers questions about ways in words, with the paths that memory gives, by names looked up in the store", async () => {
    const [inStore, inMemory] = [{ limit: 10 }, {}].map((options) =>
      createAsker({ store: store(), topology: createTopologyProvider(store(), options) }),
    );
    const forms = [
      () => `who links ${someName()} to ${someName()}`,
      () => `shortest path from ${someName()} to ${someName()}`,
      () => `how far is ${someName()} from ${someName()}`,
      () => `shortest path from ${someName()} to ${someName()} via ${someName()}`,
      () => `shortest path from ${someName()} to ${someName()} without ${someName()}`,
      () => `is ${someName()} within 2 hops of ${someName()}`,
      () => `neighbours of ${someName()}`,
      () => `what do ${someName()} and ${someName()} have in common`,
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
    const known = someId();
    const unknown = await pathsInStore(store(), leftOut, pathsRequest.parse({ from: known, to: "4:nowhere:1" }));
    expect(unknown).toMatchObject({ paths: [], refusal: { reason: "unknown_name" }, searched: { kind: "store" } });
    const same = await pathsInStore(store(), leftOut, pathsRequest.parse({ from: known, to: known }));
    expect(same.refusal?.reason).toBe("same_node");
  });
}

/** Whether a leg begins where it ends, which is no search. */
function isSame({ from, to, via = [] }: PathsRequest): boolean {
  const isTwice = new Set(via).size < via.length;
  return isTwice || [to, via].flat().some((id) => [from].flat().includes(id)) || via.some((id) => [to].flat().includes(id));
}

/** How much the best path says, as memory weighs it: the same paths come first in both. */
function weightOf({ paths }: FoundPaths, topology: Topology): number {
  const [path] = paths;
  if (!path) return 0;
  const relationships = new Map(Array.from({ length: topology.relationshipCount }, (_, i) => [topology.relationshipIds.at(i), i]));
  const found = {
    nodes: path.nodes.map(({ id }) => topology.indexOf(id) ?? -1),
    relationships: path.edges.map(({ id }) => relationships.get(id) ?? -1),
  };
  return rankPaths(topology, [found], 1)[0]?.cost ?? Infinity;
}

/** Hops up to which a database is asked for hints; memory goes further. */
const farthest = 12;

/** Which bound would do and which conditions stand in the way, as far as both tell it. */
function hintsOf({ refusal }: FoundPaths): string[] {
  return (refusal?.relax ?? [])
    .filter(({ hops }) => hops <= farthest)
    .map(({ constraint, hops }) => `${constraint}: ${hops}`)
    .toSorted();
}

/** Length of the best path, or that there is none. */
function bestOf({ paths }: FoundPaths): number | "none" {
  return paths[0]?.hops ?? "none";
}

function sorted({ paths }: FoundPaths): string[] {
  return paths.map(({ edges }) => edges.map(({ id }) => id).join(" ")).toSorted();
}
