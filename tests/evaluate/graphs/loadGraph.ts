import { readdirSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { readGraphJson } from "./graphJson.ts";
import type { LoadedGraph } from "./loadedGraph.ts";
import { readMetaqa } from "./metaqa.ts";
import { readEdgeList, readGremlinCsv, readPackedCsv } from "./nodesAndEdges.ts";
import { isTables, readTables } from "./tables.ts";

/**
 * Reads the graph in a folder, whatever its format: `kb.txt` (MetaQA), `graph.json`, one CSV a label and a type
 * (neo4j-admin's or plain headers), Gremlin's CSV, packed `nodes.csv.gz` and `edges.csv.gz`, or an edge list.
 *
 * @param part Only for MetaQA: `people` keeps films and people, which is the graph of its path questions.
 * @throws Error when no format fits; for a Neo4j dump it says how to load it.
 */
export function loadGraph(folder: string, part: "all" | "people" = "all"): Promise<LoadedGraph> {
  return Promise.resolve().then(() => readGraph(resolve(folder), part));
}

function readGraph(folder: string, part: "all" | "people"): LoadedGraph {
  const files = readdirSync(folder);
  const name = basename(folder);
  if (files.includes("kb.txt")) return readMetaqa(folder, part);
  if (files.includes("graph.json")) return readGraphJson(folder, name);
  if (files.includes("nodes.csv.gz")) return readPackedCsv(folder, name);
  if (isTables(files)) return readTables(folder, name);
  const [nodes, edges] = ["nodes.csv", "edges.csv"].map((end) => files.find((file) => file.endsWith(`-${end}`)));
  if (nodes !== undefined && edges !== undefined) return readGremlinCsv(folder, { nodes, edges }, name);
  const list = files.find((file) => /^edges\w*\.csv(\.gz)?$/u.test(file));
  if (list !== undefined) return readEdgeList(folder, list, name);
  const inside = files.find((file) => file === "pole");
  if (inside !== undefined) return readGraph(join(folder, inside), part);
  if (files.some((file) => file.endsWith(".dump"))) {
    throw new Error(
      `${folder} holds Neo4j dumps, which only a Neo4j can read: load one with neo4j-admin, start the product on that database, and evaluate with --http.`,
    );
  }
  throw new Error(`No graph format fits ${folder}, which holds ${files.join(", ")}.`);
}
