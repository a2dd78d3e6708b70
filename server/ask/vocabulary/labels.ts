import type { Topology } from "../../topology/topology.ts";
import { generalLabelsOf } from "../../store/generalLabels.ts";
import type { Column, Scalar } from "./columns.ts";
import { silentLabels } from "./silentLabels.ts";
import { amountOf, areTruths, isBlank } from "./writtenValues.ts";

/** A property as the nodes of one label have it. */
export interface PropertyInfo {
  readonly label: number;
  /** Index of the column. */
  readonly column: number;
  readonly name: string;
  readonly kind: "number" | "text" | "date" | "boolean";
  /** The store keeps a temporal value, which Cypher compares with no text. */
  readonly temporal: boolean;
  /** Nodes of the label that have it, and how many different values they hold. */
  readonly count: number;
  readonly distinct: number;
}

export interface LabelInfo {
  readonly index: number;
  readonly name: string;
  readonly count: number;
  readonly properties: readonly PropertyInfo[];
  /** The property that names a node of this label, where one does. */
  readonly nameProperty?: PropertyInfo;
}

export interface LabelTable {
  readonly labels: readonly LabelInfo[];
  has(node: number, label: number): boolean;
  /** Labels of a node. */
  of(node: number): readonly number[];
  /** Labels by the index of a combination of labels. */
  readonly sets: readonly (readonly number[])[];
}

/**
 * Measures the labels and their properties; gives way to other work after each column.
 *
 * @param namedBy the property that a person said names a label
 */
export async function readLabels(
  topology: Topology,
  columns: readonly Column[],
  namedBy: (label: string) => string | undefined,
): Promise<LabelTable> {
  const all = [...new Set(topology.labelSets.flatMap((set) => (set.length === 0 ? [""] : set)))];
  const general = new Set([...silentLabels(topology), ...generalLabelsOf(countLabels(topology), topology.nodeCount)]);
  const names = all.length > 1 ? all.filter((name) => !general.has(name)) : all;
  const sets = topology.labelSets.map((set) => {
    const own = (set.length === 0 ? [""] : set).map((name) => names.indexOf(name)).filter((index) => index >= 0);
    return own;
  });
  const counts = names.map(() => 0);
  for (const set of topology.labelSet) for (const label of sets[set] ?? []) counts[label] = (counts[label] ?? 0) + 1;
  const members = membersOf(topology, sets, counts);
  const properties = names.map((): PropertyInfo[] => []);
  for (const [index, column] of columns.entries()) {
    for (const info of measure(members, column, index)) properties[info.label]?.push(info);
    await new Promise(setImmediate);
  }
  const labels = names.map((name, index): LabelInfo => {
    const own = properties[index] ?? [];
    const count = counts[index] ?? 0;
    const said = namedBy(name);
    const nameProperty = own.find((property) => property.name === said) ?? bestName(own, count, columns);
    const info: LabelInfo = { index, name, count, properties: own };
    return nameProperty ? Object.assign(info, { nameProperty }) : info;
  });
  return {
    labels,
    sets,
    has: (node, label) => (sets[topology.labelSet[node] as number] ?? []).includes(label),
    of: (node) => sets[topology.labelSet[node] as number] ?? [],
  };
}

function countLabels(topology: Topology): { name: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const set of topology.labelSet) for (const name of topology.labelSets[set] ?? []) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].map(([name, count]) => ({ name, count }));
}

/** The nodes of each label. */
function membersOf(topology: Topology, sets: readonly (readonly number[])[], counts: readonly number[]): Int32Array[] {
  const members = counts.map((count) => new Int32Array(count));
  const filled = counts.map(() => 0);
  for (const [node, set] of topology.labelSet.entries()) {
    for (const label of sets[set] ?? []) {
      const at = filled[label] as number;
      (members[label] as Int32Array)[at] = node;
      filled[label] = at + 1;
    }
  }
  return members;
}

/** Values by which the kind of a property is told. */
const looked = 200;

function measure(members: readonly Int32Array[], column: Column, index: number): PropertyInfo[] {
  // By code, 1 + the last label at which it was met.
  const met = new Int32Array(column.values.length + 1);
  return members.flatMap((nodes, label) => {
    let [count, distinct] = [0, 0];
    const first: number[] = [];
    for (const node of nodes) {
      const code = column.codes[node] as number;
      if (code === 0 && column.unread?.[node] !== 1) continue;
      count += 1;
      if (code === 0) continue;
      if (met[code] === label + 1) continue;
      met[code] = label + 1;
      distinct += 1;
      if (first.length < looked) first.push(code);
    }
    if (count === 0) return [];
    const sample = first.flatMap((code) => column.values[code - 1] ?? []);
    const kind = kindOf(column.name, sample);
    return [{ label, column: index, name: column.name, kind, temporal: column.temporal, count, distinct }];
  });
}

const dateText = /^(?:\d{4}-\d{2}(?:-\d{2})?(?:T.*)?|\d{1,2}[/.]\d{1,2}[/.]\d{4}|\d{4}\/\d{1,2}\/\d{1,2})$/;

/** The share of a property's values from which it is a number, although some are texts that are none: "30-165", "indefinite". */
const mostlyNumbers = 0.9;

function kindOf(name: string, sample: readonly Scalar[]): PropertyInfo["kind"] {
  if (sample.length === 0) return "text";
  if (areTruths(sample)) return "boolean";
  const said = sample.filter((value) => !isBlank(value));
  const share = (test: (value: Scalar) => boolean) => said.filter(test).length / Math.max(1, said.length);
  if (share((value) => typeof value === "string" && dateText.test(value)) > 0.9) return "date";
  if (share((value) => !Number.isNaN(amountOf(value))) >= mostlyNumbers)
    return /(?:no|number|code|id|phone)$/i.test(name) ? "text" : "number";
  return "text";
}

/** Coverage times uniqueness, short texts and usual names first. */
function bestName(properties: readonly PropertyInfo[], count: number, columns: readonly Column[]): PropertyInfo | undefined {
  let best: PropertyInfo | undefined;
  let bestScore = 0.05;
  for (const property of properties) {
    if (property.kind === "boolean" || property.kind === "date") continue;
    const usual = /^(?:name|title|fullname|label|caption)$/i.test(property.name) ? 3 : /(?:name|title)$/i.test(property.name) ? 2 : 1;
    const isText = property.kind === "text" ? 1 : 0.2;
    const values = columns[property.column]?.values ?? [];
    const length =
      values.slice(0, 100).reduce<number>((sum, value) => sum + String(value).length, 0) / Math.max(1, Math.min(100, values.length));
    const short = length <= 40 ? 1 : 0.3;
    const score = (property.count / Math.max(1, count)) * Math.sqrt(property.distinct / property.count) * usual * isText * short;
    if (score > bestScore) [best, bestScore] = [property, score];
  }
  return best;
}
