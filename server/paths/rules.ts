import type { Direction } from "../contract/graph.ts";
import { dayOf, unknownDay } from "../topology/days.ts";
import { modalities, type NeighbourSource } from "../topology/neighbourSource.ts";
import type { PathQuery } from "./pathQuery.ts";

/** What a node is to one leg of a search: a path may enter what is free or an end, and leave what is free or a start. */
export const role = { free: 0, blocked: 1, start: 2, end: 3 } as const;

/** One leg of a query, from stop to stop, made ready for the inner loops of the search. */
export interface SearchRules {
  readonly source: NeighbourSource;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly roles: Uint8Array;
  readonly direction: Direction;
  /** Whether a relationship may be walked; null when all may. */
  readonly passes: ((relationship: number) => boolean) | null;
}

/** The rules of a query as if it had no stops between its ends. */
export function compileRules(source: NeighbourSource, query: PathQuery): SearchRules {
  const { from, to } = query;
  return toLeg(source, query, blockByLabel(source, query), compileRelationships(source, query), { starts: from, ends: to, others: [] });
}

/** The legs of a query: from its start to the first stop, from stop to stop, from the last stop to its end. */
export function compileLegs(source: NeighbourSource, query: PathQuery): SearchRules[] {
  const { from, to, via, repeats } = query;
  const stops = [from, ...via.map((node) => [node]), to];
  const blocked = blockByLabel(source, query);
  const passes = compileRelationships(source, query);
  // Where nothing may be passed twice, no leg may come to what another leg starts or ends with.
  const others = repeats === "never" ? stops.flat() : [];
  return stops.slice(1).map((ends, i) => toLeg(source, query, blocked, passes, { starts: stops[i] ?? [], ends, others }));
}

function toLeg(
  source: NeighbourSource,
  { withoutNodes, direction }: PathQuery,
  blocked: Uint8Array,
  passes: SearchRules["passes"],
  leg: { starts: readonly number[]; ends: readonly number[]; others: readonly number[] },
): SearchRules {
  const starts = [...new Set(leg.starts)];
  const ends = [...new Set(leg.ends)].filter((node) => !starts.includes(node));
  const roles = blocked.slice();
  for (const node of leg.others) roles[node] = role.blocked;
  for (const node of starts) roles[node] = role.start;
  for (const node of ends) roles[node] = role.end;
  for (const node of withoutNodes) roles[node] = role.blocked;
  const open = (node: number) => roles[node] !== role.blocked;
  return { source, starts: starts.filter(open), ends: ends.filter(open), roles, direction, passes };
}

/** Every node's role as far as its labels tell. What a question names may have such a label. */
function blockByLabel(source: NeighbourSource, { from, to, via, labels, withoutLabels }: PathQuery): Uint8Array {
  const roles = new Uint8Array(source.nodeCount);
  if (!labels && withoutLabels.length === 0) return roles;
  const blocked = source.labelSets.map(
    (set) => set.some((label) => withoutLabels.includes(label)) || (labels !== undefined && !set.some((label) => labels.includes(label))),
  );
  for (let node = 0; node < source.nodeCount; node += 1) {
    if (blocked[source.labelSet[node] as number]) roles[node] = role.blocked;
  }
  for (const node of [...from, ...to, ...via]) roles[node] = role.free;
  return roles;
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
