import { familyName, givenName } from "../../store/named/personNames.ts";
import type { Topology } from "../../topology/topology.ts";
import type { Column } from "./columns.ts";
import type { LabelInfo, LabelTable, PropertyInfo } from "./labels.ts";

/** A name that tells fewer nodes of its label apart than this share is a part of one. */
const telling = 0.7;
/** Nodes of a label that have the rest, and different pairs among them. */
const covered = 0.9;
/** The pair tells so many times more nodes apart than either part. */
const farMore = 1.5;
const words = /^\p{L}[\p{L}'’.-]*(?: \p{L}[\p{L}'’.-]*)?$/u;

type Pair = readonly [first: PropertyInfo, second: PropertyInfo];

/**
 * Names that a graph keeps in two properties, "Ann" and "Smith", by node. Measured: both are words that nearly every
 * node of a label has, and together they tell far more nodes apart than each alone; a first and a last name need no measure. Another label with the same two
 * properties is named by them as well.
 */
export function pairedNames(topology: Topology, table: LabelTable, columns: readonly Column[]): Map<number, string> {
  const measured = table.labels.flatMap((label) => {
    const usual = usualPair(label);
    return usual ? [usual] : partners(label, columns).filter((pair) => tellsApart(topology, table, label, pair, columns));
  });
  const named = new Map<number, string>();
  for (const label of table.labels) {
    const known = measured.find((pair) => pair.every(({ column }) => label.properties.some((own) => own.column === column)));
    if (!known) continue;
    const [first, second] = known.map(({ column }) => columns[column]);
    for (let node = 0; node < topology.nodeCount; node += 1) {
      if (!table.has(node, label.index)) continue;
      const parts = [valueOf(first, node), valueOf(second, node)];
      if (!parts.includes(undefined)) named.set(node, parts.join(" "));
    }
  }
  return named;
}

/** Two properties whose very names say that they are the parts of a person's name. */
function usualPair({ properties }: LabelInfo): Pair | undefined {
  const named = (pattern: RegExp) => properties.find(({ name, kind }) => kind === "text" && pattern.test(name));
  const first = named(givenName);
  const last = named(familyName);
  return first && last && [first, last];
}

/** The name of a label with each of its properties that may be the rest of it. */
function partners({ nameProperty, properties, count }: LabelInfo, columns: readonly Column[]): Pair[] {
  if (!nameProperty || nameProperty.distinct >= telling * count || !isWord(nameProperty, columns)) return [];
  return properties.flatMap((other): Pair[] =>
    other !== nameProperty && other.count >= covered * count && isWord(other, columns) ? [[nameProperty, other]] : [],
  );
}

function isWord({ kind, column }: PropertyInfo, columns: readonly Column[]): boolean {
  const sample = (columns[column]?.values ?? []).slice(0, 100);
  return kind === "text" && sample.filter((value) => typeof value === "string" && words.test(value)).length >= covered * sample.length;
}

function tellsApart(
  topology: Topology,
  table: LabelTable,
  { index, count }: LabelInfo,
  [first, second]: Pair,
  columns: readonly Column[],
): boolean {
  const [own, other] = [columns[first.column], columns[second.column]];
  const width = (other?.values.length ?? 0) + 1;
  const pairs = new Set<number>();
  for (let node = 0; node < topology.nodeCount; node += 1)
    if (table.has(node, index)) pairs.add((own?.codes[node] ?? 0) * width + (other?.codes[node] ?? 0));
  return pairs.size >= covered * count && pairs.size >= farMore * Math.max(first.distinct, second.distinct);
}

function valueOf(column: Column | undefined, node: number): string | undefined {
  const value = column?.values[(column.codes[node] ?? 0) - 1];
  return value === undefined ? undefined : String(value);
}
