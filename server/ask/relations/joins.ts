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
      const found: { join: Join; forward: boolean }[] = [];
      for (const join of all) {
        if (fits(a, join.from) && fits(b, join.to)) found.push({ join, forward: true });
        if (fits(a, join.to) && fits(b, join.from)) found.push({ join, forward: false });
      }
      known.set(key, found);
      return found;
    },
  };
}

function fits(label: number, end: number): boolean {
  return label === anyLabel || label === end;
}
