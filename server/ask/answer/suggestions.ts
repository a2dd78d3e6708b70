import { degreeOf, entriesOf } from "../../topology/neighbourSource.ts";
import type { Topology } from "../../topology/topology.ts";
import { nameInSentence } from "../wording/names.ts";

/** Nodes looked at for a good pair. */
const looked = 40;

/**
 * Questions that this graph can answer, made from its best connected nodes: one that links two of them by way of a
 * third, one about what two have in common or how one comes to the other, one about a single node.
 *
 * @returns at most `count` questions; fewer in a small graph.
 */
export function suggestQuestions(topology: Topology, count: number): string[] {
  const best = bestConnected(topology);
  const [first] = best;
  if (first === undefined) return [];
  const name = (node: number) => nameInSentence(topology, node);
  const linked = pairAtTwoHops(topology, best);
  const far = best.find((node) => node !== first && !touch(topology, node, first) && !linked?.includes(node));
  const questions = [
    ...(linked ? [`who links ${name(linked[0])} to ${name(linked[1])}`] : []),
    ...(far !== undefined ? [`how is ${name(first)} connected to ${name(far)}`] : []),
    `what is ${name(best.find((node) => node !== first && !linked?.includes(node) && node !== far) ?? first)}`,
    `neighbours of ${name(first)}`,
  ];
  return questions.slice(0, count);
}

function bestConnected(topology: Topology): number[] {
  const nodes: number[] = [];
  for (let node = 0; node < topology.nodeCount; node += 1)
    if (topology.names.at(node) !== "" && degreeOf(topology, node) > 0) nodes.push(node);
  return nodes.toSorted((a, b) => degreeOf(topology, b) - degreeOf(topology, a) || a - b).slice(0, looked);
}

/** Two well connected nodes of the same label that do not touch each other, but touch a third. */
function pairAtTwoHops(topology: Topology, best: readonly number[]): [number, number] | undefined {
  for (const a of best) {
    for (const b of best) {
      if (a >= b || topology.labelSet[a] !== topology.labelSet[b] || touch(topology, a, b)) continue;
      const around = new Set(neighboursOf(topology, a));
      if (neighboursOf(topology, b).some((node) => around.has(node)))
        return degreeOf(topology, a) >= degreeOf(topology, b) ? [a, b] : [b, a];
    }
  }
  return undefined;
}

function touch(topology: Topology, a: number, b: number): boolean {
  return neighboursOf(topology, a).includes(b);
}

function neighboursOf(topology: Topology, node: number): number[] {
  const [first, end] = entriesOf(topology, node, "both");
  return [...topology.neighbour.subarray(first, Math.min(end, first + 2_000))];
}
