import neo4j from "neo4j-driver";
import { findPaths } from "../../../server/paths/findPaths.ts";
import { plainQuery } from "../../../server/paths/pathQuery.ts";
import { loadTopology } from "../../../server/topology/load.ts";
import { openStoreWith } from "../../evaluate/openStoreWith.ts";
import { startNeo4j } from "../../support/neo4j/startNeo4j.ts";
import { createRandom } from "../../support/randomGraph.ts";
import { figures, timed, type Figures } from "../measure.ts";
import type { EdgeList } from "./edgeList.ts";

/** Finds the length of the shortest path between two numbers of nodes, up to `maxHops`; null when there is none. */
type Shortest = (from: number, to: number) => Promise<number | null>;

export interface Compared {
  name: string;
  times: Figures;
  /** Pairs of which the length is another one than ours. */
  differing: number;
}

const maxHops = 6;
const batch = 10_000;
const cypher = `MATCH (a:Node {name: $from}), (b:Node {name: $to}) MATCH p = shortestPath((a)-[*..${maxHops}]-(b)) RETURN length(p) AS hops`;

/** The same pairs on our search, on the embedded store's `shortestPath` and on a real Neo4j's over Bolt, one after the other. */
export async function* compareEngines(list: EdgeList, count: number): AsyncGenerator<Compared> {
  const random = createRandom(7);
  const any = () => 1 + Math.floor(random() * list.nodes);
  const pairs = Array.from({ length: count + 10 }, () => [any(), any()] as const).filter(([from, to]) => from !== to);
  const store = await openStoreWith({
    name: "bench",
    nodes: Array.from({ length: list.nodes }, (_, i) => ({
      key: `${i + 1}`,
      labels: ["Node"],
      properties: new Map([["name", `N${i + 1}`]]),
    })),
    relationships: list.edges.map(([from, to]) => ({ from: `${from}`, to: `${to}`, type: "FOLLOWS", properties: new Map() })),
  });
  const lengths: (number | null)[] = [];
  try {
    const topology = await loadTopology(store);
    const nodes = new Map(Array.from({ length: topology.nodeCount }, (_, i) => [topology.names.at(i), i]));
    const ours =
      (k: number): Shortest =>
      async (from, to) => {
        const query = plainQuery([nodes.get(`N${from}`) ?? -1], [nodes.get(`N${to}`) ?? -1], maxHops);
        const { paths } = await findPaths(topology, query, { k, timeMs: 10_000 });
        return paths[0]?.relationships.length ?? null;
      };
    const first = await run(pairs, ours(1));
    lengths.push(...first.lengths);
    yield { name: "ours, k = 1", times: first.times, differing: 0 };
    yield compared("ours, k = 5", lengths, await run(pairs, ours(5)));
    const few = pairs.slice(0, Math.min(pairs.length, 40));
    const embedded: Shortest = async (from, to) => {
      const { rows } = await store.read(
        cypher,
        { from: `N${from}`, to: `N${to}` },
        { maxRows: 1, timeoutMs: 60_000, origin: "application" },
      );
      return rows[0] === undefined ? null : Number(rows[0][0]);
    };
    yield compared(`the embedded store's shortestPath (${few.length} pairs)`, lengths, await run(few, embedded));
  } finally {
    await store.close();
  }
  yield compared("a real Neo4j's shortestPath over Bolt", lengths, await onNeo4j(list, pairs));
}

interface Run {
  times: Figures;
  lengths: (number | null)[];
}

async function run(pairs: readonly (readonly [number, number])[], shortest: Shortest): Promise<Run> {
  const times: number[] = [];
  const lengths: (number | null)[] = [];
  for (const [from, to] of pairs) {
    const { value, ms } = await timed(() => shortest(from, to));
    times.push(ms);
    lengths.push(value);
  }
  return { times: figures(times.slice(Math.min(10, times.length - 1))), lengths };
}

function compared(name: string, lengths: readonly (number | null)[], { times, lengths: own }: Run): Compared {
  return { name, times, differing: own.filter((length, i) => length !== lengths[i]).length };
}

/** @throws Neo4jMissing when there is none to be had */
async function onNeo4j(list: EdgeList, pairs: readonly (readonly [number, number])[]): Promise<Run> {
  const server = await startNeo4j("lts");
  const driver = neo4j.driver(server.uri, neo4j.auth.basic(server.user, server.password), { disableLosslessIntegers: true });
  try {
    const write = (query: string, rows: unknown[]) => driver.executeQuery(query, { rows });
    await write("CREATE CONSTRAINT bench_name IF NOT EXISTS FOR (n:Node) REQUIRE n.name IS UNIQUE", []);
    const numbers = Array.from({ length: list.nodes }, (_, i) => `N${i + 1}`);
    for (let at = 0; at < numbers.length; at += batch)
      await write("UNWIND $rows AS name CREATE (:Node {name: name})", numbers.slice(at, at + batch));
    const create = "UNWIND $rows AS row MATCH (a:Node {name: row[0]}), (b:Node {name: row[1]}) CREATE (a)-[:FOLLOWS]->(b)";
    const rows = list.edges.map(([from, to]) => [`N${from}`, `N${to}`]);
    for (let at = 0; at < rows.length; at += batch) await write(create, rows.slice(at, at + batch));
    return await run(pairs, async (from, to) => {
      const { records } = await driver.executeQuery(cypher, { from: `N${from}`, to: `N${to}` });
      return (records[0]?.get("hops") as number | undefined) ?? null;
    });
  } finally {
    await driver.close();
    await server.stop();
  }
}
