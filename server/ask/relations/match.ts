import type { Vocabulary } from "../vocabulary/vocabulary.ts";
import type { Filter } from "./chunk.ts";
import { affirmed } from "./denied.ts";
import type { Plan } from "./plan.ts";
import { anyLabel } from "./state.ts";
import { test } from "./compare.ts";

/** One way to fill the plan: a node of the topology for each of its nodes, a relationship for each of its arcs. */
export interface Match {
  readonly nodes: readonly number[];
  readonly relationships: readonly number[];
}

/** Steps of the search after which it gives up; about a tenth of a second of work. */
const mostSteps = 3_000_000;

/** The plan was too wide for the topology; the store must answer it. */
export class TooWide extends Error {}

interface Step {
  readonly arc: number;
  readonly from: number;
  readonly to: number;
  /** Both ends are found by then: the relationship must join them. */
  readonly closes: boolean;
}

/**
 * Calls `found` for each way to fill the plan, as Cypher's MATCH would: no relationship twice. It goes on with the next
 * node for the first `distinct` nodes when `found` returns true, else with the next match.
 *
 * @throws TooWide when there is too much to look at.
 */
export function eachMatch(vocabulary: Vocabulary, plan: Plan, found: (match: Match) => void): void {
  const { topology, table } = vocabulary;
  const first = startOf(vocabulary, plan, affirmed(plan));
  const steps = orderSteps(plan, first.node);
  const nodes = new Int32Array(plan.nodes.length).fill(-1);
  const relationships = new Int32Array(plan.arcs.length).fill(-1);
  const tests = plan.nodes.map(({ label, filters }) => ({ label, tests: filters.map((filter) => filterTest(vocabulary, filter)) }));
  const types = plan.arcs.map(({ type, also }) => (also ? new Set([type, ...also]) : undefined));
  const shared = plan.arcs.map((arc, i) => plan.arcs.some((other, j) => j !== i && other.type === arc.type));
  let work = 0;

  const fits = (k: number, node: number) => {
    const own = tests[k];
    return own !== undefined && (own.label === anyLabel || table.has(node, own.label)) && own.tests.every((check) => check(node));
  };
  const go = (depth: number): void => {
    const current = steps[depth];
    if (!current) {
      found({ nodes: [...nodes], relationships: [...relationships] });
      return;
    }
    const arc = plan.arcs[current.arc];
    if (!arc) return;
    const several = types[current.arc];
    const at = nodes[current.from] as number;
    const out = arc.a === current.from;
    const from = arc.either || out ? (topology.start[at] as number) : (topology.incoming[at] as number);
    const end = arc.either || !out ? (topology.start[at + 1] as number) : (topology.incoming[at] as number);
    for (let i = from; i < end; i += 1) {
      work += 1;
      if (work > mostSteps) throw new TooWide();
      const relationship = topology.relationship[i] as number;
      if (several ? !several.has(topology.type[relationship] as number) : topology.type[relationship] !== arc.type) continue;
      if (shared[current.arc] && relationships.includes(relationship)) continue;
      const next = topology.neighbour[i] as number;
      if (current.closes) {
        if (next !== nodes[current.to]) continue;
        relationships[current.arc] = relationship;
        go(depth + 1);
        relationships[current.arc] = -1;
        continue;
      }
      if (!fits(current.to, next)) continue;
      nodes[current.to] = next;
      relationships[current.arc] = relationship;
      go(depth + 1);
      relationships[current.arc] = -1;
    }
  };
  for (const node of first.candidates) {
    if (!fits(first.node, node)) continue;
    nodes[first.node] = node;
    go(0);
  }
}

/** The node of the plan with the fewest candidates, and those. */
function startOf(vocabulary: Vocabulary, plan: Plan, there: ReadonlySet<number>): { node: number; candidates: Iterable<number> } {
  let best: { node: number; size: number; candidates: () => Iterable<number> } | undefined;
  for (const [node, { label, filters }] of plan.nodes.entries()) {
    if (!there.has(node)) continue;
    const all = {
      node,
      size: vocabulary.table.labels[label]?.count ?? vocabulary.topology.nodeCount,
      candidates: () => range(vocabulary.topology.nodeCount),
    };
    if (!best || all.size < best.size) best = all;
    for (const filter of filters) {
      const lists = filter.not
        ? undefined
        : filter.kind === "nodes"
          ? [filter.nodes]
          : filter.kind === "is"
            ? filter.codes.map((code) => vocabulary.values.nodesWith(filter.property.column, code))
            : undefined;
      if (!lists) continue;
      const size = lists.reduce((sum, list) => sum + list.length, 0);
      if (size < best.size) best = { node, size, candidates: () => lists.flatMap((list) => Array.from(list)) };
    }
  }
  return { node: best?.node ?? 0, candidates: best?.candidates() ?? [] };
}

function* range(count: number): Generator<number> {
  for (let i = 0; i < count; i += 1) yield i;
}

function orderSteps(plan: Plan, from: number): Step[] {
  const steps: Step[] = [];
  const reached = new Set([from]);
  const left = new Set([...plan.arcs.keys()].filter((arc) => !plan.arcs[arc]?.not));
  while (left.size > 0) {
    const next = [...left]
      .map((arc) => ({ arc, a: plan.arcs[arc]?.a ?? 0, b: plan.arcs[arc]?.b ?? 0 }))
      .filter(({ a, b }) => reached.has(a) !== reached.has(b));
    // An end with a filter first: it ends most searches early.
    const chosen = next.toSorted((x, y) => weight(plan, reached.has(y.a) ? y.b : y.a) - weight(plan, reached.has(x.a) ? x.b : x.a))[0];
    if (!chosen) break;
    const forward = reached.has(chosen.a);
    steps.push({ arc: chosen.arc, from: forward ? chosen.a : chosen.b, to: forward ? chosen.b : chosen.a, closes: false });
    reached.add(chosen.a).add(chosen.b);
    left.delete(chosen.arc);
    for (const arc of left) {
      const { a, b } = plan.arcs[arc] ?? { a: -1, b: -1 };
      if (!reached.has(a) || !reached.has(b)) continue;
      steps.push({ arc, from: a, to: b, closes: true });
      left.delete(arc);
    }
  }
  return steps;
}

function weight(plan: Plan, node: number): number {
  return plan.nodes[node]?.filters.length ?? 0;
}

/** @returns whether a node passes a filter. */
export function filterTest(vocabulary: Vocabulary, filter: Filter): (node: number) => boolean {
  if (filter.kind === "nodes") {
    const own = new Set(filter.nodes);
    return (node) => own.has(node) !== (filter.not ?? false);
  }
  if (filter.kind === "label") return (node) => vocabulary.table.has(node, filter.label) !== (filter.not ?? false);
  const column = vocabulary.columns[filter.property.column];
  if (!column) return () => false;
  if (filter.kind === "is") {
    const codes = new Set(filter.codes.map((code) => code + 1));
    // What is not recorded is neither so nor otherwise, as in Cypher.
    if (filter.not) return (node) => column.codes[node] !== 0 && !codes.has(column.codes[node] as number);
    return (node) => codes.has(column.codes[node] as number);
  }
  const passed = new Set(column.values.flatMap((value, code) => (test(value, filter.op, filter.value) ? [code + 1] : [])));
  return (node) => passed.has(column.codes[node] as number);
}
