import type { Topology } from "../../topology/topology.ts";
import { fold, tokenize } from "./fold.ts";
import { nameIndexOf } from "./nameIndex.ts";

/** Names looked at for one node. */
const scanned = 200;

/** Nodes whose name says that they are this node's, and the node whose its own name says it is: "China" and "China's reach". */
export function kinOf(topology: Topology, node: number): number[] {
  const index = nameIndexOf(topology);
  const name = topology.names.at(node);
  const folded = fold(name);
  if (folded === "") return [];
  const [first = ""] = folded.split(" ");
  const isOwn = (text: string) => tokenize(text).some(({ base, text: whole }) => base !== whole && base === folded);
  const owned = index
    .withWordPrefix(first, scanned)
    .flatMap((key) => index.exact(index.keys[key] ?? ""))
    .filter(({ text }) => isOwn(text));
  const owners = tokenize(name).flatMap(({ base, text }) => (base === text ? [] : index.exact(base)));
  return [...new Set([...owned, ...owners].map((entry) => entry.node))].filter((other) => other !== node);
}
