import type { Vocabulary } from "../vocabulary/vocabulary.ts";
import type { Chunk } from "./chunk.ts";
import type { Plan } from "./plan.ts";
import type { Settled } from "./settle.ts";
import { anyLabel } from "./state.ts";
import { executeWithin } from "./executeWithin.ts";
import { toCypher } from "./toCypher.ts";

/**
 * "What is in the hall" where the hall has shelves and doors: readings that differ in nothing but the kind of what is
 * asked for, which no word says, are one reading for whatever kind it is.
 */
export function withAnyKind(vocabulary: Vocabulary, all: readonly Settled[], chunks: readonly Chunk[]): Settled[] {
  const merged: Settled[] = [];
  const done = new Set<Settled>();
  for (const one of all) {
    if (done.has(one)) continue;
    const form = formOf(one, chunks);
    const alike = form === undefined ? [] : all.filter((other) => !done.has(other) && formOf(other, chunks) === form);
    for (const other of alike) done.add(other);
    merged.push((alike.length > 1 && openUp(vocabulary, one, chunks)) || one);
    if (alike.length === 0) done.add(one);
  }
  return merged;
}

/** The node whose kind no word says: an asking word alone stands for it, or a noun for a relation that several kinds have ("members"). */
function openNode({ reading: { plan, state } }: Settled, chunks: readonly Chunk[]): number | undefined {
  if (plan.arcs.length === 0) return undefined;
  const node = state.nodes[plan.answer];
  if (plan.result.kind === "nodes" && node?.asked === true && !node.noun && node.filters.length === 0) return plan.answer;
  if (plan.result.kind !== "nodes" && plan.result.kind !== "count") return undefined;
  const role = state.nodes.findIndex(
    (own) =>
      own.noun === true &&
      own.roleUsed &&
      own.filters.length === 0 &&
      own.chunks.some((at) => /(?:[eo]rs?|ists?)$/i.test(chunks[at]?.text ?? "")),
  );
  return role < 0 || plan.order?.node === role ? undefined : role;
}

/** What a plan says but for the kind of one node. */
function formOf(one: Settled, chunks: readonly Chunk[]): string | undefined {
  const open = openNode(one, chunks);
  return open === undefined ? undefined : JSON.stringify(openPlan(one.reading.plan, open));
}

function openPlan(plan: Plan, open: number): Plan {
  return { ...plan, nodes: plan.nodes.map((node, k) => (k === open ? { ...node, label: anyLabel } : node)), apart: [] };
}

function openUp(vocabulary: Vocabulary, settled: Settled, chunks: readonly Chunk[]): Settled | undefined {
  const { reading } = settled;
  const { state } = reading;
  const open = openNode(settled, chunks);
  if (open === undefined) return undefined;
  const plan = openPlan(reading.plan, open);
  const answer = executeWithin(vocabulary, plan);
  const nodes = state.nodes.map((node, k) => (k === open ? { ...node, label: anyLabel } : node));
  const whole = { ...reading, plan, query: toCypher(vocabulary, plan), state: { ...state, nodes }, execute: () => answer };
  return answer && { reading: whole, answer };
}
