import { keyOf } from "../lexicon/lexicon.ts";
import type { Join } from "../vocabulary/joins.ts";
import type { Vocabulary } from "../vocabulary/vocabulary.ts";
import { anyLabel } from "./state.ts";

/** The joins of a graph by the labels they join, and by one of them. */
export interface Joins {
  /** The ends that a noun for this type may stand for. */
  roleEnds(type: number, agent: boolean): readonly number[];
  between(a: number, b: number): readonly { join: Join; forward: boolean }[];
}

export function joinTable(vocabulary: Vocabulary): Joins {
  const all = vocabulary.types.flatMap(({ joins }) => joins);
  const known = new Map<string, readonly { join: Join; forward: boolean }[]>();
  const people = new Set(vocabulary.terms.find(keyOf("person")).flatMap((match) => (match.kind === "label" ? [match.label] : [])));
  return {
    roleEnds(type, agent) {
      const ends = [...new Set((vocabulary.types[type]?.joins ?? []).flatMap(({ from, to }) => [from, to]))];
      const own = ends.filter((label) => people.has(label));
      return agent && own.length > 0 ? own : ends;
    },
    between(a, b) {
      const key = `${a} ${b}`;
      const cached = known.get(key);
      if (cached) return cached;
      const found = new Map<string, { join: Join; forward: boolean }>();
      for (const join of all) {
        for (const forward of [true, false]) {
          const own = nestedJoin(join, forward ? a : b, forward ? b : a);
          if (own) found.set(`${own.type} ${own.from} ${own.to} ${forward}`, { join: own, forward });
        }
      }
      const list = [...found.values()];
      known.set(key, list);
      return list;
    },
  };

  /** The join between these labels, where they are its own, or hold its own, or are held by them: Employee and Person. */
  function nestedJoin(join: Join, a: number, b: number): Join | undefined {
    const from = a === anyLabel ? join.from : a;
    const to = b === anyLabel ? join.to : b;
    if (from === join.from && to === join.to) return join;
    if (!isNested(from, join.from) || !isNested(to, join.to) || !vocabulary.types[join.type]?.goes(from, to)) return undefined;
    return { ...join, from, to };
  }

  function isNested(a: number, b: number): boolean {
    return a === b || holds(a, b) || holds(b, a);
  }

  /** Whether every node with the one label has the other as well. */
  function holds(wide: number, narrow: number): boolean {
    return vocabulary.table.sets.every((set) => !set.includes(narrow) || set.includes(wide));
  }
}
