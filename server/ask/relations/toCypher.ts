import type { WireValue } from "../../contract/values.ts";
import { quoteName } from "../../store/identifiers.ts";
import { isModelNode } from "../answer/cypher.ts";
import type { Scalar } from "../vocabulary/columns.ts";
import type { Vocabulary } from "../vocabulary/vocabulary.ts";
import type { Filter } from "./chunk.ts";
import { affirmed, deniedParts } from "./denied.ts";
import { createParameters, type Parameter } from "./parameters.ts";
import { numberCypher } from "./numberCypher.ts";
import { groupsCypher } from "./groupCypher.ts";
import type { Groups, Plan } from "./plan.ts";
import { ranked } from "./rankedCypher.ts";

export interface PlanQuery {
  readonly cypher: string;
  readonly params: Record<string, WireValue>;
}

function variable(k: number): string {
  return `n${k}`;
}

/** The Cypher that gives what a plan gives, with its values as parameters. */
export function toCypher(vocabulary: Vocabulary, plan: Plan): PlanQuery {
  const { params, parameter } = createParameters();
  const there = affirmed(plan);
  const patterns = patternsOf(
    vocabulary,
    plan,
    plan.arcs.filter(({ a, b, not }) => !not && there.has(a) && there.has(b)),
    new Set(),
  );
  if (patterns.length === 0) patterns.push(nodePattern(vocabulary, plan, plan.answer, new Set()));
  const conditions = plan.nodes.flatMap(({ filters }, k) =>
    there.has(k) ? filters.map((filter) => conditionOf(vocabulary, variable(k), filter, parameter)) : [],
  );
  for (const other of plan.apart) if (there.has(other)) conditions.push(`${variable(plan.answer)} <> ${variable(other)}`);
  for (const part of deniedParts(plan)) conditions.push(absence(vocabulary, part, parameter));
  if (plan.order) conditions.push(`${numberCypher(vocabulary, variable(plan.order.node), plan.order.property)} IS NOT NULL`);
  const where = conditions.length === 0 ? "" : `\nWHERE ${conditions.join(" AND ")}`;
  const { result } = plan;
  const last =
    result.kind === "groups"
      ? groupsCypher(vocabulary, result, variable(plan.answer))
      : returning(vocabulary, { ...plan, result }, variable(plan.answer));
  return { cypher: `MATCH ${patterns.join(", ")}${where}\n${last}`, params };
}

function nodePattern(vocabulary: Vocabulary, plan: Plan, k: number, seen: Set<number>): string {
  const label = vocabulary.table.labels[plan.nodes[k]?.label ?? -1]?.name ?? "";
  const first = !seen.has(k);
  seen.add(k);
  return first && label !== "" ? `(${variable(k)}:${quoteName(label)})` : `(${variable(k)})`;
}

function patternsOf(vocabulary: Vocabulary, plan: Plan, arcs: Plan["arcs"], seen: Set<number>): string[] {
  const counted = plan.arcs[eventsOf(plan) ?? -1];
  return arcs.map((arc) => {
    const { a, b, type, also = [], either } = arc;
    const names = [type, ...also].map((one) => quoteName(vocabulary.types[one]?.name ?? ""));
    const name = `${arc === counted ? "r" : ""}:${names.join("|")}`;
    const [start, end] = [nodePattern(vocabulary, plan, a, seen), nodePattern(vocabulary, plan, b, seen)];
    return `${start}-[${name}]-${either ? "" : ">"}${end}`;
  });
}

/** The arc whose relationships are counted. */
function eventsOf({ result, tally }: Plan): number | undefined {
  if (result.kind === "groups") return result.events;
  return result.kind === "count" ? (result.events ?? tally?.events) : tally?.events;
}

function absence(vocabulary: Vocabulary, part: Plan, parameter: Parameter): string {
  const patterns = patternsOf(vocabulary, part, part.arcs, new Set([part.answer]));
  const used = new Set(part.arcs.flatMap(({ a, b }) => [a, b]));
  const conditions = part.nodes.flatMap(({ filters }, k) =>
    used.has(k) && k !== part.answer ? filters.map((filter) => conditionOf(vocabulary, variable(k), filter, parameter)) : [],
  );
  return `NOT EXISTS { MATCH ${patterns.join(", ")}${conditions.length > 0 ? ` WHERE ${conditions.join(" AND ")}` : ""} }`;
}

/** @returns what a filter asks of the node in a variable. */
export function conditionOf(vocabulary: Vocabulary, variable: string, filter: Filter, parameter: Parameter): string {
  const condition = affirmation(vocabulary, variable, filter, parameter);
  return filter.not ? `NOT (${condition})` : condition;
}

function affirmation(vocabulary: Vocabulary, variable: string, filter: Filter, parameter: Parameter): string {
  if (filter.kind === "nodes") {
    const { topology } = vocabulary;
    const [first] = filter.nodes;
    const id = first !== undefined && isModelNode(topology, first) ? `${variable}.id` : `elementId(${variable})`;
    return `${id} IN ${parameter(filter.nodes.map((node) => topology.nodeIds.at(node)))}`;
  }
  if (filter.kind === "label") return `${variable}:${quoteName(vocabulary.table.labels[filter.label]?.name ?? "")}`;
  const own = `${variable}.${quoteName(filter.property.name)}`;
  const property = filter.property.temporal ? `toString(${own})` : own;
  if (filter.kind === "compare") return `${property} ${filter.op} ${parameter(filter.value)}`;
  const values = filter.codes.map((code) => vocabulary.columns[filter.property.column]?.values[code] as Scalar);
  return values.length === 1 ? `${property} = ${parameter(values[0] ?? "")}` : `${property} IN ${parameter(values)}`;
}

function returning(vocabulary: Vocabulary, plan: Plan & { readonly result: Exclude<Plan["result"], Groups> }, answer: string): string {
  const item = plan.result.kind === "values" ? `${answer}.${quoteName(plan.result.property.name)} AS value` : answer;
  if (plan.tally) {
    const many = `count(DISTINCT ${plan.tally.events === undefined ? variable(plan.tally.node) : "r"}) AS many`;
    const { keep } = plan.tally;
    const last = plan.result.kind === "count" ? "count(*) AS count" : item;
    if ("limit" in keep) return `WITH ${answer}, ${many}\n${ranked(answer, "many", keep.kind === "most", keep.limit)}\nRETURN ${last}`;
    const op = keep.kind === "atLeast" ? ">=" : keep.kind === "atMost" ? "<=" : "=";
    return `WITH ${answer}, ${many}\nWHERE many ${op} ${keep.count}\nRETURN ${last}`;
  }
  if (plan.order) {
    const key = numberCypher(vocabulary, variable(plan.order.node), plan.order.property);
    const high = plan.order.end === "high";
    const best = `WITH ${answer}, ${high ? "max" : "min"}(${key}) AS best`;
    const last = plan.result.kind === "count" ? `count(${answer}) AS count` : item;
    return `${best}\n${ranked(answer, "best", high, plan.order.limit)}\nRETURN ${last}`;
  }
  switch (plan.result.kind) {
    case "count":
      if (plan.result.events !== undefined) return "RETURN count(DISTINCT r) AS count";
      return `RETURN count(DISTINCT ${answer}${plan.result.of ? `.${quoteName(plan.result.of.name)}` : ""}) AS count`;
    case "aggregate":
      return `WITH DISTINCT ${answer}\nRETURN ${plan.result.how}(${numberCypher(vocabulary, answer, plan.result.property)}) AS value`;
    case "exists":
      return "RETURN count(*) > 0 AS yes";
    case "values":
      return `WITH DISTINCT ${item}\nWHERE value IS NOT NULL\nRETURN value`;
    case "nodes":
      return `RETURN DISTINCT ${answer}`;
  }
}
