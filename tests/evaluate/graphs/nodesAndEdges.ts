import { join } from "node:path";
import { columnAt, inferredColumns, propertiesOf, typedColumns } from "./columns.ts";
import { readCsv } from "./csv.ts";
import { noProperties, type GraphNode, type GraphRelationship, type LoadedGraph } from "./loadedGraph.ts";

/** Gremlin's CSV: `~id,~label,code:string,...` and `~id,~from,~to,~label,dist:int`. */
export function readGremlinCsv(folder: string, files: { nodes: string; edges: string }, name: string): LoadedGraph {
  const nodes = readCsv(join(folder, files.nodes));
  const edges = readCsv(join(folder, files.edges));
  const [id, label] = [columnAt(nodes.header, "~id"), columnAt(nodes.header, "~label")];
  const [from, to, type] = ["~from", "~to", "~label"].map((title) => columnAt(edges.header, title)) as [number, number, number];
  const [nodeColumns, edgeColumns] = [typedColumns(nodes.header), typedColumns(edges.header)];
  return {
    name,
    nodes: nodes.records.map((record) => ({
      key: record[id] ?? "",
      labels: [record[label] ?? ""],
      properties: propertiesOf(record, nodeColumns),
    })),
    relationships: edges.records.map((record) => ({
      type: record[type] ?? "",
      from: record[from] ?? "",
      to: record[to] ?? "",
      properties: propertiesOf(record, edgeColumns),
    })),
  };
}

/** `nodes.csv.gz` with `id,label,...` and `edges.csv.gz` with `from,type,to`; the values tell the types of the properties. */
export function readPackedCsv(folder: string, name: string): LoadedGraph {
  const nodes = readCsv(join(folder, "nodes.csv.gz"));
  const edges = readCsv(join(folder, "edges.csv.gz"));
  const [id, label] = [columnAt(nodes.header, "id"), columnAt(nodes.header, "label")];
  const columns = inferredColumns(nodes.header, nodes.records, ["id", "label"]);
  const [from, type, to] = ["from", "type", "to"].map((title) => columnAt(edges.header, title)) as [number, number, number];
  return {
    name,
    nodes: nodes.records.map((record) => ({
      key: record[id] ?? "",
      labels: [record[label] ?? ""],
      properties: propertiesOf(record, columns),
    })),
    relationships: edges.records.map((record) => ({
      type: record[type] ?? "",
      from: record[from] ?? "",
      to: record[to] ?? "",
      properties: noProperties,
    })),
  };
}

/** A bare edge list, `nodes,edges,u,graph` first and then a pair of numbers a line. Its numbers become names, since it has none. */
export function readEdgeList(folder: string, file: string, name: string): LoadedGraph {
  const { header, records } = readCsv(join(folder, file));
  const nodes: GraphNode[] = Array.from({ length: Number(header[0]) }, (_, index) => {
    const key = String(index + 1);
    return { key, labels: ["User"], properties: new Map([["name", key]]) };
  });
  const relationships: GraphRelationship[] = records.map((record) => ({
    type: "LINKED_TO",
    from: record[0] ?? "",
    to: record[1] ?? "",
    properties: noProperties,
  }));
  return { name, nodes, relationships };
}
