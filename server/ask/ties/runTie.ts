import type { WireValue } from "../../contract/values.ts";
import { quoteName } from "../../store/identifiers.ts";
import type { FoundPath } from "../../paths/walk.ts";
import { test } from "../relations/compare.ts";
import { filterTest } from "../relations/match.ts";
import { conditionOf, type PlanQuery } from "../relations/toCypher.ts";
import type { Scalar } from "../vocabulary/columns.ts";
import type { Vocabulary } from "../vocabulary/vocabulary.ts";
import type { TieCondition, TieEnd, TieQuery } from "./tieQuery.ts";

export interface TieAnswer {
  /** Nodes that are asked for; none where a value is. */
  readonly nodes: readonly number[];
  readonly values: readonly Scalar[];
  /** A relationship for each answer, from what is given to what is asked. */
  readonly lines: readonly FoundPath[];
}

/** Answers a question about one relationship from the topology and the properties of its relationships. */
export function runTie(vocabulary: Vocabulary, query: TieQuery): TieAnswer {
  const { topology } = vocabulary;
  const [isStart, isEnd] = [endTest(vocabulary, query.start), endTest(vocabulary, query.end)];
  const nodes = new Map<number, FoundPath>();
  const values = new Map<Scalar, FoundPath>();
  const take = (start: number, end: number, relationship: number) => {
    const asksStart = query.asks.kind === "start";
    const ends = asksStart ? [end, start] : [start, end];
    const line = { nodes: Int32Array.from(ends), relationships: Int32Array.of(relationship) };
    if (query.asks.kind !== "value") nodes.set(ends[1] as number, nodes.get(ends[1] as number) ?? line);
    else for (const value of query.asks.property.values.get(relationship) ?? []) values.set(value, values.get(value) ?? line);
  };
  for (let node = 0; node < topology.nodeCount; node += 1) {
    if (!query.either && !isStart(node)) continue;
    for (let i = topology.start[node] as number; i < (topology.incoming[node] as number); i += 1) {
      const relationship = topology.relationship[i] as number;
      if (topology.type[relationship] !== query.type || !query.conditions.every((one) => holds(one, relationship))) continue;
      const other = topology.neighbour[i] as number;
      if (isStart(node) && isEnd(other)) take(node, other, relationship);
      if (query.either && isStart(other) && isEnd(node)) take(other, node, relationship);
    }
  }
  return { nodes: [...nodes.keys()], values: [...values.keys()], lines: [...nodes.values(), ...values.values()] };
}

function endTest(vocabulary: Vocabulary, { label, filter }: TieEnd): (node: number) => boolean {
  const passes = filter ? filterTest(vocabulary, filter) : () => true;
  return (node) => vocabulary.table.has(node, label) && passes(node);
}

function holds(condition: TieCondition, relationship: number): boolean {
  const own = condition.property.values.get(relationship) ?? [];
  if (condition.kind === "is") return own.some((value) => condition.values.includes(value));
  return condition.tests.every(({ op, value }) => own.some((one) => test(one, op, value)));
}

/** The Cypher that gives the same, with its values as parameters. */
export function tieCypher(vocabulary: Vocabulary, query: TieQuery): PlanQuery {
  const params: Record<string, WireValue> = {};
  const parameter = (value: WireValue) => {
    const name = `p${Object.keys(params).length + 1}`;
    params[name] = value;
    return `$${name}`;
  };
  const pattern = (name: string, { label }: TieEnd) => {
    const own = vocabulary.table.labels[label]?.name ?? "";
    return own === "" ? `(${name})` : `(${name}:${quoteName(own)})`;
  };
  const type = quoteName(vocabulary.types[query.type]?.name ?? "");
  const conditions = [
    ...(query.start.filter ? [conditionOf(vocabulary, "a", query.start.filter, parameter)] : []),
    ...(query.end.filter ? [conditionOf(vocabulary, "b", query.end.filter, parameter)] : []),
    ...query.conditions.map((condition) => tieCondition(condition, parameter)),
  ];
  const where = conditions.length === 0 ? "" : `\nWHERE ${conditions.join(" AND ")}`;
  return {
    cypher: `MATCH ${pattern("a", query.start)}-[r:${type}]-${query.either ? "" : ">"}${pattern("b", query.end)}${where}\n${returning(query)}`,
    params,
  };
}

function tieCondition(condition: TieCondition, parameter: (value: WireValue) => string): string {
  const { name, list } = condition.property;
  const property = `r.${quoteName(name)}`;
  if (condition.kind === "compare") {
    const tests = condition.tests.map(({ op, value }) => [op, parameter(value)].join(" "));
    return tests.map((own) => (list ? `any(x IN ${property} WHERE x ${own})` : `${property} ${own}`)).join(" AND ");
  }
  const [only, ...more] = condition.values;
  if (list && only !== undefined && more.length === 0) return `${parameter(only)} IN ${property}`;
  const values = parameter([...condition.values]);
  return list ? `any(x IN ${property} WHERE x IN ${values})` : `${property} IN ${values}`;
}

function returning({ asks }: TieQuery): string {
  if (asks.kind !== "value") return `RETURN DISTINCT ${asks.kind === "start" ? "a" : "b"}`;
  const property = `r.${quoteName(asks.property.name)}`;
  if (asks.property.list) return `UNWIND ${property} AS value\nRETURN DISTINCT value`;
  return `WITH DISTINCT ${property} AS value\nWHERE value IS NOT NULL\nRETURN value`;
}
