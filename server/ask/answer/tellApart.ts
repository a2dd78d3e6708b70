import { plainWords } from "../../paths/plainWords.ts";
import type { Topology } from "../../topology/topology.ts";

/** Relationships of one node that are looked at. */
const looked = 500;

/** Names of the neighbours of a node by the relationship that leads to them: its type, and whether it comes in. */
type Around = ReadonlyMap<string, readonly string[]>;

/**
 * What tells nodes of one name apart, in words, one text for each node: "directed by Ann Lee", "Ann Lee directed".
 * The same kind of relationship is used for as many of them as it tells apart, that with the fewest neighbours first.
 *
 * @returns an empty text for a node that no neighbour tells from the others
 */
export function tellApart(topology: Topology, nodes: readonly number[]): string[] {
  const around = nodes.map((node) => neighboursByKind(topology, node));
  const kinds = [...new Set(around.flatMap((own) => [...own.keys()]))].map((kind) => {
    const values = around.map((own, i) => ownName(around, own.get(kind) ?? [], kind, i));
    const told = values.filter((value) => value !== undefined).length;
    return { kind, values, told, spread: around.reduce((sum, own) => sum + (own.get(kind)?.length ?? 0), 0) };
  });
  const ranked = kinds.toSorted((a, b) => b.told - a.told || a.spread - b.spread || (a.kind < b.kind ? -1 : 1));
  return nodes.map((_, i) => {
    const best = ranked.find(({ values }) => values[i] !== undefined);
    return best ? phrase(topology, best.kind, best.values[i] ?? "") : "";
  });
}

/** The first of a node's neighbours of a kind, by name, that no other node has there. */
function ownName(around: readonly Around[], own: readonly string[], kind: string, i: number): string | undefined {
  const others = new Set(around.flatMap((other, j) => (j === i ? [] : (other.get(kind) ?? []))));
  return own.find((name) => !others.has(name));
}

function neighboursByKind(topology: Topology, node: number): Around {
  const found = new Map<string, string[]>();
  const [first, incoming, end] = [topology.start[node], topology.incoming[node], topology.start[node + 1]] as [number, number, number];
  for (let i = first; i < Math.min(end, first + looked); i += 1) {
    const name = topology.names.at(topology.neighbour[i] as number);
    const kind = `${i < incoming ? "out" : "in"} ${topology.type[topology.relationship[i] as number]}`;
    const known = found.get(kind);
    if (known) known.push(name);
    else found.set(kind, [name]);
  }
  for (const names of found.values()) names.sort();
  return found;
}

function phrase({ typeNames }: Topology, kind: string, name: string): string {
  const [direction, type] = kind.split(" ");
  const words = plainWords(typeNames[Number(type)] ?? "");
  return direction === "out" ? `${words} ${name}` : `${name} ${words}`;
}
