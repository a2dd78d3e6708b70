import { readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { columnAt, inferredColumns, propertiesOf, typedColumns } from "./columns.ts";
import { readCsv } from "./csv.ts";
import type { GraphNode, GraphRelationship, LoadedGraph } from "./loadedGraph.ts";

const nodesFile = /\.nodes\.(\w+)\.csv$/u;
const relationshipsFile = /\.relationships\.(\w+)\.csv$/u;

/** Whether a folder holds files such as `pole.nodes.Person.csv` and `pole.relationships.KNOWS.csv`. */
export function isTables(files: readonly string[]): boolean {
  return files.some((file) => nodesFile.test(file)) && files.some((file) => relationshipsFile.test(file));
}

/**
 * One CSV file a label and one a type. The header is either that of neo4j-admin (`:ID`, `:LABEL`, `latitude:double`;
 * a column without a type is text), or plain: then the first column of a node is its key (`answer_id`), a
 * relationship has the keys of its start and its end in its first two columns, and the values tell the types.
 */
export function readTables(folder: string, name: string): LoadedGraph {
  const files = readdirSync(folder).toSorted();
  return {
    name,
    nodes: files.flatMap((file) => nodesOf(join(folder, file))),
    relationships: files.flatMap((file) => relationshipsOf(join(folder, file))),
  };
}

function nodesOf(file: string): GraphNode[] {
  const label = nodesFile.exec(file)?.[1];
  if (label === undefined) return [];
  const { header, records } = readCsv(file);
  if (!header.includes(":ID")) {
    const key = header[0] ?? "";
    const columns = inferredColumns(header, records, [key]);
    return records.map((record) => ({ key: `${key}:${record[0]}`, labels: [label], properties: propertiesOf(record, columns) }));
  }
  const columns = typedColumns(header);
  const [id, labels] = [columnAt(header, ":ID"), columnAt(header, ":LABEL")];
  return records.map((record) => ({
    key: record[id] ?? "",
    labels: (record[labels] ?? label).split(";"),
    properties: propertiesOf(record, columns),
  }));
}

function relationshipsOf(file: string): GraphRelationship[] {
  const type = relationshipsFile.exec(basename(file))?.[1];
  if (type === undefined) return [];
  const { header, records } = readCsv(file);
  if (!header.includes(":START_ID")) {
    const [start = "", end = ""] = header;
    const columns = inferredColumns(header, records, [start, end]);
    return records.map((record) => ({
      type,
      from: `${start}:${record[0]}`,
      to: `${end}:${record[1]}`,
      properties: propertiesOf(record, columns),
    }));
  }
  const columns = typedColumns(header);
  const [from, to] = [columnAt(header, ":START_ID"), columnAt(header, ":END_ID")];
  return records.map((record) => ({
    type,
    from: record[from] ?? "",
    to: record[to] ?? "",
    properties: propertiesOf(record, columns),
  }));
}
