import type { Transaction } from "neo4j-driver";
import type { SchemaResponse } from "../../contract/graph.ts";
import type { CallOptions } from "../graphStore.ts";
import { quoteName } from "../identifiers.ts";
import type { StoreValue } from "../values.ts";
import { toWire } from "../wireValues.ts";
import type { Connection } from "./connection.ts";
import { listNames, kinds } from "./names.ts";
import { rowsOf } from "./read.ts";
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
/** Counts that one query asks for. Each counts alone in its WITH: beside a constant it would be a scan. */
const countsAtOnce = 100;

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
    const labelSummaries: LabelSummary[] = [];
    for (const label of labels) labelSummaries.push({ ...label, properties: await properties(tx, `(n:${quoteName(label.name)})`, label) });
    const typeSummaries: TypeSummary[] = [];
    for (const type of types) typeSummaries.push(await summarizeType(tx, type));
    return {
      labels: labelSummaries,
      relationshipTypes: typeSummaries,
      sampled: [...labels, ...types].some(({ count }) => count > sampleSize),
      sampleSize,
      ...(hidden.length > 0 && { hidden }),
      asOf: new Date().toISOString(),
    };
  });
}

async function summarizeType(tx: Transaction, type: Counted): Promise<TypeSummary> {
  const pattern = `()-[n:${quoteName(type.name)}]->()`;
  return { ...type, ends: await endsOf(tx, type), properties: await properties(tx, pattern, type) };
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

async function properties(tx: Transaction, pattern: string, { count }: Counted): Promise<LabelSummary["properties"]> {
  const query = `MATCH ${pattern} WITH n LIMIT ${sampleSize} UNWIND keys(n) AS name WITH name, n[name] AS value
RETURN name, collect(DISTINCT valueType(value)) AS types, collect(DISTINCT value)[..${samplesShown}] AS samples, count(*) AS count
ORDER BY name`;
  return (await rowsOf(tx, query)).map((row) => {
    const summary: LabelSummary["properties"][number] = {
      name: row.name as string,
      types: [...new Set((row.types as string[]).map((type) => type.replaceAll(" NOT NULL", "")))].toSorted(),
      samples: (row.samples as StoreValue[]).map(shorten).map(toWire),
    };
    if (count <= sampleSize) summary.count = row.count as number;
    return summary;
  });
}

function shorten(value: StoreValue): StoreValue {
  if (typeof value === "string" && value.length > longestSample) return `${value.slice(0, longestSample - 1)}…`;
  return Array.isArray(value) ? value.slice(0, samplesShown).map(shorten) : value;
}

async function endsOf(tx: Transaction, { name, count }: Counted): Promise<TypeSummary["ends"]> {
  const query = `MATCH (a)-[n:${quoteName(name)}]->(b) WITH a, b LIMIT ${sampleSize}
UNWIND ${specificLabels("a")} AS from UNWIND ${specificLabels("b")} AS to
RETURN from, to, count(*) AS count ORDER BY count DESC, from, to`;
  const scale = Math.max(1, count / sampleSize);
  return (await rowsOf(tx, query)).map((row) => ({
    from: row.from as string,
    to: row.to as string,
    count: Math.round((row.count as number) * scale),
  }));
}

/** The labels of a node without the general one, unless it has no other. */
function specificLabels(name: string): string {
  return `CASE size(labels(${name})) WHEN 0 THEN [''] WHEN 1 THEN labels(${name}) ELSE [l IN labels(${name}) WHERE l <> 'Entity'] END`;
}
