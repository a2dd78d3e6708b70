import type { NamingText, TextsResponse } from "../contract/evidence.ts";
import { limits } from "../contract/limits.ts";
import type { CallOptions, GraphStore } from "../store/graphStore.ts";
import { isNode } from "../store/kinds.ts";
import { nodeIdOf } from "../store/ids.ts";
import { nameOfNode } from "../store/present.ts";
import { readRows } from "../store/readRows.ts";
import { StoreError } from "../store/storeError.ts";
import type { TextLayer } from "../store/textLayer.ts";
import type { NodeValue, Parameters, RelationshipValue, StoreValue } from "../store/values.ts";
import { toReference } from "./claims.ts";
import { sentenceNaming } from "./naming.ts";
import { listedQuery, ownQuery, sharedQuery } from "./textQueries.ts";

/** How much is looked at and shown of one relationship. */
interface Bounds {
  /** Texts shown of it. */
  texts: number;
  /** Texts beside both ends in which a sentence is looked for. */
  sought: number;
}

export interface FoundTexts {
  /** The texts of each relationship that has some, by its id. */
  readonly found: ReadonlyMap<string, readonly NamingText[]>;
  /** `time`: the database took too long, and there may be more. */
  readonly cut: TextsResponse["cut"];
}

/** A relationship whose ends are at hand. */
interface Grounded {
  relationship: RelationshipValue;
  source: NodeValue;
  target: NodeValue;
}

/**
 * Where a graph keeps the texts that it was made from: those that a relationship lists by their ids, else those that
 * name both of its ends in one sentence. That the relationship was read there is what the first say, and not the second.
 * Where a text is itself an end, what it says of the other one. Three queries a layer, however many the relationships
 * are; when one takes too long no other is begun, and what was found by then is given.
 *
 * @throws StoreError as the store does, except `timeout` of a query for texts.
 */
export async function textsOf(
  store: GraphStore,
  layers: readonly TextLayer[],
  relationships: readonly RelationshipValue[],
  bounds: Bounds,
  options: CallOptions = {},
): Promise<FoundTexts> {
  const found = new Map<string, NamingText[]>();
  if (layers.length === 0 || relationships.length === 0) return { found, cut: "nothing" };
  const ids = new Set(relationships.flatMap(({ source, target }) => [source, target]));
  const nodes = new Map((await store.nodes([...ids], options)).map((node) => [node.id, node]));
  const all = relationships.flatMap((relationship): Grounded[] => {
    const [source, target] = [nodes.get(relationship.source), nodes.get(relationship.target)];
    return source && target ? [{ relationship, source, target }] : [];
  });
  for (const layer of layers) {
    const read = reader(store, layer, all, bounds, found, options);
    const [ofTexts, ofThings] = [all.filter((one) => endsIn(one, layer) === 1), all.filter((one) => endsIn(one, layer) === 0)];
    const soon = await Promise.all([
      read("itself", ownQuery(layer), { rows: rowsOf(all, ofTexts, (one) => [textEnd(one, layer).elementId]) }),
      read("listed", listedQuery(layer), { rows: rowsOf(all, ofThings, ({ relationship }) => listedIds(relationship, bounds)) }),
    ]);
    if (soon.includes("time")) return { found, cut: "time" };
    const left = ofThings.filter(({ relationship }) => !found.has(relationship.id));
    const cut = await read("named", sharedQuery(layer), {
      rows: rowsOf(all, left, ({ source, target }) => [source.elementId, target.elementId]),
      sought: limits.evidence.textsSought,
      each: bounds.sought,
    });
    if (cut === "time") return { found, cut };
  }
  return { found, cut: "nothing" };
}

/** Puts what a query finds among what was found, and gives whether it was ended because it took too long. */
function reader(
  store: GraphStore,
  layer: TextLayer,
  all: readonly Grounded[],
  bounds: Bounds,
  found: Map<string, NamingText[]>,
  options: CallOptions,
): (how: NamingText["how"], query: string, params: Parameters & { rows: StoreValue[] }) => Promise<TextsResponse["cut"]> {
  return async (how, query, params) => {
    if (params.rows.length === 0) return "nothing";
    const maxRows = params.rows.length * Math.max(bounds.sought, bounds.texts);
    const rows = await readRows(store, query, params, maxRows, options).catch((error: unknown) => {
      if (error instanceof StoreError && error.code === "timeout") return undefined;
      throw error;
    });
    for (const row of rows ?? []) {
      const one = all[Number(row[0])];
      const text = one && toText(layer, row, one, how);
      const known = one ? (found.get(one.relationship.id) ?? []) : [];
      if (one && text && known.length < bounds.texts) found.set(one.relationship.id, [...known, text]);
    }
    return rows === undefined ? "time" : "nothing";
  };
}

/** Rows of a query: the number of the relationship, and what is asked of it; none of those of which nothing is. */
function rowsOf(all: readonly Grounded[], some: readonly Grounded[], ask: (one: Grounded) => string[]): StoreValue[] {
  return some.flatMap((one) => {
    const asked = ask(one);
    return asked.length === 0 ? [] : [[all.indexOf(one), asked]];
  });
}

function endsIn({ source, target }: Grounded, { label, aside }: TextLayer): number {
  const isText = ({ labels }: NodeValue) => labels.includes(label);
  // That a text is a part of a document, or follows another, says nothing.
  const isAside = (node: NodeValue) => isText(node) || node.labels.some((one) => aside.includes(one));
  const both = isAside(source) && isAside(target);
  return both ? 2 : Number(isText(source)) + Number(isText(target));
}

function textEnd({ source, target }: Grounded, { label }: TextLayer): NodeValue {
  return source.labels.includes(label) ? source : target;
}

/** What lists of ids a relationship keeps: `text_unit_ids`, `chunkIds`. */
function listedIds({ properties }: RelationshipValue, { texts }: Bounds): string[] {
  return [...properties]
    .flatMap(([name, value]) => (/ids$/i.test(name) && Array.isArray(value) ? value : []))
    .filter((id) => typeof id === "string")
    .slice(0, texts * 2);
}

function toText(layer: TextLayer, row: readonly StoreValue[], one: Grounded, how: NamingText["how"]): NamingText | undefined {
  const [, elementId, labels, own, whole, document] = row;
  if (typeof elementId !== "string" || !Array.isArray(labels) || typeof whole !== "string") return undefined;
  const things = how === "itself" ? [one.source, one.target].filter((node) => node !== textEnd(one, layer)) : [one.source, one.target];
  const sentence = sentenceNaming(whole, things.map(nameOfNode));
  if (sentence === undefined && how !== "listed") return undefined;
  const id = nodeIdOf(labels.map(String), own, elementId);
  return { id, how, text: sentence ?? beginning(whole), ...(isNode(document) && { document: toReference(document) }) };
}

function beginning(text: string): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 1).trimEnd()}…`;
}

const longest = 600;
