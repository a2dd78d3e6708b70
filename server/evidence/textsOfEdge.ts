import type { NamingText } from "../contract/evidence.ts";
import type { SchemaResponse } from "../contract/graph.ts";
import { limits } from "../contract/limits.ts";
import type { CallOptions, GraphStore } from "../store/graphStore.ts";
import { quoteName } from "../store/identifiers.ts";
import { isNode } from "../store/kinds.ts";
import { nameOfNode } from "../store/present.ts";
import { readRows } from "../store/readRows.ts";
import type { RelationshipValue, StoreValue } from "../store/values.ts";
import { toReference } from "./claims.ts";
import { sentenceNaming } from "./naming.ts";
import { textLayersOf, type TextLayer } from "./textLayer.ts";

const { texts: most, textsSought: sought } = limits.evidence;

/**
 * Where a graph keeps the texts that it was made from: those that a relationship lists by their ids, else those that
 * name both of its ends in one sentence. That the relationship was read there is what the first say, and not the second.
 *
 * @throws StoreError as the store does.
 */
export async function textsOfEdge(
  store: GraphStore,
  schema: SchemaResponse,
  relationship: RelationshipValue,
  options: CallOptions = {},
): Promise<NamingText[]> {
  const layers = textLayersOf(schema);
  if (layers.length === 0) return [];
  const ends = await store.nodes([relationship.source, relationship.target], options);
  const [source, target] = [relationship.source, relationship.target].map((id) => ends.find((node) => node.id === id));
  if (!source || !target || [source, target].some(({ labels }) => layers.some(({ label }) => labels.includes(label)))) return [];
  const ids = listedIds(relationship);
  const elements = { source: source.elementId, target: target.elementId };
  const names = [nameOfNode(source), nameOfNode(target)];
  const found: NamingText[] = [];
  for (const layer of layers) {
    const listed = ids.length === 0 ? [] : await readRows(store, listedQuery(layer), { ids }, sought, options);
    const shared = listed.length > 0 ? [] : await readRows(store, sharedQuery(layer), elements, sought, options);
    found.push(
      ...listed.flatMap((row) => toText(layer, row, names, "listed")),
      ...shared.flatMap((row) => toText(layer, row, names, "named")),
    );
  }
  return found.slice(0, most);
}

/** What lists of ids a relationship keeps: `text_unit_ids`, `chunkIds`. */
function listedIds({ properties }: RelationshipValue): string[] {
  return [...properties]
    .flatMap(([name, value]) => (/ids$/i.test(name) && Array.isArray(value) ? value : []))
    .filter((id) => typeof id === "string")
    .slice(0, sought);
}

function listedQuery(layer: TextLayer): string {
  return `MATCH (t:${quoteName(layer.label)}) WHERE t.id IN $ids WITH t LIMIT ${most} ${documentOf(layer)}`;
}

/** Texts beside both ends; of an end that thousands of texts name, so many are looked at. */
function sharedQuery(layer: TextLayer): string {
  const label = quoteName(layer.label);
  const types = layer.naming.map(quoteName).join("|");
  return `MATCH (a)-[:${types}]-(t:${label}) WHERE elementId(a) = $source WITH DISTINCT t LIMIT ${sought}
MATCH (t)-[:${types}]-(b) WHERE elementId(b) = $target WITH DISTINCT t LIMIT ${sought} ${documentOf(layer)}`;
}

function documentOf({ partOf }: TextLayer): string {
  if (partOf.length === 0) return `RETURN t, null AS d LIMIT ${sought}`;
  return `OPTIONAL MATCH (t)-[:${partOf.map(quoteName).join("|")}]-(d) RETURN t, head(collect(d)) AS d LIMIT ${sought}`;
}

function toText(layer: TextLayer, [node, document]: readonly StoreValue[], names: readonly string[], how: NamingText["how"]): NamingText[] {
  const whole = isNode(node) ? node.properties.get(layer.text) : undefined;
  if (!isNode(node) || typeof whole !== "string") return [];
  const sentence = sentenceNaming(whole, names);
  if (sentence === undefined && how === "named") return [];
  const text = sentence ?? beginning(whole);
  return [{ id: node.id, how, text, ...(isNode(document) && { document: toReference(document) }) }];
}

function beginning(text: string): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 1).trimEnd()}…`;
}

const longest = 600;
