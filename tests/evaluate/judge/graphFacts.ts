import type { Path } from "../../../server/contract/paths.ts";
import { toWire } from "../../../server/store/wireValues.ts";
import type { LoadedGraph } from "../graphs/loadedGraph.ts";
import { textOf } from "./shown.ts";

/** What a path must not touch. */
interface Forbidden {
  exclude?: string;
  withoutType?: string;
}

/** The relationships of a graph by the names of their ends. */
export interface GraphFacts {
  has(from: string, type: string, to: string): boolean;
  /** Hops of the shortest path in either direction, by a plain breadth-first search of this file's own; null when there is none. */
  shortest(from: string, to: string, forbidden: Forbidden): number | null;
}

export function factsOf(graph: LoadedGraph): GraphFacts {
  const names = new Map(graph.nodes.map(({ key, properties }) => [key, textOf(toWire(properties.get("name") ?? key))]));
  const name = (key: string) => names.get(key) ?? key;
  const known = new Set<string>();
  const beside = new Map<string, [name: string, type: string][]>();
  const put = (at: string, to: string, type: string) => {
    const list = beside.get(at);
    if (list === undefined) beside.set(at, [[to, type]]);
    else list.push([to, type]);
  };
  for (const { from, type, to } of graph.relationships) {
    const [source, target] = [name(from), name(to)];
    known.add(JSON.stringify([source, type, target]));
    put(source, target, type);
    put(target, source, type);
  }
  return {
    has: (from, type, to) => known.has(JSON.stringify([from, type, to])),
    shortest: (from, to, forbidden) => breadthFirst(beside, from, to, forbidden),
  };
}

function breadthFirst(
  beside: ReadonlyMap<string, readonly [name: string, type: string][]>,
  from: string,
  to: string,
  { exclude, withoutType }: Forbidden,
): number | null {
  const seen = new Set([from, ...(exclude === undefined ? [] : [exclude])]);
  let frontier = [from];
  for (let hops = 0; frontier.length > 0; hops += 1) {
    if (frontier.includes(to)) return hops;
    const next: string[] = [];
    for (const at of frontier) {
      for (const [name, type] of beside.get(at) ?? []) {
        if (type === withoutType || seen.has(name)) continue;
        seen.add(name);
        next.push(name);
      }
    }
    frontier = next;
  }
  return null;
}

/** Says what is false about a path, or nothing: each edge joins its two nodes, and the graph has it. */
export function falsehood(path: Path, facts: GraphFacts): string | undefined {
  const { nodes, edges, hops } = path;
  if (nodes.length !== edges.length + 1 || hops !== edges.length) return `${nodes.length} nodes, ${edges.length} edges, ${hops} hops`;
  for (const [at, edge] of edges.entries()) {
    const pair = [nodes[at], nodes[at + 1]];
    const source = pair.find((node) => node?.id === edge.source);
    const target = pair.find((node) => node?.id === edge.target);
    if (source === undefined || target === undefined)
      return `${edge.type} joins other nodes than ${pair.map((n) => n?.name).join(" and ")}`;
    if (!facts.has(source.name, edge.type, target.name)) return `the graph has no ${source.name} -[${edge.type}]-> ${target.name}`;
  }
  return undefined;
}
