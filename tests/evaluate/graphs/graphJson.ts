import { join } from "node:path";
import type { StoreValue } from "../../../server/store/values.ts";
import { readText } from "./csv.ts";
import type { LoadedGraph } from "./loadedGraph.ts";

type Scalar = string | number | boolean | null;

interface GraphJson {
  nodes: ({ id: string; label: string } & Record<string, Scalar>)[];
  edges: { from: string; type: string; to: string; props?: Record<string, Scalar> }[];
}

/** `graph.json`: nodes with `id`, `label` and properties beside them; edges with `from`, `type`, `to` and `props`. */
export function readGraphJson(folder: string, name: string): LoadedGraph {
  const graph = JSON.parse(readText(join(folder, "graph.json"))) as GraphJson;
  return {
    name,
    nodes: graph.nodes.map(({ id, label, ...rest }) => ({ key: id, labels: [label], properties: kept(rest) })),
    relationships: graph.edges.map(({ from, type, to, props }) => ({ from, type, to, properties: kept(props ?? {}) })),
  };
}

function kept(record: Readonly<Record<string, Scalar>>): Map<string, StoreValue> {
  return new Map(Object.entries(record).filter(([, value]) => value !== null));
}
