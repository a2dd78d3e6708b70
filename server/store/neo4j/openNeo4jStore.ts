import { setMaxListeners } from "node:events";
import type { GraphStore } from "../graphStore.ts";
import { openConnection } from "./connection.ts";
import { databases } from "./databases.ts";
import { execute } from "./execute.ts";
import { allowList } from "./guard/allowList.ts";
import { items, nodes, relationships } from "./lookup.ts";
import { ping } from "./ping.ts";
import { read } from "./read.ts";
import { schema } from "./schema.ts";
import { shape } from "./shape.ts";
import { write } from "./write.ts";

export interface Neo4jStoreOptions {
  /** Such as neo4j://localhost:7687; neo4j+s:// for a certificate that is checked. */
  uri: string;
  user: string;
  password: string;
  /** The user's home database when it is left out. */
  database?: string | undefined;
  /** Procedures and functions that people may call beside the harmless ones: apoc.text.join, apoc.text.* */
  allowedProcedures?: readonly string[];
}

/**
 * Opens a store over a Neo4j database (5.26 or newer). It does not wait for the database: while that is away every
 * call rejects with `unavailable`, and they work again when it is back.
 *
 * @throws StoreError `unavailable` when the address makes no sense
 */
export function openNeo4jStore(options: Neo4jStoreOptions): Promise<GraphStore> {
  return Promise.resolve().then(() => neo4jStore(options));
}

function neo4jStore(options: Neo4jStoreOptions): GraphStore {
  const closing = new AbortController();
  // Every running query listens; Node would take more than ten for a leak.
  setMaxListeners(0, closing.signal);
  const connection = openConnection(options, closing.signal);
  const allowed = allowList(options.allowedProcedures ?? []);
  return {
    engine: "neo4j",
    read: (query, params, options) => read(connection, allowed, query, params, options),
    execute: (query, params, options) => execute(connection, allowed, query, params, { ...options, ending: "commit" }),
    rehearse: (query, params, options) => execute(connection, allowed, query, params, { ...options, ending: "rollback" }),
    write: (statements, options) => write(connection, statements, options),
    schema: (options) => schema(connection, options),
    nodes: (ids, options) => nodes(connection, ids, options),
    relationships: (ids, options) => relationships(connection, ids, options),
    items: (ids, options) => items(connection, ids, options),
    shape: (request, options) => shape(connection, request, options),
    databases: (options) => databases(connection, options),
    ping: (options) => ping(connection, options),
    async close() {
      if (closing.signal.aborted) return;
      closing.abort();
      await connection.drivers.close();
    },
  };
}
