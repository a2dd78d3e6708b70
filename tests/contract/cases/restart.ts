import { setTimeout as wait } from "node:timers/promises";
import { beforeAll, expect } from "vitest";
import { StoreError } from "../../../server/store/storeError.ts";
import { askValue, emptyStore, endless, refusal, ask } from "../ask.ts";
import type { Suite } from "../storeContract.ts";

const patienceMs = 60_000;
/** Neo4j may need more than a minute to start where many things run. */
const restartMs = 180_000;

const titles = {
  answers: "answers again after its engine was killed, with everything that was written",
  rejects: "rejects with a StoreError what ran while its engine was killed",
  keeps: "loses no write that it confirmed, and keeps none in part, when it is killed while it writes",
};

/** The tests that kill the engine. */
export const crashTests = Object.values(titles);

/** An engine that dies under the store. */
export function restartCases({ store, opened, test }: Suite): void {
  beforeAll(() => emptyStore(store()));

  test("keeps what was written for the next one that opens it", async () => {
    await store().write([{ query: "CREATE (:Written {x: 1})" }]);
    await opened().reopen();
    expect(await askValue(store(), "MATCH (n:Written) RETURN n.x AS x")).toBe(1);
  });

  test(
    titles.answers,
    async () => {
      await store().write([{ query: "UNWIND range(1, 100) AS x CREATE (:Kept {x: x})" }]);
      await opened().kill();
      await opened().revive();
      expect(await untilItAnswers("MATCH (n:Kept) RETURN sum(n.x) AS sum")).toBe(5_050);
    },
    restartMs,
  );

  test(
    titles.rejects,
    async () => {
      // A read that its engine took along is asked again of the next one, within the time that it has.
      const running = refusal(ask(store(), endless, {}, { timeoutMs: 5_000 }));
      await wait(300);
      await opened().kill();
      await opened().revive();
      expect(["unavailable", "timeout", "internal"]).toContain((await running).code);
      expect(await untilItAnswers("RETURN 1 AS x")).toBe(1);
    },
    restartMs,
  );

  test(
    titles.keeps,
    async () => {
      let confirmed = 0;
      const revived = new AbortController();
      const writing = (async () => {
        // Merged, as every write of the application is: a driver repeats a commit whose outcome was lost with the server.
        for (let batch = 0; !revived.signal.aborted; batch += 1) {
          await store().write([{ query: "UNWIND range(1, 20) AS x MERGE (:Batch {batch: $batch, x: x})", params: { batch } }]);
          confirmed = batch + 1;
        }
      })();
      // A server that is back soon enough is written to again, and then nothing was lost to complain of.
      const outcome = writing.then(
        () => null,
        (error: unknown) => error,
      );
      await expect.poll(() => confirmed, { timeout: patienceMs }).toBeGreaterThan(0);
      await wait(500);
      await opened().kill();
      await opened().revive();
      revived.abort();
      const error = await outcome;
      if (error !== null) expect(error).toBeInstanceOf(StoreError);
      const count = await untilItAnswers("MATCH (n:Batch) RETURN count(DISTINCT n.batch) AS x");
      expect(confirmed).toBeGreaterThan(0);
      const sizes = await ask(store(), "MATCH (n:Batch) WITH n.batch AS batch, count(*) AS size RETURN DISTINCT size");
      expect(sizes.rows).toStrictEqual([[20]]);
      // The last one may have been kept before it could be confirmed.
      expect([confirmed, confirmed + 1]).toContain(count);
    },
    restartMs,
  );

  async function untilItAnswers(query: string): Promise<unknown> {
    const deadline = Date.now() + patienceMs;
    for (;;) {
      try {
        return await askValue(store(), query);
      } catch (error) {
        if (Date.now() > deadline) throw error;
        await wait(200);
      }
    }
  }
}
