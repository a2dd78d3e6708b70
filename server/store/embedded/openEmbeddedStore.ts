import { mkdir } from "node:fs/promises";
import type { Notification } from "../../contract/query.ts";
import { StoreError } from "../storeError.ts";
import type { Parameters } from "../values.ts";
import { boundsOf } from "../boundRows.ts";
import type { CallOptions, ExecuteOptions, ExecuteResult, GraphStore, QueryResult, ReadOptions, ShapeRequest } from "../graphStore.ts";
import { analyse, warmAnalyser } from "./analyser/analyser.ts";
import { unpackBatch } from "./packedShape.ts";
import { startEngine, type EngineProcess } from "./engineProcess.ts";
import type { Ending, ShapeCursor } from "./protocol.ts";

export interface EmbeddedStoreOptions {
  /** The data folder, made when it is missing; null keeps the graph in memory, for scratch use. */
  directory: string | null;
  /** The memory that the engine's process may take, in megabytes. */
  memoryMb?: number;
  /** Told in one sentence when the engine had to be started again. */
  note?: (message: string) => void;
}

const defaultTimeoutMs = 60_000;
const writeTimeoutMs = 600_000;
/** The analyser takes a second to load; it does so when the start is over. */
const warmAfterMs = 2_000;
const defaultMemoryMb = 2_048;

/**
 * Opens the embedded engine on a data folder and waits until it answers.
 * @throws StoreError `conflict` when another process has the folder open, `unavailable` when it cannot be read.
 */
export async function openEmbeddedStore(options: EmbeddedStoreOptions): Promise<GraphStore> {
  if (options.directory !== null) await makeFolder(options.directory);
  const engine = startEngine(
    { directory: options.directory, memoryMb: options.memoryMb ?? defaultMemoryMb },
    options.note ?? (() => undefined),
  );
  const store = storeOver(engine);
  try {
    await store.ping({ timeoutMs: 120_000 });
  } catch (error) {
    await engine.close();
    throw error;
  }
  setTimeout(warmAnalyser, warmAfterMs).unref();
  return store;
}

async function makeFolder(directory: string): Promise<void> {
  try {
    await mkdir(directory, { recursive: true });
  } catch (cause) {
    throw new StoreError("unavailable", `The data folder ${directory} cannot be made.`, {
      hint: "Check the path and its permissions.",
      cause,
    });
  }
}

function within(options: CallOptions | undefined, timeoutMs = defaultTimeoutMs) {
  return { signal: options?.signal, timeoutMs: options?.timeoutMs ?? timeoutMs };
}

/** The port over a started engine. */
export function storeOver(engine: EngineProcess): GraphStore {
  return {
    engine: "embedded",
    read: (query, params, options) => read(engine, query, params, options),
    execute: (query, params, options) => execute(engine, query, params, { ...options, ending: "commit" }),
    rehearse: (query, params, options) => execute(engine, query, params, { ...options, ending: "rollback" }),
    write: (statements, options) => engine.call<"write">({ kind: "write", statements }, within(options, writeTimeoutMs)),
    schema: (options) => engine.call<"schema">({ kind: "schema" }, within(options)),
    nodes: (ids, options) => engine.call<"nodes">({ kind: "nodes", ids }, within(options)),
    relationships: (ids, options) => engine.call<"relationships">({ kind: "relationships", ids }, within(options)),
    async items(ids, options) {
      const [nodes, relationships] = await Promise.all([
        engine.call<"nodes">({ kind: "nodes", ids: ids.nodes }, within(options)),
        engine.call<"relationships">({ kind: "relationships", ids: ids.relationships }, within(options)),
      ]);
      return { nodes, relationships };
    },
    shape: (request, options) => streamShape(engine, request, within(options)),
    databases: () => Promise.resolve([{ name: "embedded", isDefault: true, status: "online" }]),
    ping: (options) => engine.call<"ping">({ kind: "ping" }, within(options)),
    close: () => engine.close(),
  };
}

/** A person's text is checked by Neo4j's own analyser first; it then runs within what is left of its time. */
async function read(engine: EngineProcess, query: string, params: Parameters, options: ReadOptions): Promise<QueryResult> {
  const timeoutMs = options.timeoutMs ?? defaultTimeoutMs;
  const begun = performance.now();
  const notifications = options.origin === "person" ? await checkText(query, { signal: options.signal, timeoutMs }) : [];
  const left = Math.max(1, timeoutMs - (performance.now() - begun));
  const result = await engine.call<"read">(
    { kind: "read", query, params, ...boundsOf(options) },
    { signal: options.signal, timeoutMs: left },
  );
  return { ...result, notifications };
}

async function execute(
  engine: EngineProcess,
  query: string,
  params: Parameters,
  options: ExecuteOptions & { ending: Ending },
): Promise<ExecuteResult> {
  const timeoutMs = options.timeoutMs ?? defaultTimeoutMs;
  const begun = performance.now();
  const notifications = await checkText(query, { signal: options.signal, timeoutMs });
  const left = Math.max(1, timeoutMs - (performance.now() - begun));
  const call = { kind: "run" as const, query, params, ending: options.ending, ...boundsOf(options) };
  const { result, counters } = await engine.call<"run">(call, { signal: options.signal, timeoutMs: left });
  return { ...result, notifications, counters };
}

/** @throws StoreError `invalid_query` when Neo4j's analyser finds an error; its warnings otherwise. */
async function checkText(query: string, options: { signal: AbortSignal | undefined; timeoutMs: number }): Promise<Notification[]> {
  const findings = await analyse(query, options);
  const error = findings.find(({ severity }) => severity === "error");
  if (error !== undefined)
    throw new StoreError("invalid_query", error.message, { position: error.position, engineCode: "Neo.ClientError.Statement.SyntaxError" });
  return findings.map(({ message, position }) => ({
    code: "Neo.ClientNotification.Statement.Warning",
    severity: "warning",
    title: "Neo4j's analyser warns",
    description: message,
    position,
  }));
}

async function* streamShape(engine: EngineProcess, shape: ShapeRequest, options: { signal: AbortSignal | undefined; timeoutMs: number }) {
  let cursor: ShapeCursor | null = { stage: "nodes", from: 0 };
  while (cursor !== null) {
    const step: Awaited<ReturnType<typeof engine.call<"shape">>> = await engine.call<"shape">({ kind: "shape", shape, cursor }, options);
    yield unpackBatch(step.batch);
    cursor = step.next;
  }
}
