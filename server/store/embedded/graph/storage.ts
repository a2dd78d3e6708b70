import { join } from "node:path";
import grafeo, { type GrafeoDB, type Transaction } from "@grafeo-db/js";
import { StoreError } from "../../storeError.ts";
import { decodeProperties, encodeProperties } from "./codec.ts";
import { MemoryGraph } from "./memoryGraph.ts";
import { quoteStored, readStored } from "./storedName.ts";

/** The engine's write-ahead log is folded into its file when it has grown this long. */
const checkpointBytes = 32_000_000;
/** Rows that one statement of a flush writes. */
const batch = 5_000;

/** @throws StoreError `conflict` when another process has it open, `unavailable` when it cannot be read. */
export function openDatabase(directory: string | null): GrafeoDB {
  try {
    if (directory === null) return grafeo.GrafeoDB.create();
    const db = grafeo.GrafeoDB.create(join(directory, "graph.grafeo"));
    db.setCheckpointTriggers({ walBytes: checkpointBytes });
    return db;
  } catch (cause) {
    throw openError(directory ?? "", cause);
  }
}

function openError(directory: string, cause: unknown): StoreError {
  const message = cause instanceof Error ? cause.message : String(cause);
  if (/lock/iu.test(message)) {
    return new StoreError("conflict", `The data folder ${directory} is open in another process.`, {
      hint: "Stop the other one, or choose another folder with DATA_DIR.",
      cause,
    });
  }
  return new StoreError("unavailable", `The data folder ${directory} cannot be opened: ${message.replace(/^Database error: /u, "")}`, {
    hint: "Check that the disk has room and that the folder may be written; if its files are damaged, restore a copy or move them away.",
    cause,
  });
}

/** Reads labels, types and ends of everything; properties follow when they are asked for. */
export async function loadGraph(db: GrafeoDB, labelOrder: readonly string[]): Promise<MemoryGraph> {
  const graph = new MemoryGraph({
    nodeProperties: (id) => decodeProperties(db.getNode(id)?.properties() ?? {}),
    relationshipProperties: (id) => decodeProperties(db.getEdge(id)?.properties() ?? {}),
  });
  for (const label of labelOrder) graph.noteLabel(label);
  const nodes = (await db.executeCypher("MATCH (n) RETURN id(n) AS i, labels(n) AS l")).rows() as [number, string[]][];
  for (const [id, labels] of nodes.toSorted((a, b) => a[0] - b[0])) graph.load(id, graph.ordered(labels.map(readStored)));
  const items = (await db.executeCypher("MATCH (a)-[r]->(b) RETURN id(r) AS i, id(a) AS a, id(b) AS b, type(r) AS t")).rows() as [
    number,
    number,
    number,
    string,
  ][];
  for (const [id, start, end, type] of items.toSorted((a, b) => a[0] - b[0])) {
    graph.loadRelationship(id, graph.nodeIds.find(start) ?? -1, graph.nodeIds.find(end) ?? -1, readStored(type));
  }
  return graph;
}

/** Writes the graph's changes to the engine in one transaction, and only then lets them stand. */
export async function flush(db: GrafeoDB, graph: MemoryGraph): Promise<void> {
  const { changes } = graph;
  if (changes.nodes.size === 0 && changes.relationships.size === 0) return;
  const tx = db.beginTransaction();
  const names: (() => void)[] = [];
  try {
    await deleteRelationships(tx, graph);
    await createNodes(tx, graph, names);
    await changeNodes(tx, graph);
    for (const name of names.splice(0)) name();
    await createRelationships(tx, graph, names);
    await changeRelationships(tx, graph);
    await deleteNodes(tx, graph);
    tx.commit();
  } catch (cause) {
    if (tx.isActive) tx.rollback();
    throw writeError(cause);
  }
  for (const name of names) name();
  graph.settle();
}

function writeError(cause: unknown): StoreError {
  if (cause instanceof StoreError) return cause;
  const message = cause instanceof Error ? cause.message : String(cause);
  if (/no space|os error 28|disk.*full/iu.test(message))
    return new StoreError("unavailable", "The disk is full; nothing was written.", { hint: "Make room in the data folder.", cause });
  return new StoreError("internal", `The embedded engine could not write: ${message}`, { cause });
}

async function inBatches<T>(items: readonly T[], run: (part: T[]) => Promise<void>): Promise<void> {
  for (let from = 0; from < items.length; from += batch) await run(items.slice(from, from + batch));
}

function grouped<T>(items: Iterable<T>, keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

async function createNodes(tx: Transaction, graph: MemoryGraph, names: (() => void)[]): Promise<void> {
  const made = [...graph.changes.nodes].filter((node) => graph.changes.labelsBefore.get(node) === null && graph.hasNode(node));
  for (const [labels, nodes] of grouped(made, (node) =>
    graph
      .labelsOf(node)
      .map((label) => `:${quoteStored(label)}`)
      .join(""),
  )) {
    await inBatches(nodes, async (part) => {
      const rows = part.map((node) => ({ p: encodeProperties(graph.propertiesOfNode(node)) }));
      const result = await tx.executeCypher(`UNWIND $rows AS r CREATE (n${labels}) SET n = r.p RETURN id(n) AS i`, { rows });
      nameAll(part, result.rows(), (node, id) => names.push(() => graph.nodeIds.put(node, id)));
    });
  }
}

function nameAll(part: readonly number[], rows: unknown[][], name: (item: number, id: number) => void): void {
  if (rows.length !== part.length) throw new StoreError("internal", "The engine did not say what it created.");
  for (const [place, item] of part.entries()) name(item, Number(rows[place]?.[0]));
}

async function changeNodes(tx: Transaction, graph: MemoryGraph): Promise<void> {
  const { changes } = graph;
  const changed = [...changes.nodes].filter((node) => graph.hasNode(node) && changes.labelsBefore.get(node) !== null);
  await inBatches(changed, async (part) => {
    const rows = part.map((node) => ({ i: graph.nodeIds.of(node), p: encodeProperties(graph.propertiesOfNode(node)) }));
    await tx.executeCypher("UNWIND $rows AS r MATCH (n) WHERE id(n) = r.i SET n = r.p", { rows });
  });
  for (const node of changed) {
    const before = changes.labelsBefore.get(node);
    if (before === null || before === undefined) continue;
    const after = graph.labelsOf(node);
    const clauses = [
      ...after.filter((label) => !before.includes(label)).map((label) => `SET n:${quoteStored(label)}`),
      ...before.filter((label) => !after.includes(label)).map((label) => `REMOVE n:${quoteStored(label)}`),
    ];
    if (clauses.length > 0) await tx.executeCypher(`MATCH (n) WHERE id(n) = $i ${clauses.join(" ")}`, { i: graph.nodeIds.of(node) });
  }
}

async function createRelationships(tx: Transaction, graph: MemoryGraph, names: (() => void)[]): Promise<void> {
  const made = [...graph.changes.newRelationships].filter((item) => graph.hasRelationship(item));
  for (const [type, items] of grouped(made, (item) => graph.typeOf(item))) {
    await inBatches(items, async (part) => {
      const rows = part.map((item) => ({
        a: graph.nodeIds.of(graph.startOf(item)),
        b: graph.nodeIds.of(graph.endOf(item)),
        p: encodeProperties(graph.propertiesOfRelationship(item)),
      }));
      const query = `UNWIND $rows AS r MATCH (a) WHERE id(a) = r.a MATCH (b) WHERE id(b) = r.b CREATE (a)-[e:${quoteStored(type)}]->(b) SET e = r.p RETURN id(e) AS i`;
      const result = await tx.executeCypher(query, { rows });
      nameAll(part, result.rows(), (item, id) => names.push(() => graph.relationshipIds.put(item, id)));
    });
  }
}

function place(graph: MemoryGraph, item: number) {
  return { s: graph.nodeIds.of(graph.startOf(item)), i: graph.relationshipIds.of(item) };
}

async function changeRelationships(tx: Transaction, graph: MemoryGraph): Promise<void> {
  const changed = [...graph.changes.relationships].filter(
    (item) => graph.hasRelationship(item) && !graph.changes.newRelationships.has(item),
  );
  await inBatches(changed, async (part) => {
    const rows = part.map((item) => ({ ...place(graph, item), p: encodeProperties(graph.propertiesOfRelationship(item)) }));
    await tx.executeCypher("UNWIND $rows AS r MATCH (s)-[e]->() WHERE id(s) = r.s AND id(e) = r.i SET e = r.p", { rows });
  });
}

async function deleteRelationships(tx: Transaction, graph: MemoryGraph): Promise<void> {
  const gone = [...graph.changes.relationships].filter((item) => !graph.hasRelationship(item) && graph.relationshipIds.of(item) >= 0);
  await inBatches(gone, async (part) => {
    await tx.executeCypher("UNWIND $rows AS r MATCH (s)-[e]->() WHERE id(s) = r.s AND id(e) = r.i DELETE e", {
      rows: part.map((item) => place(graph, item)),
    });
  });
}

async function deleteNodes(tx: Transaction, graph: MemoryGraph): Promise<void> {
  const gone = [...graph.changes.nodes].filter((node) => !graph.hasNode(node) && graph.nodeIds.of(node) >= 0);
  await inBatches(gone, async (part) => {
    await tx.executeCypher("UNWIND $rows AS i MATCH (n) WHERE id(n) = i DETACH DELETE n", {
      rows: part.map((node) => graph.nodeIds.of(node)),
    });
  });
}
