import type { Direction } from "../contract/graph.ts";
import { dayOf, unknownDay } from "../topology/days.ts";
import { modalities, type NeighbourSource } from "../topology/neighbourSource.ts";
import type { PathQuery } from "./pathQuery.ts";

/** What a node is to one search; from `firstVia` on, the stop of that number. */
export const role = { free: 0, blocked: 1, start: 2, end: 3, firstVia: 4 } as const;

/** A query made ready for the inner loops of the search. */
export interface SearchRules {
  readonly source: NeighbourSource;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly viaCount: number;
  readonly roles: Uint8Array;
  readonly direction: Direction;
  readonly acrossLegs: boolean;
  /** Whether a relationship may be walked; null when all may. */
  readonly passes: ((relationship: number) => boolean) | null;
}

export function compileRules(source: NeighbourSource, query: PathQuery): SearchRules {
  const starts = [...new Set(query.from)];
  const ends = [...new Set(query.to)].filter((node) => !query.from.includes(node));
  const roles = new Uint8Array(source.nodeCount);
  blockByLabel(source, query, roles);
  for (const node of starts) roles[node] = role.start;
  for (const node of ends) roles[node] = role.end;
  query.via.forEach((node, i) => (roles[node] = role.firstVia + i));
  for (const node of query.withoutNodes) roles[node] = role.blocked;
  const open = (node: number) => roles[node] !== role.blocked;
  return {
    source,
    starts: starts.filter(open),
    ends: ends.filter(open),
    viaCount: query.via.length,
    roles,
    direction: query.direction,
    acrossLegs: query.repeats === "acrossLegs",
    passes: compileRelationships(source, query),
  };
}

function blockByLabel(source: NeighbourSource, { labels, withoutLabels }: PathQuery, roles: Uint8Array): void {
  if (!labels && withoutLabels.length === 0) return;
  const blocked = source.labelSets.map(
    (set) => set.some((label) => withoutLabels.includes(label)) || (labels !== undefined && !set.some((label) => labels.includes(label))),
  );
  for (let node = 0; node < source.nodeCount; node += 1) {
    if (blocked[source.labelSet[node] as number]) roles[node] = role.blocked;
  }
}

function compileRelationships(source: NeighbourSource, query: PathQuery): SearchRules["passes"] {
  const checks = [typeCheck, modalityCheck, documentsCheck, windowCheck]
    .map((check) => check(source, query))
    .filter((check) => check !== null);
  const [first, ...rest] = checks;
  if (!first) return null;
  return rest.length === 0 ? first : (relationship) => checks.every((check) => check(relationship));
}

function typeCheck({ type, typeNames }: NeighbourSource, { types, withoutTypes }: PathQuery): SearchRules["passes"] {
  if (!types && withoutTypes.length === 0) return null;
  const allowed = Uint8Array.from(typeNames, (name) => ((!types || types.includes(name)) && !withoutTypes.includes(name) ? 1 : 0));
  return (relationship) => allowed[type[relationship] as number] === 1;
}

/** A relationship whose modality is not known passes no choice of modalities. */
function modalityCheck({ columns }: NeighbourSource, { modality }: PathQuery): SearchRules["passes"] {
  if (!modality) return null;
  const allowed = modalities.map((name) => name !== "" && modality.includes(name));
  return (relationship) => allowed[columns.modality?.[relationship] ?? 0] === true;
}

function documentsCheck({ columns }: NeighbourSource, { minDocuments }: PathQuery): SearchRules["passes"] {
  if (minDocuments === undefined) return null;
  return (relationship) => (columns.documents?.[relationship] ?? 0) >= minDocuments;
}

/** Undated relationships pass; a dated one must have held at some time in the window. */
function windowCheck({ columns }: NeighbourSource, { window }: PathQuery): SearchRules["passes"] {
  if (!window) return null;
  const first = window.from === undefined ? unknownDay : dayOf(window.from, "first");
  const last = window.to === undefined ? unknownDay : dayOf(window.to, "last");
  return (relationship) => {
    const from = columns.from?.[relationship] ?? unknownDay;
    const to = columns.to?.[relationship] ?? unknownDay;
    if (last !== unknownDay && from !== unknownDay && from > last) return false;
    return !(first !== unknownDay && to !== unknownDay && to < first);
  };
}
