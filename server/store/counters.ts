import type { Counters } from "../contract/query.ts";

/** @returns the counts of a query that changed nothing; a new object, so that it can be added to. */
export function noCounters(): Counters {
  return {
    nodesCreated: 0,
    nodesDeleted: 0,
    relationshipsCreated: 0,
    relationshipsDeleted: 0,
    propertiesSet: 0,
    labelsAdded: 0,
    labelsRemoved: 0,
    indexesAdded: 0,
    indexesRemoved: 0,
    constraintsAdded: 0,
    constraintsRemoved: 0,
  };
}

/** Adds the counts of one query to a sum. */
export function addUp(sum: Counters, counters: Counters): void {
  for (const key of Object.keys(sum) as (keyof Counters)[]) sum[key] += counters[key];
}
