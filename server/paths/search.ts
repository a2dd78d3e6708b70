import type { NeighbourSource } from "../topology/neighbourSource.ts";
import { isExhausted, unreached } from "./ball.ts";
import { createMeeting, growCheaper, meet, reach, type Meeting } from "./meet.ts";
import type { Pacer } from "./pacer.ts";
import type { PathQuery } from "./pathQuery.ts";
import { compileRules, type SearchRules } from "./rules.ts";
import { createWalk, forget, prepareLength, type FoundPath } from "./walk.ts";

export interface SearchLimits {
  /** Paths of a length are all gathered, then longer ones, until there are so many to choose from. */
  readonly candidates: number;
  /** Once `enough` paths were found, longer ones are looked for with at most so many entries. */
  readonly enough: number;
  readonly extraEntries: number;
}

export interface SearchResult {
  /** Shortest first, otherwise in the order of the graph. */
  readonly paths: readonly FoundPath[];
  /** `complete`: these are all paths up to the bound. Otherwise there may be more, and why. */
  readonly ended: "complete" | "enough" | "out_of_time";
  readonly explored: { readonly from: number; readonly to: number; readonly exhausted: boolean };
}

/**
 * All simple paths up to `maxHops` hops, shortest first, until there are enough.
 *
 * Bidirectional breadth-first search finds the distances from both ends; a depth-first walk lists the paths of each
 * length between those layers, so that it leaves the way only where a path would pass a node twice.
 *
 * @throws StoreError with `cancelled` from the pacer.
 */
export async function searchPaths(source: NeighbourSource, query: PathQuery, limits: SearchLimits, pacer: Pacer): Promise<SearchResult> {
  const rules = compileRules(source, query);
  const meeting = createMeeting(rules);
  await meet(rules, meeting, query.maxHops, pacer);
  const paths: FoundPath[] = [];
  const ended =
    meeting.hops === undefined ? await withoutMeeting(pacer) : await collect(rules, meeting, query.maxHops, limits, pacer, paths);
  return { paths, ended, explored: exploredBy(meeting) };
}

async function withoutMeeting(pacer: Pacer): Promise<SearchResult["ended"]> {
  return (await pacer.pause()) ? "out_of_time" : "complete";
}

function exploredBy(meeting: Meeting): SearchResult["explored"] {
  const { from, to } = meeting;
  return { from: from.size, to: to.size, exhausted: meeting.hops === undefined && (isExhausted(from) || isExhausted(to)) };
}

/** Entries that a walk looks at between two looks at the clock. */
const sliceEntries = 50_000;

async function collect(
  rules: SearchRules,
  meeting: Meeting,
  maxHops: number,
  limits: SearchLimits,
  pacer: Pacer,
  paths: FoundPath[],
): Promise<SearchResult["ended"]> {
  let extra = limits.extraEntries;
  const take = (path: FoundPath) => {
    paths.push(path);
    return paths.length < limits.candidates;
  };
  for (let length = meeting.hops ?? 1; length <= maxHops; length += 1) {
    while (reach(meeting) < length && !(isExhausted(meeting.from) && isExhausted(meeting.to))) {
      const cost = Math.min(
        isExhausted(meeting.from) ? Infinity : meeting.from.volume,
        isExhausted(meeting.to) ? Infinity : meeting.to.volume,
      );
      if (paths.length >= limits.enough && cost > extra) return "enough";
      if (paths.length >= limits.enough) extra -= cost;
      growCheaper(rules, meeting);
      if (await pacer.pause()) return "out_of_time";
    }
    const hadEnough = paths.length >= limits.enough;
    const added = prepareLength(rules, meeting, length);
    const walk = createWalk(rules, meeting.to.distance, length, take);
    let done = false;
    while (!done) {
      if (hadEnough && extra <= 0) return "enough";
      const slice = hadEnough ? Math.min(extra, sliceEntries) : sliceEntries;
      done = walk.run(slice);
      if (hadEnough) extra -= slice;
      if (!done && (await pacer.pause())) return "out_of_time";
    }
    if (paths.length >= limits.candidates) return "enough";
    forget(meeting.to, added, unreached);
  }
  return "complete";
}

/**
 * Length of the shortest walk that keeps the rules, however long. When there is none, both sides are explored to their
 * end, so that what is said of either is true.
 */
export async function distance(
  source: NeighbourSource,
  query: PathQuery,
  pacer: Pacer,
): Promise<{ hops: number | undefined; explored: SearchResult["explored"]; complete: boolean }> {
  const rules = compileRules(source, query);
  const meeting = createMeeting(rules);
  await meet(rules, meeting, unreached - 1, pacer);
  while (meeting.hops === undefined && reach(meeting) < unreached - 1 && !(isExhausted(meeting.from) && isExhausted(meeting.to))) {
    growCheaper(rules, meeting);
    if (await pacer.pause()) break;
  }
  const complete = meeting.hops !== undefined || (isExhausted(meeting.from) && isExhausted(meeting.to));
  return { hops: meeting.hops, explored: exploredBy(meeting), complete };
}
