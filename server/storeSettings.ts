import type { Env } from "./env.ts";
import type { StoreSettings } from "./store/openStore.ts";

/**
 * @param directory the embedded engine's folder
 * @param note told in one sentence when the embedded engine had to be started again
 * @returns Neo4j where NEO4J_URI names one, else the embedded engine
 */
export function storeSettings(env: Env, directory: string, note: (message: string) => void): StoreSettings {
  if (env.NEO4J_URI === undefined) return { engine: "embedded", directory, note };
  return {
    engine: "neo4j",
    uri: env.NEO4J_URI,
    user: env.NEO4J_USER,
    password: env.NEO4J_PASSWORD,
    database: env.NEO4J_DATABASE,
    allowedProcedures: env.NEO4J_ALLOWED_PROCEDURES,
  };
}
