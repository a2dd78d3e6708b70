import type { Transaction } from "neo4j-driver";
import type { SchemaResponse } from "../../contract/graph.ts";
import type { CallOptions } from "../graphStore.ts";
import { quoteName } from "../identifiers.ts";
import type { StoreValue } from "../values.ts";
import { toWire } from "../wireValues.ts";
import type { Connection } from "./connection.ts";
import { listNames, kinds } from "./names.ts";
import { rowsOf } from "./rows.ts";
import { inTransaction } from "./transactions.ts";

type LabelSummary = SchemaResponse["labels"][number];
type TypeSummary = SchemaResponse["relationshipTypes"][number];

interface Counted {
  name: string;
  count: number;
}

const timeoutMs = 60_000;
/** Nodes and relationships of each kind whose properties and ends are read. */
const sampleSize = 1_000;
const samplesShown = 5;
const longestSample = 200;
/** Values are told apart by their beginnings, so that a thousand long texts, pictures or vectors neither fill the database's memory nor travel. */
const compared = { text: 1_000, items: 50 };
/** Counts that one query asks for. Each counts alone in its WITH: beside a constant it would be a scan. */
const countsAtOnce = 100;

/** So many nodes and relationships are looked at all together: that takes less than planning a query for each kind. */
const mostTogether = 20_000;

/**
 * Describes the graph with bounded work: counts come from Neo4j's count store; properties, and the labels at the ends
 * of each type, from the first thousand of a kind. Where a type has more, its ends' counts are scaled up from those.
 */
export async function schema(connection: Connection, options: CallOptions = {}): Promise<SchemaResponse> {
  const limits = { timeoutMs, ...options };
  const names = { labels: await listNames(connection, limits, kinds.label), types: await listNames(connection, limits, kinds.type) };
  const hidden = [names.labels, names.types].flatMap(({ note }) => note ?? []);
  return inTransaction(connection, "READ", limits, async (tx) => {
    const labels = await counted(tx, names.labels.names, (name) => `(n:${name})`);
    const types = await counted(tx, names.types.names, (name) => `()-[n:${name}]->()`);
    const nodes = await countNodes(tx);
    const sampled = [...labels, ...types].some(({ count }) => count > sampleSize);
    const details = !sampled && isSmall(nodes, types) ? await ofAll(tx) : await ofEach(tx, labels, types);
    return {
      nodes,
      labels: labels.map(({ name, count }) => ({ name, count, properties: propertiesOf(count, details.labels.get(name)) })),
      relationshipTypes: types.map(({ name, count }) => ({
        name,
        count,
        ends: endsOf(count, details.ends.get(name)),
        properties: propertiesOf(count, details.types.get(name)),
      })),
      sampled,
      sampleSize,
      ...(hidden.length > 0 && { hidden }),
      asOf: new Date().toISOString(),
    };
  });
}

/** What was read, by the name of the label or the type. */
type Rows = Map<unknown, Record<string, StoreValue>[]>;

interface Details {
  labels: Rows;
  types: Rows;
  ends: Rows;
}

async function countNodes(tx: Transaction): Promise<number> {
  const [row] = await rowsOf(tx, "MATCH (n) WITH count(n) AS nodes RETURN nodes LIMIT 1");
  return Number(row?.nodes);
}

function isSmall(nodes: number, types: readonly Counted[]): boolean {
  return types.reduce((sum, { count }) => sum + count, nodes) <= mostTogether;
}

async function ofAll(tx: Transaction): Promise<Details> {
  return {
    labels: byKind(await readProperties(tx, `MATCH (n) WITH n LIMIT ${mostTogether} UNWIND labels(n) AS kind WITH n, kind`)),
    types: byKind(await readProperties(tx, `MATCH ()-[n]->() WITH n LIMIT ${mostTogether} WITH n, type(n) AS kind`)),
    ends: byKind(await readEnds(tx, `MATCH (a)-[n]->(b) WITH a, n, b LIMIT ${mostTogether} WITH a, b, type(n) AS kind`)),
  };
}

async function ofEach(tx: Transaction, labels: readonly Counted[], types: readonly Counted[]): Promise<Details> {
  const rows: Record<keyof Details, Record<string, StoreValue>[]> = { labels: [], types: [], ends: [] };
  for (const { name } of labels)
    rows.labels.push(...(await readProperties(tx, `MATCH (n:${quoteName(name)}) WITH n, $kind AS kind LIMIT ${sampleSize}`, name)));
  for (const { name } of types) {
    const type = quoteName(name);
    rows.types.push(...(await readProperties(tx, `MATCH ()-[n:${type}]->() WITH n, $kind AS kind LIMIT ${sampleSize}`, name)));
    rows.ends.push(...(await readEnds(tx, `MATCH (a)-[n:${type}]->(b) WITH a, b, $kind AS kind LIMIT ${sampleSize}`, name)));
  }
  return { labels: byKind(rows.labels), types: byKind(rows.types), ends: byKind(rows.ends) };
}

function byKind(rows: readonly Record<string, StoreValue>[]): Rows {
  const found: Rows = new Map();
  for (const row of rows) found.set(row.kind, [...(found.get(row.kind) ?? []), row]);
  return found;
}

/** Names with their counts, those that nothing has left out, most first. */
async function counted(tx: Transaction, names: readonly string[], pattern: (quoted: string) => string): Promise<Counted[]> {
  const found: Counted[] = [];
  for (let from = 0; from < names.length; from += countsAtOnce) {
    const part = names.slice(from, from + countsAtOnce);
    const query = part
      .map((name, at) => `MATCH ${pattern(quoteName(name))} WITH count(n) AS count RETURN ${at} AS at, count`)
      .join(" UNION ALL ");
    for (const { at, count } of await rowsOf(tx, query)) found.push({ name: part[at as number] ?? "", count: count as number });
  }
  return found.filter(({ count }) => count > 0).toSorted((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
}

function readProperties(tx: Transaction, source: string, kind = ""): Promise<Record<string, StoreValue>[]> {
  const query = `${source} UNWIND keys(n) AS name WITH kind, name, n[name] AS value
WITH kind, name, valueType(value) AS type, CASE WHEN value IS :: STRING NOT NULL THEN left(value, ${compared.text})
WHEN value IS :: LIST<ANY> NOT NULL THEN value[..${compared.items}] ELSE value END AS value
WITH kind, name, collect(DISTINCT type) AS types, collect(DISTINCT value) AS values, count(*) AS count
RETURN kind, name, types, values[..${samplesShown}] AS samples, size(values) AS distinct, count
ORDER BY name`;
  return rowsOf(tx, query, { kind });
}

function propertiesOf(count: number, rows: readonly Record<string, StoreValue>[] = []): LabelSummary["properties"] {
  return rows.map((row) => {
    const summary: LabelSummary["properties"][number] = {
      name: row.name as string,
      types: [...new Set((row.types as string[]).map((type) => type.replaceAll(" NOT NULL", "")))].toSorted(),
      samples: (row.samples as StoreValue[]).map(shorten).map(toWire),
      looked: { count: row.count as number, distinct: row.distinct as number },
    };
    if (count <= sampleSize) summary.count = row.count as number;
    return summary;
  });
}

function shorten(value: StoreValue): StoreValue {
  if (typeof value === "string" && value.length > longestSample) return `${value.slice(0, longestSample - 1)}…`;
  return Array.isArray(value) ? value.slice(0, samplesShown).map(shorten) : value;
}

function readEnds(tx: Transaction, source: string, kind = ""): Promise<Record<string, StoreValue>[]> {
  const query = `${source} UNWIND ${specificLabels("a")} AS from UNWIND ${specificLabels("b")} AS to
RETURN kind, from, to, count(*) AS count ORDER BY count DESC, from, to`;
  return rowsOf(tx, query, { kind });
}

function endsOf(count: number, rows: readonly Record<string, StoreValue>[] = []): TypeSummary["ends"] {
  const scale = Math.max(1, count / sampleSize);
  return rows.map((row) => ({
    from: row.from as string,
    to: row.to as string,
    count: Math.round((row.count as number) * scale),
  }));
}

/** The labels of a node without the general one, unless it has no other. */
function specificLabels(name: string): string {
  return `CASE size(labels(${name})) WHEN 0 THEN [''] WHEN 1 THEN labels(${name}) ELSE [l IN labels(${name}) WHERE l <> 'Entity'] END`;
}
