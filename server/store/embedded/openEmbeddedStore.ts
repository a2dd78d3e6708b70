import { mkdir } from "node:fs/promises";
import { StoreError } from "../storeError.ts";
import type { CallOptions, GraphStore, ShapeRequest } from "../graphStore.ts";
import { startEngine, type EngineProcess } from "./engineProcess.ts";
import type { ShapeCursor } from "./protocol.ts";

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
  const store = embeddedStore(engine);
  try {
    await store.ping({ timeoutMs: 120_000 });
  } catch (error) {
    await engine.close();
    throw error;
  }
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

function embeddedStore(engine: EngineProcess): GraphStore {
  const within = (options: CallOptions | undefined, timeoutMs = defaultTimeoutMs) => ({
    signal: options?.signal,
    timeoutMs: options?.timeoutMs ?? timeoutMs,
  });
  return {
    engine: "embedded",
    read: (query, params, options) => engine.call<"read">({ kind: "read", query, params, maxRows: options.maxRows }, within(options)),
    write: (statements, options) => engine.call<"write">({ kind: "write", statements }, within(options, writeTimeoutMs)),
    schema: (options) => engine.call<"schema">({ kind: "schema" }, within(options)),
    nodes: (ids, options) => engine.call<"nodes">({ kind: "nodes", ids }, within(options)),
    relationships: (ids, options) => engine.call<"relationships">({ kind: "relationships", ids }, within(options)),
    shape: (request, options) => streamShape(engine, request, within(options)),
    ping: (options) => engine.call<"ping">({ kind: "ping" }, within(options)),
    close: () => engine.close(),
  };
}

async function* streamShape(engine: EngineProcess, shape: ShapeRequest, options: { signal: AbortSignal | undefined; timeoutMs: number }) {
  let cursor: ShapeCursor | null = { stage: "nodes", from: 0 };
  while (cursor !== null) {
    const step: Awaited<ReturnType<typeof engine.call<"shape">>> = await engine.call<"shape">({ kind: "shape", shape, cursor }, options);
    yield step.batch;
    cursor = step.next;
  }
}
