import type { Scalar } from "../vocabulary/columns.ts";
import type { Vocabulary } from "../vocabulary/vocabulary.ts";
import { amountOf } from "../vocabulary/writtenValues.ts";
import { compareValues } from "./compare.ts";
import { deniedParts } from "./denied.ts";
import { isNumbered, startGrouping, ungrouped, valueAt } from "./groupResult.ts";
import { eachMatch, type Match } from "./match.ts";
import type { Groups, Plan } from "./plan.ts";

export interface Answer {
  /** Nodes of the topology, in the order of the answer, each with one way to reach it. */
  readonly nodes: readonly { readonly node: number; readonly match: Match }[];
  /** The values that were asked for, where values were. */
  readonly values: readonly Scalar[];
  /** Of each node, the number of the group that it stands for. */
  readonly counts?: readonly number[];
  /** What belongs to no group, where groups were asked for. */
  readonly without?: number;
  /** Different answers in all. */
  readonly count: number;
}

/**
 * Answers a plan from the topology and the columns.
 *
 * @throws TooWide when the plan is too wide for that.
 */
export function execute(vocabulary: Vocabulary, plan: Plan): Answer {
  if (plan.result.kind === "groups") return executeGroups(vocabulary, plan, plan.result);
  const first = new Map<number, Match>();
  const support = new Map<number, number>();
  const tallies = new Map<number, Set<number>>();
  const { tally, result } = plan;
  const events = result.kind === "count" && result.events !== undefined ? { arc: result.events, seen: new Set<number>() } : undefined;
  eachAnswer(vocabulary, plan, (match) => {
    const node = match.nodes[plan.answer] as number;
    support.set(node, (support.get(node) ?? 0) + 1);
    const known = first.get(node);
    if (!known || (plan.order && better(vocabulary, plan, match, known))) first.set(node, match);
    events?.seen.add(match.relationships[events.arc] as number);
    if (!tally) return;
    const own = tallies.get(node) ?? new Set<number>();
    own.add((tally.events === undefined ? match.nodes[tally.node] : match.relationships[tally.events]) as number);
    tallies.set(node, own);
  });
  // What most ways lead to comes first; between equals the graph's own order stands.
  let nodes = [...first].map(([node, match]) => ({ node, match }));
  nodes.sort((a, b) => (support.get(b.node) ?? 0) - (support.get(a.node) ?? 0));
  if (tally) nodes = keepByTally(nodes, tallies, tally.keep);
  if (plan.order) nodes = keepByOrder(vocabulary, plan, nodes);
  const { values, count } = events ? { values: [events.seen.size], count: events.seen.size } : told(vocabulary, plan, nodes);
  return { nodes, values, count };
}

/** Calls `found` for each match without what the plan denies. */
function eachAnswer(vocabulary: Vocabulary, plan: Plan, found: (match: Match) => void): void {
  const denied = deniedParts(plan).map((part) => ({ pivot: part.answer, having: nodesHaving(vocabulary, part) }));
  eachMatch(vocabulary, plan, (match) => {
    const node = match.nodes[plan.answer];
    if (plan.apart.some((other) => match.nodes[other] === node)) return;
    if (denied.some(({ pivot, having }) => having.has(match.nodes[pivot] as number))) return;
    found(match);
  });
}

function executeGroups(vocabulary: Vocabulary, plan: Plan, asked: Groups): Answer {
  const grouping = startGrouping(vocabulary, plan, asked);
  const all = new Set<number>();
  const know = ({ nodes }: Match) => {
    const own = nodes[asked.of] as number;
    if (isNumbered(vocabulary, asked, own)) all.add(own);
  };
  eachAnswer(vocabulary, plan, (match) => {
    know(match);
    grouping.take(match);
  });
  const whole = ungrouped(plan, asked);
  if (whole) eachAnswer(vocabulary, whole, know);
  const groups = grouping.groups();
  return {
    nodes: groups,
    values: groups.flatMap(({ value }) => value ?? []),
    counts: groups.map(({ number }) => number),
    count: groups.length,
    without: all.size - grouping.counted.size,
  };
}

function told(vocabulary: Vocabulary, { result }: Plan, nodes: readonly Reached[]): Pick<Answer, "values" | "count"> {
  switch (result.kind) {
    case "values": {
      const values = valuesOf(vocabulary, result.property.column, nodes);
      return { values, count: values.length };
    }
    case "count": {
      const count = result.of ? valuesOf(vocabulary, result.of.column, nodes).length : nodes.length;
      return { values: [count], count };
    }
    case "aggregate": {
      const numbers = nodes.map(({ node }) => amountOf(valueAt(vocabulary, result.property.column, node) ?? "")).filter(Number.isFinite);
      const sum = numbers.reduce((total, value) => total + value, 0);
      return { values: numbers.length === 0 ? [] : [result.how === "sum" ? sum : sum / numbers.length], count: 1 };
    }
    default:
      return { values: [], count: nodes.length };
  }
}

/** Nodes that have what a part of a plan says. */
function nodesHaving(vocabulary: Vocabulary, part: Plan): Set<number> {
  const having = new Set<number>();
  eachMatch(vocabulary, part, (match) => having.add(match.nodes[part.answer] as number));
  return having;
}

type Reached = Answer["nodes"][number];

function valuesOf(vocabulary: Vocabulary, column: number, nodes: readonly Reached[]): Scalar[] {
  return [...new Set(nodes.flatMap(({ node }) => valueAt(vocabulary, column, node) ?? []))];
}

function orderValue(vocabulary: Vocabulary, plan: Plan, match: Match): Scalar | undefined {
  const { order } = plan;
  const value = order && valueAt(vocabulary, order.property.column, match.nodes[order.node] as number);
  if (value === undefined || order?.property.kind !== "number") return value;
  const amount = amountOf(value);
  return Number.isNaN(amount) ? undefined : amount;
}

function better(vocabulary: Vocabulary, plan: Plan, match: Match, known: Match): boolean {
  const a = orderValue(vocabulary, plan, match);
  const b = orderValue(vocabulary, plan, known);
  if (a === undefined || b === undefined) return a !== undefined;
  return (plan.order?.end === "high" ? compareValues(b, a) : compareValues(a, b)) < 0;
}

function keepByOrder(vocabulary: Vocabulary, plan: Plan, nodes: readonly Reached[]): Reached[] {
  const valued = nodes.flatMap((reached) => {
    const value = orderValue(vocabulary, plan, reached.match);
    return value === undefined ? [] : [{ reached, value }];
  });
  const sign = plan.order?.end === "high" ? -1 : 1;
  const sorted = valued.toSorted((a, b) => sign * compareValues(a.value, b.value));
  const edge = sorted[(plan.order?.limit ?? 1) - 1];
  // Everyone who shares the last place is an answer too.
  return sorted
    .filter(({ value }, i) => i < (plan.order?.limit ?? 1) || (edge && compareValues(value, edge.value) === 0))
    .map(({ reached }) => reached);
}

function keepByTally(
  nodes: readonly Reached[],
  tallies: ReadonlyMap<number, ReadonlySet<number>>,
  keep: NonNullable<Plan["tally"]>["keep"],
): Reached[] {
  const size = ({ node }: Reached) => tallies.get(node)?.size ?? 0;
  switch (keep.kind) {
    case "atLeast":
      return nodes.filter((reached) => size(reached) >= keep.count);
    case "atMost":
      return nodes.filter((reached) => size(reached) <= keep.count);
    case "exactly":
      return nodes.filter((reached) => size(reached) === keep.count);
    case "most":
    case "fewest": {
      const sign = keep.kind === "most" ? -1 : 1;
      const sorted = nodes.toSorted((a, b) => sign * (size(a) - size(b)));
      const edge = sorted[keep.limit - 1];
      return sorted.filter((reached, i) => i < keep.limit || (edge && size(reached) === size(edge)));
    }
  }
}
