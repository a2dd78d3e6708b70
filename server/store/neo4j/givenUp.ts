import neo4j from "neo4j-driver";
import type { AwayReason } from "../../contract/errors.ts";
import { StoreError } from "../storeError.ts";
import { away } from "./away.ts";
import type { Drivers } from "./drivers.ts";
import { toStoreError } from "./errors.ts";
import { application } from "./metadata.ts";
import { within } from "./within.ts";

/**
 * Calls that nobody waits for any more and that may still run: a query inside one long expression ends only by itself.
 * Whether they do is asked of the database, since the connection that they came by may be gone before them.
 */
export interface GivenUp {
  add(call: string): void;
  /**
   * Lets a handful of them run on, and no more begin beside them.
   *
   * @throws StoreError `unavailable`: overloaded while too many run, or why the database does not tell
   */
  requireFew(): Promise<void>;
}

interface Way {
  drivers: Drivers;
  knock: () => Promise<AwayReason | null>;
  readonly database: string | undefined;
}

const most = 8;
/** How long the database may take to tell, and how long its answer holds. */
const lookMs = 1_500;
const holdMs = 500;

/** Everybody may list what runs under the own name. A cluster's member tells of itself alone. */
const query = "SHOW TRANSACTIONS YIELD metaData WHERE metaData.call IN $calls RETURN metaData.call AS call";

export function createGivenUp(way: Way): GivenUp {
  const calls = new Set<string>();
  let looking: Promise<void> | undefined;
  let lookedAt = Number.NEGATIVE_INFINITY;

  async function look(): Promise<void> {
    const asked = [...calls];
    try {
      const running = await stillRunning(way, asked);
      for (const call of asked) if (!running.has(call)) calls.delete(call);
    } catch (error) {
      const failure = toStoreError(error);
      if (!["unavailable", "timeout"].includes(failure.code)) {
        // Not to be known: then nobody is kept out for it.
        for (const call of asked) calls.delete(call);
        return;
      }
      if (failure.reason !== undefined && failure.reason !== "no_answer") throw failure;
      const seen = await way.knock();
      if (seen !== null) throw away(seen, { cause: error });
      // It is there and slow, or the connection is dead that was open to it.
      way.drivers.renew();
    } finally {
      lookedAt = performance.now();
      looking = undefined;
    }
  }

  return {
    add(call) {
      calls.add(call);
    },
    async requireFew() {
      if (calls.size < most) return;
      if (looking !== undefined || performance.now() - lookedAt > holdMs) await (looking ??= look());
      if (calls.size >= most) throw away("overloaded");
    },
  };
}

async function stillRunning({ drivers, database }: Way, calls: readonly string[]): Promise<Set<unknown>> {
  const { driver, release } = drivers.lease("READ");
  const session = driver.session({ defaultAccessMode: neo4j.session.READ, ...(database === undefined ? {} : { database }) });
  try {
    const listed = Promise.resolve(session.run(query, { calls }, { timeout: lookMs, metadata: application }));
    const { records } = await within(lookMs, listed, () => new StoreError("timeout", "The list of transactions took too long."));
    return new Set(records.map((record) => record.get("call")));
  } finally {
    release();
    session.close().catch(() => undefined);
  }
}
