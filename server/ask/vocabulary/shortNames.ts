import type { Topology } from "../../topology/topology.ts";
import type { Column } from "./columns.ts";
import type { LabelInfo, LabelTable, PropertyInfo } from "./labels.ts";

/** What a thing is called when it is shown to people, beside a name that tells it from others. */
const shown = /^(?:display|full|friendly|common)_?name$/i;
/** Share of the names of a label that must end alike before the ending is no part of what people say. */
const usual = 0.8;
/** Nodes looked at between two yields. */
const stride = 1_000;
/** Names that are too few to say what is usual. */
const few = 3;
const ending = /^([^@.\s][^@.]*)[@.]([^\s]+)$/;

/**
 * What people call a node whose name is longer than that: the part before an ending that the names of its label share
 * (`help-desk@north.example`), or a name that is kept to be shown.
 * Yields now and then, so that the caller may let others run.
 *
 * @returns the name by node, where there is one
 */
export function* shortNames(topology: Topology, table: LabelTable, columns: readonly Column[]): Generator<void, Map<number, string>> {
  const found = new Map<number, string>();
  for (const label of table.labels) {
    const display = label.properties.find(
      (own) => shown.test(own.name) && own.kind === "text" && own !== label.nameProperty && own.distinct >= 0.5 * own.count,
    );
    const shared = label.nameProperty && (yield* sharedEnding(topology, table, label, label.nameProperty, columns));
    if (!display && shared === undefined) continue;
    for (let node = 0; node < topology.nodeCount; node += 1) {
      if (node % stride === 0) yield;
      if (!table.has(node, label.index)) continue;
      const short = textOf(columns, display, node) ?? partBefore(textOf(columns, label.nameProperty, node), shared);
      if (short !== undefined) found.set(node, short);
    }
  }
  return found;
}

/** The ending that most names of a label have. */
function* sharedEnding(
  topology: Topology,
  table: LabelTable,
  { index, count }: LabelInfo,
  name: PropertyInfo,
  columns: readonly Column[],
): Generator<void, string | undefined> {
  if (count < few) return undefined;
  const counts = new Map<string, number>();
  for (let node = 0; node < topology.nodeCount; node += 1) {
    if (node % stride === 0) yield;
    const end = table.has(node, index) ? ending.exec(textOf(columns, name, node) ?? "")?.[2]?.toLowerCase() : undefined;
    if (end !== undefined) counts.set(end, (counts.get(end) ?? 0) + 1);
  }
  return [...counts].find(([, many]) => many >= usual * count)?.[0];
}

function partBefore(name: string | undefined, shared: string | undefined): string | undefined {
  const [, first, end] = ending.exec(name ?? "") ?? [];
  return shared !== undefined && end?.toLowerCase() === shared ? first : undefined;
}

function textOf(columns: readonly Column[], property: PropertyInfo | undefined, node: number): string | undefined {
  const column = property && columns[property.column];
  const value = column?.values[(column.codes[node] ?? 0) - 1];
  return typeof value === "string" && value !== "" ? value : undefined;
}
