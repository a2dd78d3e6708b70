import type { AskResponse } from "../../../server/contract/ask.ts";
import type { WireValue } from "../../../server/contract/values.ts";

/** Runs a Cypher text where the questions are asked, and gives its rows. */
export type RunQuery = (cypher: string, params: Record<string, WireValue>) => Promise<WireValue[][]>;

/** What an answer says, in a form that can be compared; in the order in which it is shown. */
export interface Shown {
  /** Names and ids of the nodes, side by side. */
  names: string[];
  ids: string[];
  /** What is not a node, as text. */
  values: string[];
}

interface Node {
  id: string;
  name: string;
}

/** An answer whose Cypher text is not what it says. */
export class OwnQueryFault extends Error {
  override readonly name = "OwnQueryFault";
}

/**
 * What a response shows. Where it says that it was cut, the rest comes from its own Cypher text, as a person would get
 * it; what that gives must hold everything that was shown.
 * @throws OwnQueryFault when the response's own query cannot be run, or does not give what the response shows.
 */
export async function shownIn(response: AskResponse, run: RunQuery): Promise<Shown> {
  const nodes = nodesOf(response);
  const values = (response.values ?? []).filter((value) => value !== null).map(textOf);
  const shown = { names: nodes.map(({ name }) => name), ids: nodes.map(({ id }) => id), values };
  if (!response.truncated || response.query === null || response.answer.kind === "paths" || nodes.length + values.length === 0)
    return shown;
  const rows = await run(response.query.cypher, response.query.params).catch((error: unknown) => {
    throw new OwnQueryFault(`The answer's own query cannot be run: ${String(error)}`);
  });
  const all = rows.flatMap(([first]) => (first === undefined || first === null ? [] : [first]));
  const found = all.flatMap((value) => nodeIn(value) ?? []);
  const ids = new Set([...found.map(({ id }) => id), ...found.map(({ name }) => name)]);
  const missing = nodes.find(({ id, name }) => !ids.has(id) && !ids.has(name));
  if (missing !== undefined) throw new OwnQueryFault(`The answer shows ${missing.name}, which its own query does not give.`);
  // Nodes are told apart by their ids, as several may have one name; by name only where the answer gives ids of its own.
  const known = new Set(found.map(({ id }) => id));
  const seen = new Set(nodes.map(({ id, name }) => (known.has(id) ? id : name)));
  const more = found.filter(({ id, name }) => !seen.has(id) && !seen.has(name));
  return {
    names: [...shown.names, ...more.map(({ name }) => name)],
    ids: [...shown.ids, ...more.map(({ id }) => id)],
    values: values.length === 0 ? [] : [...new Set(all.filter((value) => nodeIn(value) === undefined).map(textOf))],
  };
}

/** The entities; of an answer by paths alone, what lies between their ends. */
function nodesOf(response: AskResponse): Node[] {
  if (response.answer.kind !== "paths") return response.entities;
  return response.paths.flatMap(({ nodes }) => nodes.slice(1, -1));
}

/** A node as it travels: `{"$type": "Node", "_value": {...}}`. */
export function nodeIn(value: WireValue): Node | undefined {
  if (typeof value !== "object" || value === null || Array.isArray(value) || value.$type !== "Node") return undefined;
  const { _value: node } = value as { _value: { _element_id: string; _properties: Record<string, WireValue> } };
  const { _element_id: id, _properties: properties } = node;
  return { id, name: typeof properties.name === "string" ? properties.name : id };
}

/** A value as text, so that 2005 and "2005" are one. */
export function textOf(value: WireValue): string {
  if (typeof value === "object" && value !== null && !Array.isArray(value) && "$type" in value) {
    const { _value: inner = null } = value;
    return textOf(inner);
  }
  return typeof value === "string" ? value : JSON.stringify(value);
}

/** The number that an answer gives: its first value; of an answer of the kind `value` without any, the first number in its sentence outside the names it shows. */
export function numberIn(response: AskResponse): number | undefined {
  const given = response.values?.[0];
  if (given !== undefined) return given === null ? undefined : Number(textOf(given));
  if (response.answer.kind !== "value") return undefined;
  const names = [...response.entities, ...response.paths.flatMap(({ nodes }) => nodes)].map(({ name }) => name);
  const byLength = [...new Set(names)].filter((name) => name !== "").toSorted((a, b) => b.length - a.length);
  const text = byLength.reduce((rest, name) => rest.replaceAll(name, " "), response.answer.text).replaceAll(/\[\d+\]/gu, " ");
  const digits = /(?<![\w.])\d[\d,]*(?![\w.]*\w)/u.exec(text)?.[0];
  return digits === undefined ? undefined : Number(digits.replaceAll(",", ""));
}
