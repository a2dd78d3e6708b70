import type { WireValue } from "../../../server/contract/values.ts";
import { nodeIn, textOf, type RunQuery } from "./shown.ts";

/**
 * What a gold query gives, as a set.
 * - `count`: a number.
 * - `items`: nodes by element id, or values of a property as text; nulls are no values.
 * - `one of`: the query sorts and takes the first. The result depends on the engine where several are equal, so that
 *   any of the equal ones is right; `none` says that the sorted value is null, where saying nothing is right too.
 */
export type Gold =
  | { kind: "count"; count: number }
  | { kind: "items"; of: "nodes" | "values"; items: ReadonlySet<string> }
  | { kind: "one of"; of: "nodes" | "values"; items: ReadonlySet<string>; none: boolean };

const sorted = /RETURN\s+(?<item>\S+)\s+ORDER BY\s+(?<key>\S+)(?:\s+(?<way>ASC|DESC))?\s+LIMIT 1\s*$/u;

/**
 * Runs the gold query.
 * @throws Error as `run` does, and when the query returns something else than these three kinds.
 */
export async function runGold(cypher: string, run: RunQuery): Promise<Gold> {
  const order = sorted.exec(cypher)?.groups;
  if (order !== undefined) {
    const { item = "", key = "", way = "ASC" } = order;
    return topOf(await run(`${cypher.replace(sorted, "")}RETURN ${item} AS item, ${key} AS key`, {}), way === "DESC");
  }
  const rows = await run(cypher, {});
  const values = rows.map(([value = null]) => value);
  if (/RETURN\s+COUNT\(/iu.test(cypher)) return { kind: "count", count: Number(textOf(values[0] ?? null)) };
  return { kind: "items", ...itemsOf(values) };
}

/** Neo4j's order: null is the greatest value. */
function topOf(rows: readonly WireValue[][], descending: boolean): Gold {
  let best: WireValue | undefined;
  for (const [, key = null] of rows) {
    if (best === undefined) best = key;
    else if (descending ? compare(key, best) > 0 : compare(key, best) < 0) best = key;
  }
  const equal = rows.filter(([, key = null]) => best !== undefined && compare(key, best) === 0);
  return { kind: "one of", ...itemsOf(equal.map(([item = null]) => item)), none: (best ?? null) === null };
}

function compare(a: WireValue, b: WireValue): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  if (typeof a === "number" && typeof b === "number") return a - b;
  const [x, y] = [textOf(a), textOf(b)];
  return x < y ? -1 : Number(x > y);
}

function itemsOf(values: readonly WireValue[]): { of: "nodes" | "values"; items: ReadonlySet<string> } {
  const nodes = values.flatMap((value) => nodeIn(value) ?? []);
  if (nodes.length > 0) return { of: "nodes", items: new Set(nodes.map(({ id }) => id)) };
  return { of: "values", items: new Set(values.filter((value) => value !== null).map(textOf)) };
}
