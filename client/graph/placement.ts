import type { DrawnGraph } from "./graphModel.ts";

export interface Point {
  x: number;
  y: number;
}

/** Turns by the golden angle spread any number of newcomers evenly around their parent. */
const goldenAngle = Math.PI * (3 - Math.sqrt(5));

function middle(points: Point[]): Point {
  const sum = points.reduce((total, { x, y }) => ({ x: total.x + x, y: total.y + y }), { x: 0, y: 0 });
  return { x: sum.x / points.length, y: sum.y / points.length };
}

/** A usual distance between neighbours of this drawing, in its own units. */
function spacing(points: Point[]): number {
  if (points.length < 2) return 100;
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const area = (Math.max(...xs) - Math.min(...xs)) * (Math.max(...ys) - Math.min(...ys));
  return Math.sqrt(area / points.length) || 100;
}

/**
 * A free place for each newcomer, beside the middle of the neighbours that already stand; what stands is never moved.
 * Returns the places by id; a newcomer without a standing neighbour goes beside `fallback`.
 */
export function placeNewcomers(
  newcomers: string[],
  graph: DrawnGraph,
  standing: ReadonlyMap<string, Point>,
  fallback: Point,
): Map<string, Point> {
  const taken = [...standing.values()];
  const step = spacing(taken) * 0.62;
  const places = new Map<string, Point>();
  for (const id of newcomers) {
    const anchors = graph.neighbors(id).flatMap((neighbour) => standing.get(neighbour) ?? places.get(neighbour) ?? []);
    const centre = anchors.length === 0 ? fallback : middle(anchors);
    const place = freePlace(centre, taken, step);
    taken.push(place);
    places.set(id, place);
  }
  return places;
}

function freePlace(centre: Point, taken: Point[], step: number): Point {
  let best = centre;
  let bestRoom = -1;
  for (let turn = 1; turn <= 120; turn++) {
    const radius = step * (0.9 + 0.28 * Math.sqrt(turn));
    const candidate = { x: centre.x + radius * Math.cos(turn * goldenAngle), y: centre.y + radius * Math.sin(turn * goldenAngle) };
    let room = Infinity;
    for (const other of taken) room = Math.min(room, Math.hypot(candidate.x - other.x, candidate.y - other.y));
    if (room >= step * 0.8) return candidate;
    if (room > bestRoom) {
      best = candidate;
      bestRoom = room;
    }
  }
  return best;
}
