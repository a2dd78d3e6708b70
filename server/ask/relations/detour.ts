import type { Vocabulary } from "../vocabulary/vocabulary.ts";
import { executeWithin } from "./executeWithin.ts";
import { joinTable, type Joins } from "./joins.ts";
import type { Plan } from "./plan.ts";
import type { RelationReading } from "./relationReader.ts";
import type { Settled } from "./settle.ts";
import { anyLabel, noRoles, type DraftNode } from "./state.ts";
import { toCypher } from "./toCypher.ts";

/** Ways round that are tried. */
const most = 60;
const tables = new WeakMap<Vocabulary, Joins>();

/**
 * Readings that go by way of one more node where a relationship that no word speaks of was assumed, and leads nowhere:
 * "what runs on Debian", where what runs is joined to a version, and that to Debian. Only those that find something.
 */
export function detours(vocabulary: Vocabulary, { reading, answer }: Settled): Settled[] {
  const { plan, state } = reading;
  if (answer.nodes.length > 0 || (plan.result.kind !== "nodes" && plan.result.kind !== "count")) return [];
  const at = state.arcs.findIndex(({ debt, not }) => debt > 0 && !not);
  // Where no word says any relation, none is looked for: "who is Ann".
  if (!state.arcs.some(({ debt, chunks }) => debt === 0 && chunks.length > 0)) return [];
  if (at < 0 || state.arcs.some(({ debt }, i) => debt > 0 && i !== at)) return [];
  return roundabouts(vocabulary, reading, at)
    .slice(0, most)
    .flatMap((other): Settled[] => {
      const found = executeWithin(vocabulary, other.plan);
      return found && found.nodes.length > 0 ? [{ reading: other, answer: found }] : [];
    });
}

/** The readings with two relationships and a node between in the place of one. */
function roundabouts(vocabulary: Vocabulary, { plan, state, score }: RelationReading, at: number): RelationReading[] {
  const arc = plan.arcs[at];
  const [from, to] = [plan.nodes[arc?.a ?? -1]?.label, plan.nodes[arc?.b ?? -1]?.label];
  const draft = state.arcs[at];
  if (!arc || !draft || from === undefined || to === undefined) return [];
  const joins = tables.get(vocabulary) ?? joinTable(vocabulary);
  tables.set(vocabulary, joins);
  const middle = plan.nodes.length;
  return joins.between(from, anyLabel).flatMap((first) => {
    const label = first.forward ? first.join.to : first.join.from;
    return joins.between(label, to).map((second): RelationReading => {
      const half = (one: typeof first, a: number, b: number) => ({
        a: one.forward ? a : b,
        b: one.forward ? b : a,
        type: one.join.type,
      });
      const [near, far] = [half(first, arc.a, middle), half(second, middle, arc.b)];
      const made: Plan = {
        ...plan,
        nodes: [...plan.nodes, { label, filters: [] }],
        arcs: [...plan.arcs.map((own, i) => (i === at ? { ...near, either: false } : own)), { ...far, either: false }],
      };
      const node: DraftNode = { label, filters: [], roles: noRoles, roleUsed: false, implicit: true, asked: false, chunks: [] };
      const arcs = [...state.arcs.map((own, i) => (i === at ? { ...draft, ...near } : own)), { ...draft, ...far }];
      return {
        score,
        plan: made,
        query: toCypher(vocabulary, made),
        state: { ...state, nodes: [...state.nodes, node], arcs },
        execute: () => executeWithin(vocabulary, made),
      };
    });
  });
}
