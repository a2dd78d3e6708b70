import type { NeighbourSource } from "../topology/neighbourSource.ts";
import { isExhausted } from "./ball.ts";
import { unreached } from "./distances.ts";
import { createMeeting, growCheaper, growingCost, isSmallerSeen, meet, reach, release, type Meeting } from "./meet.ts";
import type { Pacer } from "./pacer.ts";
import type { PathQuery } from "./pathQuery.ts";
import { forget, isReady, prepareLength } from "./prepareLength.ts";
import { compileLegs } from "./rules.ts";
import { createWalk, type FoundPath } from "./walk.ts";

export interface SearchLimits {
  /** Paths of a length are all gathered, then longer ones, until there are so many to choose from. */
  readonly candidates: number;
  /** Once `enough` paths were found, longer ones are looked for with at most so many entries. */
  readonly enough: number;
  readonly extraEntries: number;
  /** Entries that may be looked at for the first path, besides what the shortest lengths of the legs take; else all that time allows. */
  readonly firstEntries?: number;
  /** Once a first path was found, more are looked for with at most so many entries. */
  readonly moreEntries: number;
  /** When nothing is found up to the query's bound: the shortest there are up to so many hops. */
  readonly farthest?: number;
}

export interface SearchResult {
  /** Shortest first, otherwise in the order of the graph. Longer than the query's bound only where `farthest` is. */
  readonly paths: readonly FoundPath[];
  /** `complete`: these are all paths up to the bound. Otherwise there may be more, and why. */
  readonly ended: "complete" | "enough" | "out_of_time";
  readonly explored: { readonly from: number; readonly to: number; readonly exhausted: boolean };
}

/**
 * All paths up to `maxHops` hops, shortest first, until there are enough.
 *
 * Each leg, from stop to stop, is searched from both its ends: breadth-first search finds the distances; a depth-first
 * walk over all legs lists the paths of each length between those layers, so that it leaves the way only where a path
 * would pass a node twice.
 *
 * @throws StoreError with `cancelled` from the pacer.
 */
export async function searchPaths(source: NeighbourSource, query: PathQuery, limits: SearchLimits, pacer: Pacer): Promise<SearchResult> {
  const met: Meeting[] = [];
  try {
    return await searchLegs(source, query, limits, pacer, met);
  } finally {
    for (const meeting of met) release(meeting);
  }
}

/** @param met takes the legs that were begun */
async function searchLegs(
  source: NeighbourSource,
  query: PathQuery,
  limits: SearchLimits,
  pacer: Pacer,
  met: Meeting[],
): Promise<SearchResult> {
  const farthest = Math.max(query.maxHops, limits.farthest ?? 0);
  const { legs, explored } = await meetLegs(source, query, farthest, pacer, met);
  if (!legs) return { paths: [], ended: (await pacer.pause()) ? "out_of_time" : "complete", explored };
  const paths: FoundPath[] = [];
  let ended = await collect(legs, query, query.maxHops, limits, pacer, paths);
  if (paths.length === 0 && ended === "complete" && farthest > query.maxHops) {
    const one = { ...limits, enough: 1, extraEntries: 0, moreEntries: 0 };
    ended = await collect(legs, query, farthest, one, pacer, paths);
  }
  return { paths, ended, explored };
}

interface MetLegs {
  /** Undefined when one of them cannot be walked. */
  legs: Meeting[] | undefined;
  explored: SearchResult["explored"];
}

/** Finds the shortest length of each leg, as far as all of them together stay within the bound. */
async function meetLegs(source: NeighbourSource, query: PathQuery, maxHops: number, pacer: Pacer, met: Meeting[]): Promise<MetLegs> {
  const legs = compileLegs(source, query).map(createMeeting);
  met.push(...legs);
  let left = maxHops;
  let explored = { from: 0, to: 0, exhausted: false };
  for (const [i, meeting] of legs.entries()) {
    await meet(meeting, left - (legs.length - 1 - i), pacer);
    explored = i === 0 ? exploredBy(meeting) : { ...exploredBy(meeting), from: explored.from };
    if (meeting.hops === undefined) return { legs: undefined, explored };
    left -= meeting.hops;
  }
  return { legs, explored };
}

function exploredBy(meeting: Meeting): SearchResult["explored"] {
  const { from, to } = meeting;
  return { from: from.size, to: to.size, exhausted: meeting.hops === undefined && (isExhausted(from) || isExhausted(to)) };
}

/** Entries that a walk looks at between two looks at the clock. */
const sliceEntries = 50_000;

async function collect(
  legs: readonly Meeting[],
  { repeats }: PathQuery,
  maxHops: number,
  limits: SearchLimits,
  pacer: Pacer,
  paths: FoundPath[],
): Promise<SearchResult["ended"]> {
  const shortest = legs.reduce((sum, { hops }) => sum + (hops ?? unreached), 0);
  let [first, more, extra] = [limits.firstEntries ?? Infinity, limits.moreEntries, limits.extraEntries];
  const allowance = () => (paths.length === 0 ? first : paths.length < limits.enough ? more : extra);
  const spend = (entries: number) => {
    if (paths.length === 0) first -= entries;
    else if (paths.length < limits.enough) more -= entries;
    else extra -= entries;
  };
  const found = (path: FoundPath) => {
    paths.push(path);
    return paths.length < limits.candidates;
  };
  for (let length = shortest; length <= maxHops; length += 1) {
    const slack = length - shortest;
    for (const leg of legs) {
      while (!isReady(leg, (leg.hops ?? 0) + slack)) {
        const cost = growingCost(leg);
        if (cost > allowance()) return "enough";
        spend(cost);
        growCheaper(leg);
        if (await pacer.pause()) return "out_of_time";
      }
      const cost = prepareLength(leg, (leg.hops ?? 0) + slack, allowance());
      if (cost === undefined) return "enough";
      spend(cost);
    }
    const walk = createWalk(legs, { length, repeats, found });
    const isFirst = paths.length === 0;
    while (!walk.done) {
      // All paths of the first length are gathered, whatever it takes.
      const slice = Math.min(isFirst ? first : allowance(), sliceEntries);
      if (slice <= 0) return "enough";
      const looked = walk.run(slice);
      if (!isFirst || paths.length === 0) spend(looked);
      if (!walk.done && (await pacer.pause())) return "out_of_time";
    }
    if (paths.length >= limits.candidates) return "enough";
    legs.forEach(forget);
  }
  return "complete";
}

/**
 * Length of the shortest walk that keeps the rules, however long. When there is none, the smaller side is explored to
 * its end, which proves it, and the other one until it is known to be the larger.
 */
export async function distance(
  source: NeighbourSource,
  query: PathQuery,
  pacer: Pacer,
): Promise<{ hops: number | undefined; explored: SearchResult["explored"]; complete: boolean }> {
  const legs = compileLegs(source, query).map(createMeeting);
  try {
    let hops = 0;
    for (const leg of legs) {
      await meet(leg, unreached - 1, pacer);
      while (leg.hops === undefined && reach(leg) < unreached - 1 && !isSmallerSeen(leg)) {
        growCheaper(leg);
        if (await pacer.pause()) break;
      }
      if (leg.hops === undefined) return { hops: undefined, explored: exploredBy(leg), complete: isSmallerSeen(leg) };
      hops += leg.hops;
    }
    return { hops, explored: { from: 0, to: 0, exhausted: false }, complete: true };
  } finally {
    for (const leg of legs) release(leg);
  }
}
