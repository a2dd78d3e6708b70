import { meetLegs, type Exploration } from "./explore.ts";
import type { Ways } from "./shortestLegs.ts";

/** Relationships of a layer that are read to tell whether an end is cut off from the rest. */
const mostToProve = 2_000;

/**
 * Takes what the database itself found of the shortest ways of all legs into the part of the graph that is read.
 *
 * The exploration's `told` says what came of it: `met`; `none` when no path within the bound can be; `unknown`, and nothing
 * is taken, when it was not to tell: there are too many ends, or there was no answer in time.
 *
 * @param found what `shortestLegs` gave
 * @throws StoreError as the store does.
 */
export async function tellShortest(exploration: Exploration, found: readonly Ways[] | "none" | undefined, maxHops: number): Promise<void> {
  if (found === undefined) return;
  if (found === "none") {
    exploration.told = "none";
    // That nothing leads on from an end, however far, says more than that there is no path up to a bound.
    await meetLegs(exploration, maxHops, mostToProve);
    return;
  }
  const { legs, graph } = exploration;
  exploration.told = "met";
  for (const [i, leg] of legs.entries()) {
    leg.hops = found[i]?.length;
    graph.add(found[i]?.hops ?? []);
  }
}
