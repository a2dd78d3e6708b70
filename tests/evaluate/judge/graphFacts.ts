import type { Path } from "../../../server/contract/paths.ts";
import { toWire } from "../../../server/store/wireValues.ts";
import type { LoadedGraph } from "../graphs/loadedGraph.ts";
import { textOf } from "./shown.ts";

/** The relationships of a graph by the names of their ends. */
export interface GraphFacts {
  has(from: string, type: string, to: string): boolean;
}

export function factsOf(graph: LoadedGraph): GraphFacts {
  const names = new Map(graph.nodes.map(({ key, properties }) => [key, textOf(toWire(properties.get("name") ?? key))]));
  const name = (key: string) => names.get(key) ?? key;
  const facts = new Set(graph.relationships.map(({ from, type, to }) => JSON.stringify([name(from), type, name(to)])));
  return { has: (from, type, to) => facts.has(JSON.stringify([from, type, to])) };
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
