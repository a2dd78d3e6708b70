import type { SchemaResponse } from "../../contract/graph.ts";
import { localName } from "../../contract/localName.ts";
import { nameProperties, nameText, provenanceLabels } from "../present.ts";
import type { StoreValue } from "../values.ts";
import { isCalledAs, isKeyLike, isReadable, isProse, looksLikeAddresses, looksLikeCodes, looksLikeText } from "./looks.ts";
import { familyName, givenName } from "./personNames.ts";

/** What names the nodes of a label: a name of their own, or a key behind the label ("Order 10248"). */
interface NamedBy {
  readonly kind: "name" | "key";
  /** Read one after the other: first name, last name. */
  readonly properties: readonly string[];
  /** Nodes of the label; of several labels the rarest tells most. */
  readonly count: number;
}

export type Naming = ReadonlyMap<string, NamedBy>;

type Label = SchemaResponse["labels"][number];

interface Candidate {
  readonly name: string;
  readonly weight: number;
  /** Whether it may tell the nodes apart: it is called like a key, or its values look like signs for them. */
  readonly key: "called" | "looks" | "no";
  /** Whether it holds prose, of which only the beginning could name anything. */
  readonly isLongText: boolean;
  /** Whether it holds addresses of a network, by which nothing is called that has a name or key. */
  readonly isAddress: boolean;
  /** Share of the nodes that have it, and of different values among these. */
  readonly coverage: number;
  readonly uniqueness: number;
}

const usual: ReadonlySet<string> = new Set(nameProperties.slice(0, 6));
const lessUsual: ReadonlySet<string> = new Set(nameProperties.filter((name) => !usual.has(name) && name !== "id"));

/**
 * Measures which property names the nodes of each label: how many have it, how many different values there are, and
 * whether it is called and looks like a name. `shipName` says where an order goes, not what it is called: many orders
 * share it. Labels of which nothing can be said are left out, and so is the provenance layer, whose names are known.
 */
export function namingOf({ labels, sampleSize }: SchemaResponse): Naming {
  const known = new Set<string>(provenanceLabels);
  return new Map(
    labels.flatMap((label) => {
      const named = known.has(label.name) ? undefined : nameOf(label, Math.min(label.count, sampleSize));
      return named ? [[label.name, named] as const] : [];
    }),
  );
}

/** @returns the name that the naming gives a node with these labels; undefined where it gives none. */
export function nameBy(naming: Naming, labels: readonly string[], property: (key: string) => StoreValue | undefined): string | undefined {
  const named = labels
    .flatMap((label) => {
      const by = naming.get(label);
      return by ? [{ label, ...by }] : [];
    })
    .toSorted((a, b) => a.count - b.count);
  for (const { kind, label, properties } of [...named.filter((by) => by.kind === "name"), ...named.filter((by) => by.kind === "key")]) {
    const said = properties.flatMap((key) => nameText(property(key)) ?? []);
    if (said.length > 0) return nameText(kind === "key" ? `${label} ${said.join(" ")}` : said.join(" "));
  }
  return undefined;
}

/** @returns every property that the naming reads. */
export function namingProperties(naming: Naming): string[] {
  return [...new Set([...naming.values()].flatMap(({ properties }) => properties))];
}

function nameOf(label: Label, looked: number): NamedBy | undefined {
  const candidates = label.properties.flatMap((property) => candidate(label, property, looked));
  const keys = candidates.filter((one) => one.key !== "no" && one.coverage > 0.95 && one.uniqueness > 0.95);
  const hasKey = keys.some(({ key }) => key === "called");
  const names = candidates
    .filter((one) => one.weight > 0 && isFit(one, hasKey))
    .map((one) => ({ properties: [one.name], score: score(one) }));
  const best = [...names, ...wholeNames(candidates)].toSorted((a, b) => b.score - a.score)[0];
  if (best) return { kind: "name", properties: best.properties, count: label.count };
  const text = keys.length === 0 ? candidates.find((one) => one.isLongText && one.coverage > 0.9 && one.uniqueness > 0.9) : undefined;
  // A passage is called by how it begins.
  if (text) return { kind: "name", properties: [text.name], count: label.count };
  const [key] = keys.toSorted(
    (a, b) =>
      Number(isOwn(b.name, label.name)) - Number(isOwn(a.name, label.name)) ||
      Number(b.key === "called") - Number(a.key === "called") ||
      a.name.length - b.name.length,
  );
  if (key) return { kind: key.key === "looks" ? "name" : "key", properties: [key.name], count: label.count };
  // What is an address and no more is called by it.
  const address = candidates.find((one) => one.isAddress && one.coverage > 0.95 && one.uniqueness > 0.95);
  if (address) return { kind: "name", properties: [address.name], count: label.count };
  // Day 21 of a time tree: not told apart by it, but called so.
  const value = candidates.find((one) => one.name === "value" && one.coverage > 0.95);
  return value && { kind: "key", properties: [value.name], count: label.count };
}

function candidate(label: Label, property: Label["properties"][number], looked: number): Candidate[] {
  const { name, types, samples, looked: seen } = property;
  if (seen === undefined || seen.count === 0 || types.every((type) => /date|time|duration|point|bool|byte|vector|map/i.test(type)))
    return [];
  const weight = weightOf(name, label.name, types, samples);
  const key = keyOf(name, label.name, types, samples);
  const isLongText = isProse(name) && types.some((type) => /^string/i.test(type));
  const isAddress = looksLikeAddresses(samples);
  return [{ name, weight, key, isLongText, isAddress, coverage: seen.count / Math.max(1, looked), uniqueness: seen.distinct / seen.count }];
}

type Samples = Label["properties"][number]["samples"];

function keyOf(name: string, label: string, types: readonly string[], samples: Samples): Candidate["key"] {
  if (isKeyLike(name, label)) return isReadable(samples) ? "called" : "no";
  return types.every((type) => /^string/i.test(type)) && looksLikeCodes(samples) ? "looks" : "no";
}

function weightOf(name: string, label: string, types: readonly string[], samples: Samples): number {
  if (usual.has(localName(name))) return 3;
  // Who has graphs made by a language model keeps names in `id`: "Marie Curie".
  if (isKeyLike(name, label) && looksLikeText(samples)) return 2.2;
  if (isProse(name)) return looksLikeText(samples) ? 0.5 : 0;
  // SKOS: the one label that is to be shown, beside others.
  if (/^pref(?:erred)?_?(?:name|label)$/i.test(localName(name))) return 2.8;
  if (/(?:name|title|label)$/i.test(name)) return isOwn(name, label) ? 2.5 : 2;
  if (isCalledAs(name, label) && looksLikeText(samples)) return 2;
  if (lessUsual.has(name)) return 1.5;
  return types.some((type) => /^string/i.test(type)) && !isKeyLike(name, label) && looksLikeText(samples) ? 1 : 0;
}

/** A usual name is one though many share it, unless something else tells the nodes apart; anything else has to do so itself. */
function isFit({ weight, coverage, uniqueness }: Candidate, hasKey: boolean): boolean {
  if (weight >= 3) return uniqueness >= 0.1 || !hasKey;
  return weight >= 1.5 ? uniqueness >= 0.5 && coverage >= 0.5 : uniqueness > 0.9 && coverage > 0.9;
}

/** Uniqueness counts by its root: people share names. */
function score({ weight, coverage, uniqueness }: Candidate): number {
  return weight * coverage * Math.sqrt(uniqueness);
}

function wholeNames(candidates: readonly Candidate[]): { properties: string[]; score: number }[] {
  const first = candidates.find(({ name }) => givenName.test(name));
  const last = candidates.find(({ name }) => familyName.test(name));
  return first && last ? [{ properties: [first.name, last.name], score: 2.5 * Math.min(first.coverage, last.coverage) }] : [];
}

function isOwn(name: string, label: string): boolean {
  return name.toLowerCase().replaceAll("_", "").startsWith(label.toLowerCase().replaceAll("_", ""));
}
