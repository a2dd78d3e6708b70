import { setTimeout as goneAfter } from "node:timers/promises";
import { limits } from "../../../server/contract/limits.ts";
import { pathsRequest } from "../../../server/contract/paths.ts";
import { toQuery } from "../../../server/paths/answerPaths.ts";
import { findPaths } from "../../../server/paths/findPaths.ts";
import type { Topology } from "../../../server/topology/topology.ts";
import { compare, warmUp } from "../beside.ts";
import { figures, timed } from "../measure.ts";
import type { BareDriver } from "./bareDriver.ts";
import type { Served } from "./served.ts";

/** A search is over so soon that it takes hundreds until its code is compiled. */
export const pairs = 200;
/** Of pairs, for what takes Neo4j seconds, and how long one of them may: it does not always heed the limit that it was given. */
const fewPairs = 10;
const longestMs = 30_000;

const bothEnds = "MATCH (a) WHERE elementId(a) = $from MATCH (b) WHERE elementId(b) = $to";
const shortest = `${bothEnds} MATCH p = shortestPath((a)-[*..6]-(b)) RETURN p`;
/** A condition on every node is one that Neo4j keeps while it searches; with `SHORTEST` and quantified patterns it takes far longer. */
const shortestWithoutLabel = `${bothEnds} MATCH p = shortestPath((a)-[*..6]-(b))
WHERE all(x IN nodes(p) WHERE NOT $label IN labels(x) OR elementId(x) IN [$from, $to]) RETURN p`;
/** Two paths that may have nodes in common, which ours may not. */
const shortestVia = `${bothEnds} MATCH (v) WHERE elementId(v) = $via
MATCH p = shortestPath((a)-[*..6]-(v)) MATCH q = shortestPath((v)-[*..6]-(b)) RETURN p, q`;
/** The five shortest, as we are asked for them, of paths that may pass a node twice. */
const fiveShortest = `${bothEnds} MATCH p = SHORTEST 5 (a)-[]-{1,6}(b) RETURN p`;

export interface PathBench {
  readonly served: Served;
  readonly bare: BareDriver;
  readonly topology: Topology | undefined;
  /** Element ids, one pair for each round, those of the warming up first. */
  readonly chosen: readonly (readonly [from: string, to: string])[];
  /** A label that is to be left out, and a node that is to be passed. */
  readonly label: string;
  readonly via: string;
  readonly pids: readonly number[];
}

/** Prints what paths take beside Neo4j's own search for any one shortest path. */
export async function measurePaths({ served, bare, topology, chosen, label, via, pids }: PathBench): Promise<void> {
  const kinds: [string, object, string][] = [
    ["the best path", { k: 1 }, shortest],
    ["5 best paths", { k: 5 }, shortest],
    ["5 best, none through a label", { k: 5, without: { labels: [label] } }, shortestWithoutLabel],
    ["5 best, through a node, up to 8 hops", { k: 5, via: [via], maxHops: 8 }, shortestVia],
  ];
  console.log("\npaths, beside Neo4j's own shortestPath (one path)");
  for (const [name, constraints, query] of kinds) {
    const [from, to] = [fromOf(chosen), toOf(chosen)];
    const request = (round: number) => ({ from: from(round), to: to(round), maxHops: 6, ...constraints });
    const theirs = (round: number) => bare.run(query, { from: from(round), to: to(round), label, via });
    if (topology !== undefined) {
      const ours = (round: number) => search(topology, request(round));
      for (const order of ["in turn", "one after the other"] as const)
        await compare({ name: `${name}: in the process, ${order}`, count: pairs, pids }, ours, theirs, order);
    }
    await compare({ name: `${name}: over HTTP`, count: pairs, pids }, (round) => served.call("/api/paths", request(round)), theirs);
  }
  if (topology !== undefined) await measureFive(topology, bare, chosen);
}

/** The same job for both: five paths. Neo4j may take so long for it that it is asked for few pairs, and for none after one that it did not end. */
async function measureFive(topology: Topology, bare: BareDriver, chosen: PathBench["chosen"]): Promise<void> {
  const [ours, theirs]: [number[], number[]] = [[], []];
  const stoppedBefore = bare.stopped;
  for (let round = 0; round < fewPairs; round += 1) {
    const [from, to] = [fromOf(chosen)(round), toOf(chosen)(round)];
    ours.push((await timed(() => search(topology, { from, to, maxHops: 6, k: 5 }))).ms);
    const { ms, value } = await timed(() =>
      Promise.race([bare.run(fiveShortest, { from, to }), goneAfter(longestMs, "gone", { ref: false })]),
    );
    theirs.push(ms);
    if (value === "gone") break;
  }
  const [mine, other] = [figures(ours), figures(theirs)];
  console.log(
    `5 best in the process, beside Neo4j's own SHORTEST 5, ${ours.length} pairs: p50 ${mine.p50.toFixed(1)} and ${other.p50.toFixed(0)}, ` +
      `most ${Math.max(...ours).toFixed(1)} and ${Math.max(...theirs).toFixed(0)} ms; ${bare.stopped - stoppedBefore} of theirs were stopped`,
  );
}

function fromOf(chosen: PathBench["chosen"]): (round: number) => string {
  return (round) => chosen[round + warmUp]?.[0] ?? "";
}

function toOf(chosen: PathBench["chosen"]): (round: number) => string {
  return (round) => chosen[round + warmUp]?.[1] ?? "";
}

/** The search alone, as the route does it, without fetching what it found. */
async function search(topology: Topology, request: object): Promise<void> {
  const parsed = pathsRequest.parse(request);
  const read = toQuery(parsed, topology);
  if ("refusal" in read) throw new Error(read.refusal.text);
  await findPaths(topology, read.query, { k: parsed.k, timeMs: limits.paths.timeMs });
}
