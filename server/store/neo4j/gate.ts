import type { StoreError } from "../storeError.ts";

/**
 * Stands before the database: while it answers everybody passes; once it does not, one of the callers asks it again and
 * the others wait for that answer, so that an outage costs neither a connection nor a time-out for each of them.
 */
export interface Gate {
  /** @throws the reason why the database is away. */
  admit(): Promise<void>;
  /** Told that the database did not answer. */
  close(error: StoreError): void;
}

/** How long an answer of the probe holds, in milliseconds. */
const holdMs = 250;
/**
 * A wrong password is tried again more and more seldom: after three wrong ones Neo4j shuts this user out for five
 * seconds, and others who use the same name with it.
 */
const credentialsHoldMs = [5_000, 10_000, 20_000, 30_000];

/**
 * @param probe resolves when the database answers, and rejects with why it does not; it is told why it was away before
 */
export function createGate(probe: (before: StoreError) => Promise<void>, now: () => number = () => performance.now()): Gate {
  let reason: StoreError | null = null;
  let asking: Promise<void> | undefined;
  let askedAt = Number.NEGATIVE_INFINITY;
  let refusals = 0;

  async function ask(before: StoreError): Promise<void> {
    try {
      await probe(before);
      reason = null;
      refusals = 0;
    } catch (error) {
      reason = error as StoreError;
      refusals += 1;
      throw error;
    } finally {
      askedAt = now();
      asking = undefined;
    }
  }

  function hold({ reason: why }: StoreError): number {
    return why === "credentials" ? (credentialsHoldMs[Math.min(refusals, credentialsHoldMs.length) - 1] ?? holdMs) : holdMs;
  }

  return {
    async admit() {
      if (reason === null) return;
      if (asking === undefined && now() - askedAt < hold(reason)) throw reason;
      asking ??= ask(reason);
      await asking;
    },
    close(error) {
      if (reason === null) {
        refusals = error.reason === "credentials" ? 1 : 0;
        askedAt = error.reason === "credentials" ? now() : Number.NEGATIVE_INFINITY;
      }
      reason = error;
    },
  };
}
