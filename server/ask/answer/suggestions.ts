import { unknownDay } from "../../topology/days.ts";
import { degreeOf, entriesOf, modalities } from "../../topology/neighbourSource.ts";
import type { Topology } from "../../topology/topology.ts";
import { nameInSentence } from "../wording/names.ts";
import { isNumbered } from "../wording/numbered.ts";

/** Nodes looked at for a good pair. */
const looked = 40;

/** Letters of a name that reads well in a question. */
const short = 20;

/**
 * Questions that this graph can answer, made from its best connected nodes with short names: what links two of them by
 * way of a third, what is expected or happened where the graph knows such things, how two are connected, who one is.
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
  const year = commonYear(topology);
  const other = best.find((node) => !linked?.includes(node) && node !== far) ?? first;
  return [
    ...(linked ? [`who links ${name(linked[0])} to ${name(linked[1])}`] : []),
    ...(topology.columns.modality?.includes(modalities.indexOf("expected")) ? ["what is expected"] : []),
    ...(year === undefined ? [] : [`what happened in ${year}`]),
    ...(far === undefined ? [] : [`how is ${name(first)} connected to ${name(far)}`]),
    `tell me about ${name(other)}`,
    `neighbours of ${name(first)}`,
  ].slice(0, count);
}

/** The year to which most relationships are dated, of those that lie within one year. */
export function commonYear(topology: Topology): number | undefined {
  const { from, to } = topology.columns;
  const counts = new Map<number, number>();
  from?.forEach((first, i) => {
    const year = Math.floor(first / 10_000);
    if (first !== unknownDay && Math.floor((to?.[i] ?? unknownDay) / 10_000) === year) counts.set(year, (counts.get(year) ?? 0) + 1);
  });
  return [...counts].toSorted((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0];
}

function bestConnected(topology: Topology): number[] {
  const nodes: number[] = [];
  for (let node = 0; node < topology.nodeCount; node += 1)
    if (degreeOf(topology, node) > 0 && isReadable(topology.names.at(node))) nodes.push(node);
  const best = nodes.toSorted((a, b) => degreeOf(topology, b) - degreeOf(topology, a) || a - b);
  const named: number[] = [];
  for (const node of best) {
    if (named.length === looked) break;
    if (!isNumbered(topology, node)) named.push(node);
  }
  return named.length > 1 ? named : best.slice(0, looked);
}

function isReadable(name: string): boolean {
  return name !== "" && name.length <= short;
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
