import type { Vocabulary } from "../vocabulary/vocabulary.ts";
import type { Plan } from "./plan.ts";
import type { Settled } from "./settle.ts";
import { anyLabel } from "./state.ts";
import { executeWithin } from "./executeWithin.ts";
import { toCypher } from "./toCypher.ts";

/**
 * "What is in the hall" where the hall has shelves and doors: readings that differ in nothing but the kind of what is
 * asked for, which no word says, are one reading for whatever kind it is.
 */
export function withAnyKind(vocabulary: Vocabulary, all: readonly Settled[]): Settled[] {
  const merged: Settled[] = [];
  const done = new Set<Settled>();
  for (const one of all) {
    if (done.has(one)) continue;
    const alike = all.filter((other) => !done.has(other) && isOpen(one) && isOpen(other) && formOf(other) === formOf(one));
    for (const other of alike) done.add(other);
    merged.push((alike.length > 1 && openUp(vocabulary, one)) || one);
    if (alike.length === 0) done.add(one);
  }
  return merged;
}

/** Whether an asking word alone stands for the answer. */
function isOpen({ reading: { plan, state } }: Settled): boolean {
  const node = state.nodes[plan.answer];
  return plan.result.kind === "nodes" && plan.arcs.length > 0 && node?.asked === true && !node.noun && node.filters.length === 0;
}

/** What a plan says but for the kind of its answer. */
function formOf({ reading: { plan } }: Settled): string {
  return JSON.stringify(openPlan(plan));
}

function openPlan(plan: Plan): Plan {
  return { ...plan, nodes: plan.nodes.map((node, k) => (k === plan.answer ? { ...node, label: anyLabel } : node)), apart: [] };
}

function openUp(vocabulary: Vocabulary, { reading }: Settled): Settled | undefined {
  const { state } = reading;
  const plan = openPlan(reading.plan);
  const answer = executeWithin(vocabulary, plan);
  const nodes = state.nodes.map((node, k) => (k === plan.answer ? { ...node, label: anyLabel } : node));
  const open = { ...reading, plan, query: toCypher(vocabulary, plan), state: { ...state, nodes }, execute: () => answer };
  return answer && { reading: open, answer };
}
