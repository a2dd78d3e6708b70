import { quoteName } from "../store/identifiers.ts";
import type { TextLayer } from "../store/textLayer.ts";

/** Characters of one text in which a sentence is looked for. */
const longest = 100_000;

/**
 * The queries of `textsOf`: each takes `rows` of [number, ids] and gives rows of number, the text's element id, labels,
 * own id and text, and a document that it is a part of.
 */
export function listedQuery(layer: TextLayer): string {
  return `UNWIND $rows AS row UNWIND row[1] AS id MATCH (t:${quoteName(layer.label)}) WHERE t.id = id WITH row[0] AS at, t ${told(layer)}`;
}

/** The text is known by its element id. */
export function ownQuery(layer: TextLayer): string {
  return `UNWIND $rows AS row MATCH (t:${quoteName(layer.label)}) WHERE elementId(t) = row[1][0] WITH row[0] AS at, t ${told(layer)}`;
}

/** Texts beside both ends, from the one that fewer texts name; of that one so many are looked at. */
export function sharedQuery(layer: TextLayer): string {
  const label = quoteName(layer.label);
  const types = layer.naming.map(quoteName).join("|");
  return `UNWIND $rows AS row
MATCH (a) WHERE elementId(a) = row[1][0]
MATCH (b) WHERE elementId(b) = row[1][1]
WITH row[0] AS at, CASE WHEN COUNT { (a)-[:${types}]-() } <= COUNT { (b)-[:${types}]-() } THEN [a, b] ELSE [b, a] END AS ends
WITH at, ends[0] AS rare, ends[1] AS other
CALL (rare, other) {
  MATCH (rare)-[:${types}]-(t:${label}) WITH DISTINCT t, other LIMIT $sought
  MATCH (t)-[:${types}]-(other) WITH DISTINCT t LIMIT $each
  RETURN t
}
WITH at, t ${told(layer)}`;
}

function told({ partOf, text }: TextLayer): string {
  const asked = `at, elementId(t) AS id, labels(t) AS labels, t.id AS own, left(toStringOrNull(t.${quoteName(text)}), ${longest}) AS text`;
  if (partOf.length === 0) return `RETURN ${asked}, null AS document`;
  return `OPTIONAL MATCH (t)-[:${partOf.map(quoteName).join("|")}]-(d) WITH at, t, head(collect(d)) AS document RETURN ${asked}, document`;
}
