import neo4j, { type Driver, type Plan } from "neo4j-driver";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openNeo4jStore } from "../../server/store/neo4j/openNeo4jStore.ts";
import type { GraphStore } from "../../server/store/graphStore.ts";
import { createTopologyProvider } from "../../server/topology/provider.ts";
import { openBoltTap, type BoltTap, type SeenQuery } from "../support/neo4j/boltTap.ts";
import { leaseNeo4j } from "../support/neo4j/leaseNeo4j.ts";
import type { Packed } from "../support/neo4j/packStream.ts";
import { startServer, type TestServer } from "./testServer.ts";

const lease = await leaseNeo4j();

/** What a visit to a database too large for memory asks of it, seen on the wire between the driver and the server. */
describe.skipIf(lease.kind === "missing")("on a graph that is not in memory", () => {
  let tap: BoltTap;
  let store: GraphStore;
  let server: TestServer;
  let driver: Driver;
  const oddLabel = "Odd ` label";
  const oddType = "ODD `TYPE` (x)";

  beforeAll(async () => {
    if (lease.kind === "missing") return;
    const { uri, user, password } = lease.neo4j;
    driver = neo4j.driver(uri, neo4j.auth.basic(user, password), { telemetryDisabled: true });
    const [label, type] = [oddLabel, oddType].map((name) => `\`${name.replaceAll("`", "``")}\``);
    await driver.executeQuery(
      `UNWIND range(1, 400) AS i CREATE (:${label} {name: 'thing ' + i, \`odd \`\` key\`: i}) WITH count(*) AS all
       MATCH (a:${label}), (b:${label}) WHERE b.\`odd \`\` key\` IN [a.\`odd \`\` key\` + 1, a.\`odd \`\` key\` * 2] CREATE (a)-[:${type}]->(b)`,
    );
    await driver.executeQuery(
      "UNWIND range(1, 300) AS i CREATE (:Document {title: 'a stranger’s ' + i})<-[:READ]-(:Reader {name: 'r' + i})",
    );
    tap = await openBoltTap(uri);
    store = await openNeo4jStore({ uri: tap.uri, user, password });
    server = await startServer(store, { topologies: createTopologyProvider(store, { limit: 10 }) });
  });

  afterAll(async () => {
    await server?.close();
    await store?.close();
    await tap?.close();
    await driver?.close();
    if (lease.kind === "leased") lease.release();
  });

  test("every query is bounded, has a time limit, only reads, and says who asks", async () => {
    await visit(server);
    const texts = new Map(tap.seen.filter(({ text }) => !text.startsWith("EXPLAIN")).map((query) => [query.text, query]));
    expect(texts.size).toBeGreaterThan(15);
    const wrong: string[] = [];
    for (const query of texts.values()) {
      for (const fault of [...faultsOf(query), ...unboundedIn(await planOf(driver, query))]) wrong.push(`${fault}: ${query.text}`);
    }
    expect(wrong).toStrictEqual([]);
  }, 120_000);
});

/** Goes wherever a page goes. */
async function visit(server: TestServer): Promise<void> {
  const get = async <T>(path: string) => (await server.call<T>("GET", path)).body;
  await get("/api/health");
  await get("/api/schema");
  const { nodes, edges } = await get<{ nodes: { id: string }[]; edges: { id: string }[] }>("/api/graph?limit=50");
  const [from = "", to = ""] = [nodes[0], nodes.at(-1)].map((node) => encodeURIComponent(node?.id ?? ""));
  for (const path of [
    "/api/search?q=thing%2017",
    `/api/nodes/${from}`,
    `/api/nodes/${from}/neighbours`,
    `/api/nodes/${from}/neighbours?direction=out&labels=Reader`,
    `/api/edges/${encodeURIComponent(edges[0]?.id ?? "")}/evidence`,
    `/api/nodes?label=${encodeURIComponent("Odd ` label")}&skip=10`,
    `/api/edges?type=${encodeURIComponent("ODD `TYPE` (x)")}`,
    "/api/documents",
    "/api/suggestions",
    "/api/graph?limit=50&provenance=true",
  ])
    await get(path);
  const ends = { from: decodeURIComponent(from), to: decodeURIComponent(to) };
  for (const constraints of [{}, { without: { labels: ["Reader"] } }, { types: ["READ"], direction: "out" }])
    await server.call("POST", "/api/paths", { ...ends, ...constraints });
  for (const question of ["who links thing 3 to thing 40", "how many things are there"])
    await server.call("POST", "/api/ask", { question });
}

function faultsOf({ text, transaction }: SeenQuery): string[] {
  const timeout = transaction.get("tx_timeout");
  const metadata = transaction.get("tx_metadata");
  return [
    ...(typeof timeout === "number" && timeout > 0 ? [] : ["no time limit"]),
    ...(transaction.get("mode") === "r" ? [] : ["not in READ access mode"]),
    ...(metadata instanceof Map && metadata.get("app") === "throughline" ? [] : ["does not say who asks"]),
    ...(/(?<!`)Odd|(?<!`)ODD/.test(text) ? ["a name without quotes"] : []),
  ];
}

async function planOf(driver: Driver, { text, params }: SeenQuery): Promise<Plan | false> {
  const session = driver.session({ defaultAccessMode: neo4j.session.READ });
  try {
    return (await session.run(`EXPLAIN ${text}`, toParameters(params))).summary.plan;
  } finally {
    await session.close();
  }
}

function toParameters(params: Map<string, Packed>): Record<string, unknown> {
  return Object.fromEntries(
    [...params].map(([key, value]) => [key, typeof value === "number" && Number.isInteger(value) ? neo4j.int(value) : value]),
  );
}

/** Operators that go through all nodes, all of a label, all relationships or all of a type. */
const scans =
  /^(AllNodesScan|NodeByLabelScan|UnionNodeByLabelsScan|IntersectionNodeByLabelsScan|.*RelationshipTypeScan|.*RelationshipTypesScan|.*AllRelationshipsScan|NodeIndexScan|.*RelationshipIndexScan)/;
/** Operators that take in all their rows before they give one. */
const eager = /^(EagerAggregation|Sort|Top|Distinct|Eager|NodeHashJoin|ValueHashJoin|PartialSort)/;

/** Scans over which no LIMIT stands before something that takes in all rows. */
function unboundedIn(plan: Plan | false, isBounded = false): string[] {
  if (plan === false) return ["no plan"];
  const operator = plan.operatorType.split("@")[0] ?? "";
  if (scans.test(operator)) return isBounded ? [] : [`${operator} without a limit`];
  const limits = operator === "Limit" || operator === "ExhaustiveLimit" || operator === "PartialTop";
  const bounded = limits || (isBounded && !eager.test(operator));
  return plan.children.flatMap((child) => unboundedIn(child, bounded));
}
