import neo4j, { type Driver, type Record as Row } from "neo4j-driver";

/** What a query may take before it is stopped, and counted. */
const patienceMs = 2_000;

/** Neo4j's own driver, as one would use it without us. */
export interface BareDriver {
  run(query: string, parameters?: Record<string, unknown>): Promise<Row[]>;
  /** Queries that were stopped so far. */
  readonly stopped: number;
}

export function bareDriver(driver: Driver): BareDriver {
  let stopped = 0;
  return {
    get stopped() {
      return stopped;
    },
    async run(query, parameters = {}) {
      const session = driver.session({ defaultAccessMode: neo4j.session.READ });
      try {
        return (await session.run(query, parameters, { timeout: patienceMs })).records;
      } catch (error) {
        if (!(error instanceof Error) || !error.message.includes("timeout")) throw error;
        stopped += 1;
        return [];
      } finally {
        await session.close();
      }
    },
  };
}
