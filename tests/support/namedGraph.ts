import { createTopologyBuilder } from "../../server/topology/builder.ts";
import type { Topology } from "../../server/topology/topology.ts";

/** A topology written by hand: `["Japan", "MEMBER_OF", "Quad"]`; a name's label and aliases may be given. */
export function namedGraph(
  relationships: readonly (readonly [from: string, type: string, to: string])[],
  nodes: Readonly<Record<string, { label?: string; aliases?: string[]; id?: string }>> = {},
): Topology {
  const names = [...new Set([...Object.keys(nodes), ...relationships.flatMap(([from, , to]) => [from, to])])];
  const idOf = (name: string) => nodes[name]?.id ?? name.toLowerCase();
  const builder = createTopologyBuilder();
  builder.addNodes(
    names.map((name) => ({ id: idOf(name), name, labels: [nodes[name]?.label ?? "Thing"], aliases: nodes[name]?.aliases ?? [] })),
  );
  builder.addRelationships(relationships.map(([from, type, to], i) => ({ id: `r${i}`, source: idOf(from), target: idOf(to), type })));
  return builder.build(new Date(0));
}
