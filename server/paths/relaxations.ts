import type { Topology } from "../topology/topology.ts";
import type { PathQuery } from "./pathQuery.ts";
import { listWords, plainWords } from "./plainWords.ts";

/** One constraint of a query in words, and the query without it. */
export interface Relaxation {
  readonly constraint: string;
  readonly query: PathQuery;
}

/** Each constraint of the query alone; the bound on hops is not among them. */
export function relaxationsOf(topology: Topology, query: PathQuery): Relaxation[] {
  const nameOf = (node: number) => topology.names.at(node);
  const relaxations: Relaxation[] = [
    ...query.via.map((node) => ({ constraint: `via ${nameOf(node)}`, query: { ...query, via: without(query.via, node) } })),
    ...query.withoutNodes.map((node) => ({
      constraint: `without ${nameOf(node)}`,
      query: { ...query, withoutNodes: without(query.withoutNodes, node) },
    })),
    ...query.withoutTypes.map((type) => ({
      constraint: `without “${plainWords(type)}”`,
      query: { ...query, withoutTypes: without(query.withoutTypes, type) },
    })),
    ...query.withoutLabels.map((label) => ({
      constraint: `without any ${plainWords(label)}`,
      query: { ...query, withoutLabels: without(query.withoutLabels, label) },
    })),
  ];
  const { types, labels, window, modality, minDocuments, ...rest } = query;
  const kept = { types, labels, window, modality, minDocuments };
  const drop = (key: keyof typeof kept, constraint: string) => relaxations.push({ constraint, query: { ...rest, ...defined(kept, key) } });
  if (types) drop("types", `only “${words(types)}”`);
  if (labels) drop("labels", `only through a ${words(labels)}`);
  if (query.direction !== "both") relaxations.push({ constraint: "along the arrows only", query: { ...query, direction: "both" } });
  if (window) drop("window", windowWords(window));
  if (modality) drop("modality", `only what is ${listWords(modality, "or")}`);
  if (minDocuments !== undefined) drop("minDocuments", `at least ${minDocuments} documents`);
  if (query.via.length > 0 && query.repeats === "never") {
    relaxations.push({ constraint: "passing nothing twice", query: { ...query, repeats: "acrossLegs" } });
  }
  return relaxations;
}

function words(names: readonly string[]): string {
  return listWords(names.map(plainWords), "or");
}

function windowWords({ from, to }: { from?: string; to?: string }): string {
  if (from === undefined) return `up to ${to}`;
  return to === undefined ? `since ${from}` : `between ${from} and ${to}`;
}

function without<T>(items: readonly T[], item: T): T[] {
  return items.filter((other) => other !== item);
}

/** The entries that have a value, but for one. */
function defined<T extends object>(values: T, dropped: keyof T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const entries = Object.entries(values).filter(([key, value]) => key !== dropped && value !== undefined);
  return Object.fromEntries(entries) as { [K in keyof T]?: Exclude<T[K], undefined> };
}
