import type { Scalar } from "../vocabulary/columns.ts";
import type { Vocabulary } from "../vocabulary/vocabulary.ts";
import { amountOf } from "../vocabulary/writtenValues.ts";
import { compareValues } from "./compare.ts";
import { datePartOf, partOf } from "./dateParts.ts";
import { affirmed } from "./denied.ts";
import type { Match } from "./match.ts";
import type { Groups, Plan } from "./plan.ts";

/** One group: what it is told by, what stands for it, and its number. */
interface Group {
  readonly value: Scalar | undefined;
  readonly node: number;
  readonly match: Match;
  readonly number: number;
}

interface Open {
  readonly value: Scalar | undefined;
  readonly node: number;
  readonly match: Match;
  /** What is counted, or the number of each node that one is made of. */
  readonly members: Map<number, number>;
}

/** Puts matches into groups. */
export interface Grouping {
  take(match: Match): void;
  groups(): Group[];
  /** What was counted in one group at least. */
  readonly counted: ReadonlySet<number>;
}

export function startGrouping(vocabulary: Vocabulary, plan: Plan, groups: Groups): Grouping {
  const open = new Map<Scalar, Open>();
  const counted = new Set<number>();
  const { by, part, of, events, made, keep } = groups;
  const cut = by && part && datePartOf(vocabulary, by, part);
  const keyOf = (node: number): Scalar | undefined => {
    if (!by) return node;
    const value = valueAt(vocabulary, by.column, node);
    return value === undefined || !cut ? value : partOf(value, cut);
  };
  return {
    counted,
    take(match) {
      const node = match.nodes[plan.answer] as number;
      const own = match.nodes[of] as number;
      const key = keyOf(node);
      const number = made ? numberAt(vocabulary, made.property.column, own) : 1;
      if (key === undefined || number === undefined) return;
      counted.add(own);
      const group = open.get(key) ?? { value: by && key, node, match, members: new Map<number, number>() };
      open.set(key, group);
      group.members.set(events === undefined ? own : (match.relationships[events] as number), number);
    },
    groups() {
      const all = [...open.values()].map(({ value, node, match, members }) => ({ value, node, match, number: numberOf(groups, members) }));
      const inOrder = all.toSorted(byValue);
      return isInOrder(groups) ? inOrder : keepGroups(inOrder, keep);
    },
  };
}

/** The groups by their numbers, the first of them where only so many are asked for. */
export function keepGroups<T extends { readonly number: number }>(all: readonly T[], keep: Groups["keep"]): T[] {
  const sign = keep.kind === "fewest" ? 1 : -1;
  const sorted = all.toSorted((a, b) => sign * (a.number - b.number));
  if (keep.kind === "each") return sorted;
  const edge = sorted[keep.limit - 1];
  // Everything that shares the last place is an answer too.
  return sorted.filter(({ number }, i) => i < keep.limit || number === edge?.number);
}

function byValue(a: Group, b: Group): number {
  return compareValues(a.value ?? 0, b.value ?? 0);
}

/** Whether all groups are told, and have an order of their own: years, ages. */
export function isInOrder({ by, keep }: Groups): boolean {
  return keep.kind === "each" && (by?.kind === "date" || by?.kind === "number");
}

/** Whether something that is to be put into groups can be told of the node. */
export function isNumbered(vocabulary: Vocabulary, { made }: Groups, node: number): boolean {
  return made === undefined || numberAt(vocabulary, made.property.column, node) !== undefined;
}

/**
 * The plan of what is counted, whether it is in a group or not: without the node that makes the groups, where nothing is
 * asked of that and nothing hangs on it.
 */
export function ungrouped(plan: Plan, { of }: Groups): Plan | undefined {
  const { answer, nodes, arcs } = plan;
  const around = arcs.filter(({ a, b }) => a === answer || b === answer);
  if (answer === of || around.length !== 1 || (nodes[answer]?.filters.length ?? 0) > 0) return undefined;
  const rest = {
    ...plan,
    answer: of,
    arcs: arcs.filter((arc) => !around.includes(arc)),
    apart: [],
    result: { kind: "nodes" },
  } satisfies Plan;
  const there = affirmed(rest);
  return nodes.every((_, k) => k === answer || there.has(k)) ? rest : undefined;
}

function numberOf({ made }: Groups, members: ReadonlyMap<number, number>): number {
  if (!made) return members.size;
  let sum = 0;
  for (const number of members.values()) sum += number;
  return made.how === "sum" ? sum : sum / members.size;
}

/** The value of a node in a column; undefined where it has none. */
export function valueAt({ columns }: Vocabulary, column: number, node: number): Scalar | undefined {
  const own = columns[column];
  const code = own?.codes[node] ?? 0;
  return code === 0 ? undefined : own?.values[code - 1];
}

function numberAt(vocabulary: Vocabulary, column: number, node: number): number | undefined {
  const number = amountOf(valueAt(vocabulary, column, node) ?? "");
  return Number.isFinite(number) ? number : undefined;
}
