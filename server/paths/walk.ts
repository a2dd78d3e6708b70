import { entriesOf } from "../topology/neighbourSource.ts";
import { eachPrevious, isExhausted, type Ball } from "./ball.ts";
import type { Meeting } from "./meet.ts";
import type { SearchRules } from "./rules.ts";
import { stageAfter } from "./stages.ts";

/** A path as indices: `relationships[i]` joins `nodes[i]` and `nodes[i + 1]`. */
export interface FoundPath {
  readonly nodes: Int32Array;
  readonly relationships: Int32Array;
}

/**
 * Completes the distances to the end for every state that lies on some walk of this length, so that the walk below
 * never turns into a dead end but by simplicity. Both balls together must reach `length`.
 *
 * @returns the states to forget (by `forget`) before another length is prepared.
 */
export function prepareLength(rules: SearchRules, { from, to }: Meeting, length: number): number[] {
  const added: number[] = [];
  if (isExhausted(to)) return added;
  let layer = to.layers.at(-1) ?? [];
  for (let level = to.layers.length; level < length; level += 1) {
    const next: number[] = [];
    for (const state of layer) {
      if ((from.distance[state] as number) > length - level + 1) continue;
      eachPrevious(rules, state, to.distance, (before) => {
        if ((from.distance[before] as number) > length - level) return;
        to.distance[before] = level;
        next.push(before);
      });
    }
    added.push(...next);
    layer = next;
  }
  return added;
}

export function forget(ball: Ball, states: readonly number[], unreached: number): void {
  for (const state of states) ball.distance[state] = unreached;
}

export interface Walk {
  /**
   * Goes on for about so many entries.
   *
   * @returns true when every path of the length has been handed to `found`, or `found` said to stop.
   */
  run(entries: number): boolean;
}

/**
 * Every path of exactly `length` hops, depth first, between the layers that the distances to the end draw.
 *
 * @param found takes a path; returns false to stop.
 */
export function createWalk(rules: SearchRules, toEnd: Uint16Array, length: number, found: (path: FoundPath) => boolean): Walk {
  const { source, passes, direction, starts, acrossLegs } = rules;
  const { nodeCount, neighbour, relationship } = source;
  const nodes = new Int32Array(length + 1);
  const stages = new Int32Array(length + 1);
  const relationships = new Int32Array(length);
  const cursor = new Uint32Array(length + 1);
  const last = new Uint32Array(length + 1);
  let nextStart = 0;
  let depth = -1;

  function enter(node: number, stage: number): void {
    depth += 1;
    nodes[depth] = node;
    stages[depth] = stage;
    [cursor[depth], last[depth]] = entriesOf(source, node, direction);
  }

  function isOnPath(node: number, stage: number): boolean {
    for (let i = 0; i <= depth; i += 1) if (nodes[i] === node && (!acrossLegs || stages[i] === stage)) return true;
    return false;
  }

  return {
    run(entries) {
      for (let budget = entries; budget > 0; budget -= 1) {
        if (depth < 0) {
          const start = starts[nextStart];
          if (start === undefined) return true;
          nextStart += 1;
          enter(start, 0);
          continue;
        }
        const entry = cursor[depth] as number;
        if (entry === last[depth]) {
          depth -= 1;
          continue;
        }
        cursor[depth] = entry + 1;
        const node = neighbour[entry] as number;
        const stage = stageAfter(rules, node, stages[depth] as number);
        const remaining = length - depth - 1;
        if (stage < 0 || (toEnd[stage * nodeCount + node] as number) > remaining) continue;
        if (isOnPath(node, stage) || (passes !== null && !passes(relationship[entry] as number))) continue;
        relationships[depth] = relationship[entry] as number;
        if (remaining > 0) {
          if (toEnd[stage * nodeCount + node] !== 0) enter(node, stage);
          continue;
        }
        nodes[length] = node;
        if (!found({ nodes: nodes.slice(), relationships: relationships.slice() })) return true;
      }
      return false;
    },
  };
}
