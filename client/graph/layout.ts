import { UndirectedGraph } from "graphology";
import { inferSettings } from "graphology-layout-forceatlas2";
import FA2Layout from "graphology-layout-forceatlas2/worker";
import noverlap from "graphology-layout-noverlap";
import type { DrawnGraph } from "./graphModel.ts";
import type { Point } from "./placement.ts";
import { pushApart } from "./pushApart.ts";

/** Time the forces may work, in milliseconds: longer for more nodes, never longer than a person waits. */
function timeFor(nodes: number): number {
  return Math.min(2_500, 350 + nodes * 2);
}

/** Nodes up to which all are told apart: noverlap leaves a few of them on each other. */
const mostApart = 600;

function extent(values: readonly number[]): number {
  return Math.max(...values) - Math.min(...values);
}

/** So far apart, nodes are some pixels from each other once the whole is fitted into the window, however wide it is. */
function roomOf(places: readonly Point[]): number {
  const widest = Math.max(extent(places.map(({ x }) => x)), extent(places.map(({ y }) => y)));
  return widest * Math.min(0.022, 0.4 / Math.sqrt(places.length));
}

/**
 * Finds places for the nodes `moving`; all others stay where they are. The forces work in a worker on a copy of the graph,
 * so that the drawing is touched once, at the end. Returns the new places by id; none when `signal` is aborted first.
 */
export async function settle(graph: DrawnGraph, moving: ReadonlySet<string>, signal: AbortSignal): Promise<Map<string, Point>> {
  const copy = new UndirectedGraph<{ x: number; y: number; size: number; fixed: boolean }>();
  // A start on one point has no direction to leave in: newcomers are shaken apart, the same way every time.
  let seed = 1;
  const shake = (): number => ((seed = (seed * 16_807) % 2_147_483_647) / 2_147_483_647 - 0.5) * 10;
  graph.forEachNode((id, { x, y }) => {
    const moves = moving.has(id);
    copy.addNode(id, { x: moves ? x + shake() : x, y: moves ? y + shake() : y, size: 8, fixed: !moves });
  });
  graph.forEachEdge((_edge, _attributes, source, target) => {
    if (source !== target) copy.mergeEdge(source, target);
  });
  const layout = new FA2Layout(copy, {
    settings: { ...inferSettings(copy), gravity: 0.6, scalingRatio: 30, linLogMode: true, outboundAttractionDistribution: true },
  });
  layout.start();
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, timeFor(moving.size));
    signal.addEventListener("abort", () => {
      clearTimeout(timer);
      resolve();
    });
  });
  layout.kill();
  if (signal.aborted) return new Map();
  if (moving.size === graph.order) noverlap.assign(copy, { maxIterations: 80, settings: { margin: 12, ratio: 1 } });
  const places = new Map<string, Point>();
  for (const id of moving) {
    const { x, y } = copy.getNodeAttributes(id);
    places.set(id, { x, y });
  }
  if (moving.size === graph.order && moving.size <= mostApart) pushApart([...places.values()], roomOf([...places.values()]));
  return places;
}
