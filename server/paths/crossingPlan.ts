import { entriesOf } from "../topology/neighbourSource.ts";
import { opposite, volumeOf } from "./ball.ts";
import { heavyDegree, isHeavy, splitByWeight } from "./heavy.ts";
import { isReached, type Distances } from "./distances.ts";
import type { SearchRules } from "./rules.ts";

/** The hops from some nodes to a layer around the end of a leg. */
export interface Crossing {
  readonly rules: SearchRules;
  /** Layers around the start, of which the nodes without a distance to the end are the candidates. */
  readonly around: readonly (readonly number[])[];
  /** From the start: the candidates have one. */
  readonly near: Distances;
  /** Whether a node without a distance to the end is a candidate. */
  readonly isCandidate: (node: number) => boolean;
  /** The nodes of the layer that a candidate may come to, and at most how many these are. */
  readonly layer: () => readonly number[];
  readonly layerSize: number;
  /** To the end; takes those of the candidates that are found. */
  readonly distances: Distances;
  /** What the candidates' distance is; the layer's is one less. */
  readonly level: number;
}

/** How the hops are found: from the candidates on, from the layer back, and between the heavy ones of both. */
export interface Plan {
  readonly forwards: readonly number[];
  readonly backwards: readonly number[];
  readonly between: readonly number[];
  /** Entries and nodes to look at, without the entries between heavy nodes. */
  readonly cost: number;
  /** The same, where it ends with the first hop: of a heavy node's entries one is soon found, if there is any. */
  readonly firstCost: number;
}

export function countOf(layers: readonly (readonly number[])[]): number {
  return layers.reduce((sum, nodes) => sum + nodes.length, 0);
}

/** How often each node of a layer is looked at to find out what following its hops would take. */
const looksToWeigh = 3;

/**
 * A hop can be seen from either of its ends: all are looked for from the side with fewer entries. Where there are heavy
 * nodes on both, they are told from the light ones of the other side, and the hops between them are known: a hub's own
 * entries are not looked at.
 */
export function planOf(crossing: Crossing): Plan {
  const { around, layerSize } = crossing;
  const { source, direction } = crossing.rules;
  const near = countOf(around);
  const toWeigh = looksToWeigh * layerSize;
  const few = near < layerSize ? chooseCandidates(crossing, toWeigh) : undefined;
  // Weighing the two sides would take longer than following all hops of the candidates.
  if (few !== undefined && few.volume <= toWeigh) return forwardsOf(few);
  const layer = crossing.layer();
  const after = volumeOf(source, layer, opposite[direction]);
  const all: Plan = { forwards: [], backwards: layer, between: [], cost: after, firstCost: after };
  // Choosing the candidates would take longer than looking at what leads to the layer.
  const candidates = after <= near ? undefined : (few ?? chooseCandidates(crossing, after));
  if (candidates === undefined) return all;
  const { light, heavy, lightVolume, volume } = candidates;
  const [lightAfter] = splitByWeight(source, layer);
  const cost = light.length + heavy.length + lightVolume + volumeOf(source, lightAfter, opposite[direction]);
  if (cost < Math.min(volume, after)) return { forwards: light, backwards: lightAfter, between: heavy, cost, firstCost: cost };
  return volume < after ? forwardsOf(candidates) : all;
}

interface Candidates {
  readonly light: number[];
  readonly heavy: number[];
  /** Entries of the light ones, and of all. */
  readonly lightVolume: number;
  readonly volume: number;
}

/** The candidates of a crossing; undefined where the entries of the light ones are more than `most`. */
function chooseCandidates({ rules, around, distances, level }: Crossing, most: number): Candidates | undefined {
  const { source, direction } = rules;
  const light: number[] = [];
  const heavy: number[] = [];
  let [lightVolume, heavyVolume] = [0, 0];
  for (const nodes of around) {
    for (const node of nodes) {
      if (isReached(distances, node) && (distances.of[node] as number) <= level) continue;
      const [first, end] = entriesOf(source, node, direction);
      if (isHeavy(source, node)) {
        heavy.push(node);
        heavyVolume += end - first;
      } else {
        light.push(node);
        lightVolume += end - first;
        if (lightVolume > most) return undefined;
      }
    }
  }
  return { light, heavy, lightVolume, volume: lightVolume + heavyVolume };
}

function forwardsOf({ light, heavy, lightVolume, volume }: Candidates): Plan {
  const firstCost = light.length + heavy.length + lightVolume + heavy.length * heavyDegree;
  return { forwards: [...light, ...heavy], backwards: [], between: [], cost: volume, firstCost };
}
