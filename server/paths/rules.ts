import type { Direction } from "../contract/graph.ts";
import { dayOf, unknownDay } from "../topology/days.ts";
import { modalities, type NeighbourSource } from "../topology/neighbourSource.ts";
import type { PathQuery } from "./pathQuery.ts";
import { role, takeRoles } from "./roles.ts";

/** One leg of a query, from stop to stop, made ready for the inner loops of the search. */
export interface SearchRules {
  readonly source: NeighbourSource;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly roles: Uint8Array;
  /** Whether no node is blocked: then one that is not reached yet may be, whatever it is. */
  readonly isOpen: boolean;
  /** Leaves the roles to the next search; they are not valid from then on. */
  readonly giveBack: () => void;
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
  { from, to, via, withoutNodes, direction }: PathQuery,
  blocked: boolean[] | null,
  passes: SearchRules["passes"],
  leg: { starts: readonly number[]; ends: readonly number[]; others: readonly number[] },
): SearchRules {
  const starts = [...new Set(leg.starts)];
  const ends = [...new Set(leg.ends)].filter((node) => !starts.includes(node));
  const taken = takeRoles(source, blocked);
  // What a question names may have a label that is blocked.
  taken.give([...from, ...to, ...via], role.free);
  taken.give(leg.others, role.blocked);
  taken.give(starts, role.start);
  taken.give(ends, role.end);
  taken.give(withoutNodes, role.blocked);
  const open = (node: number) => taken.of[node] !== role.blocked;
  const isOpen = blocked === null && leg.others.length === 0 && withoutNodes.length === 0;
  const giveBack = () => taken.giveBack();
  return { source, starts: starts.filter(open), ends: ends.filter(open), roles: taken.of, isOpen, giveBack, direction, passes };
}

/** Which combinations of labels are blocked; null when none is. */
function blockByLabel(source: NeighbourSource, { labels, withoutLabels }: PathQuery): boolean[] | null {
  if (!labels && withoutLabels.length === 0) return null;
  return source.labelSets.map(
    (set) => set.some((label) => withoutLabels.includes(label)) || (labels !== undefined && !set.some((label) => labels.includes(label))),
  );
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
