import { quoteName } from "../../store/identifiers.ts";
import type { FoundPath } from "../../paths/walk.ts";
import { groupBy } from "../../paths/groupBy.ts";
import { testTime } from "../relations/compare.ts";
import { keepGroups } from "../relations/groupResult.ts";
import { filterTest } from "../relations/match.ts";
import { createParameters, type Parameter } from "../relations/parameters.ts";
import { ranked } from "../relations/rankedCypher.ts";
import { conditionOf, type PlanQuery } from "../relations/toCypher.ts";
import type { Scalar } from "../vocabulary/columns.ts";
import type { Vocabulary } from "../vocabulary/vocabulary.ts";
import type { TieProperty } from "../vocabulary/ties.ts";
import type { TieAsks, TieCondition, TieEnd, TieOrder, TieQuery } from "./tieQuery.ts";

export interface TieAnswer {
  /** Nodes that are asked for; none where a value is. */
  readonly nodes: readonly number[];
  readonly values: readonly Scalar[];
  /** A relationship for each answer, from what is given to what is asked. */
  readonly lines: readonly FoundPath[];
  /** Of each node, the number that was made for it. */
  readonly counts?: readonly number[];
  /** What the answers have of the property that they are ordered by. */
  readonly reached?: number;
}

/** Answers a question about one relationship from the topology and the properties of its relationships. */
export function runTie(vocabulary: Vocabulary, query: TieQuery): TieAnswer {
  const { topology } = vocabulary;
  const [isStart, isEnd] = [endTest(vocabulary, query.start), endTest(vocabulary, query.end)];
  const nodes = new Map<number, FoundPath>();
  const values = new Map<Scalar, FoundPath>();
  const numbers = new Map<number, number>();
  const of = new Map<number, number>();
  const best = new Map<number, number>();
  const take = (start: number, end: number, relationship: number) => {
    const asksStart = query.asks.kind === "start" || (query.asks.kind === "aggregate" && query.asks.each?.end === "start");
    const ends = asksStart ? [end, start] : [start, end];
    const line = { nodes: ends, relationships: [relationship] };
    const [, asked] = ends as [number, number];
    const { asks } = query;
    switch (asks.kind) {
      case "value":
        for (const value of asks.property.values.get(relationship) ?? []) values.set(value, values.get(value) ?? line);
        return;
      case "aggregate": {
        const number = numberOf(asks.property, relationship);
        if (number === undefined) return;
        numbers.set(relationship, number);
        of.set(relationship, asked);
        break;
      }
      case "start":
      case "end": {
        if (asks.order === undefined) break;
        const number = numberOf(asks.order.property, relationship);
        const known = best.get(asked);
        if (asks.order.of === "all") {
          if (number === undefined) return;
          best.set(asked, (known ?? 0) + number);
          break;
        }
        if (number === undefined || (known !== undefined && !isBeyond(number, known, asks.order.end))) return;
        best.set(asked, number);
        nodes.set(asked, line);
        return;
      }
      case "exists":
    }
    nodes.set(asked, nodes.get(asked) ?? line);
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
  const { asks } = query;
  if (asks.kind === "aggregate" && asks.each) {
    const members = groupBy(numbers.keys(), (relationship) => of.get(relationship) as number);
    const made = [...members].map(([node, own]) => ({
      node,
      number:
        aggregateOf(
          asks.how,
          own.map((one) => numbers.get(one) as number),
        ) ?? 0,
    }));
    const kept = keepGroups(made, asks.each.keep);
    return {
      nodes: kept.map(({ node }) => node),
      values: kept.map(({ number }) => number),
      counts: kept.map(({ number }) => number),
      lines: kept.flatMap(({ node }) => nodes.get(node) ?? []),
    };
  }
  if (asks.kind === "aggregate") {
    const made = aggregateOf(asks.how, [...numbers.values()]);
    return { nodes: [], values: made === undefined ? [] : [made], lines: [...nodes.values()] };
  }
  const order = orderOf(query);
  let edge: number | undefined;
  if (order) {
    for (const number of best.values()) if (edge === undefined || isBeyond(number, edge, order.end)) edge = number;
    for (const [node, number] of best) if (number !== edge) nodes.delete(node);
  }
  const lines = [...nodes.values(), ...values.values()];
  return { nodes: [...nodes.keys()], values: [...values.keys()], lines, ...(edge !== undefined && { reached: edge }) };
}

function numberOf(property: TieProperty, relationship: number): number | undefined {
  const [value] = property.values.get(relationship) ?? [];
  return typeof value === "number" ? value : undefined;
}

function isBeyond(number: number, known: number, end: "high" | "low"): boolean {
  return end === "high" ? number > known : number < known;
}

function aggregateOf(how: Extract<TieAsks, { kind: "aggregate" }>["how"], numbers: readonly number[]): number | undefined {
  if (numbers.length === 0) return undefined;
  const sum = numbers.reduce((total, number) => total + number, 0);
  switch (how) {
    case "avg":
      return sum / numbers.length;
    case "sum":
      return sum;
    case "max":
      return Math.max(...numbers);
    case "min":
      return Math.min(...numbers);
  }
}

function endTest(vocabulary: Vocabulary, { label, filter }: TieEnd): (node: number) => boolean {
  const passes = filter ? filterTest(vocabulary, filter) : () => true;
  return (node) => vocabulary.table.has(node, label) && passes(node);
}

function holds(condition: TieCondition, relationship: number): boolean {
  const own = condition.property.values.get(relationship) ?? [];
  if (condition.kind === "compare" && condition.open && own.length === 0) return true;
  if (condition.kind === "is") return own.some((value) => condition.values.includes(value));
  return condition.tests.every(({ op, value }) => own.some((one) => testTime(one, op, value)));
}

/** The Cypher that gives the same, with its values as parameters. */
export function tieCypher(vocabulary: Vocabulary, query: TieQuery): PlanQuery {
  const { params, parameter } = createParameters();
  const pattern = (name: string, { label }: TieEnd) => {
    const own = vocabulary.table.labels[label]?.name ?? "";
    return own === "" ? `(${name})` : `(${name}:${quoteName(own)})`;
  };
  const type = quoteName(vocabulary.types[query.type]?.name ?? "");
  const conditions = [
    ...(query.start.filter ? [conditionOf(vocabulary, "a", query.start.filter, parameter)] : []),
    ...(query.end.filter ? [conditionOf(vocabulary, "b", query.end.filter, parameter)] : []),
    ...query.conditions.map((condition) => tieCondition(condition, parameter)),
    ...(orderOf(query) ? [`r.${quoteName(orderOf(query)?.property.name ?? "")} IS NOT NULL`] : []),
    ...(query.asks.kind === "aggregate" && query.asks.each ? [`r.${quoteName(query.asks.property.name)} IS NOT NULL`] : []),
  ];
  const where = conditions.length === 0 ? "" : `\nWHERE ${conditions.join(" AND ")}`;
  return {
    cypher: `MATCH ${pattern("a", query.start)}-[r:${type}]-${query.either ? "" : ">"}${pattern("b", query.end)}${where}\n${returning(query)}`,
    params,
  };
}

function orderOf({ asks }: TieQuery): TieOrder | undefined {
  return asks.kind === "start" || asks.kind === "end" ? asks.order : undefined;
}

function tieCondition(condition: TieCondition, parameter: Parameter): string {
  const { name, list, temporal } = condition.property;
  const kept = `r.${quoteName(name)}`;
  const property = temporal && !list ? `toString(${kept})` : kept;
  if (condition.kind === "compare") {
    const tests = condition.tests.map(({ op, value }) => (own: string) => {
      const part = typeof value === "string" ? `left(${temporal && list ? `toString(${own})` : own}, ${value.length})` : own;
      return `${part} ${op} ${parameter(value)}`;
    });
    const said = tests.map((holdsFor) => (list ? `any(x IN ${property} WHERE ${holdsFor("x")})` : holdsFor(property))).join(" AND ");
    return condition.open ? `(${kept} IS NULL OR ${said})` : said;
  }
  const [only, ...more] = condition.values;
  if (list && only !== undefined && more.length === 0) return `${parameter(only)} IN ${property}`;
  const values = parameter([...condition.values]);
  return list ? `any(x IN ${property} WHERE x IN ${values})` : `${property} IN ${values}`;
}

function returning({ asks }: TieQuery): string {
  if (asks.kind === "exists") return "RETURN count(*) > 0 AS yes";
  if (asks.kind === "aggregate" && asks.each) {
    const [group, { keep }] = [asks.each.end === "start" ? "a" : "b", asks.each];
    const made = `WITH ${group}, ${asks.how}(r.${quoteName(asks.property.name)}) AS number`;
    const order = `ORDER BY number ${keep.kind === "fewest" ? "ASC" : "DESC"}`;
    const few = keep.kind === "each" ? "" : `\nWITH ${group}, number\n${ranked(group, "number", keep.kind === "most", keep.limit)}`;
    return `${made}${few}\nRETURN ${group}, number\n${order}`;
  }
  if (asks.kind === "aggregate") return `WITH DISTINCT r\nRETURN ${asks.how}(r.${quoteName(asks.property.name)}) AS value`;
  if (asks.kind !== "value") {
    const asked = asks.kind === "start" ? "a" : "b";
    const last = asks.counted ? `RETURN count(DISTINCT ${asked}) AS count` : `RETURN DISTINCT ${asked}`;
    if (asks.order === undefined) return last;
    const high = asks.order.end === "high";
    const best = `WITH ${asked}, ${asks.order.of === "all" ? "sum" : high ? "max" : "min"}(r.${quoteName(asks.order.property.name)}) AS best`;
    return `${best}\n${ranked(asked, "best", high, 1)}\n${last}`;
  }
  const property = `r.${quoteName(asks.property.name)}`;
  if (asks.property.list) return `UNWIND ${property} AS value\nRETURN DISTINCT value`;
  return `WITH DISTINCT ${property} AS value\nWHERE value IS NOT NULL\nRETURN value`;
}
