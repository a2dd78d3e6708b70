import { setTimeout as wait } from "node:timers/promises";
import { beforeAll, expect } from "vitest";
import { ask, askValue, emptyStore, endless, refusal } from "../ask.ts";
import type { Suite } from "../storeContract.ts";

/** Rows, time and patience all have an end, and it is said. */
export function limitCases({ store, opened, test }: Suite): void {
  beforeAll(() => emptyStore(store()));

  test("says that rows were cut", async () => {
    const result = await ask(store(), "UNWIND range(1, 11) AS x RETURN x", {}, { maxRows: 10 });
    expect(result.rows).toHaveLength(10);
    expect(result.truncated).toBe(true);
  });

  test("does not say so when there are exactly as many", async () => {
    const result = await ask(store(), "UNWIND range(1, 10) AS x RETURN x", {}, { maxRows: 10 });
    expect(result.rows).toHaveLength(10);
    expect(result.truncated).toBe(false);
  });

  test("returns ten thousand rows in their order", async () => {
    const { rows } = await ask(store(), "UNWIND range(1, 10000) AS x RETURN x ORDER BY x DESC", {}, { maxRows: 10_000 });
    expect(rows).toStrictEqual(Array.from({ length: 10_000 }, (_, at) => [10_000 - at]));
  });

  test("stops a result of a billion rows at its bound", async () => {
    const begun = performance.now();
    const result = await ask(store(), "UNWIND range(1, 1000000000) AS x RETURN x", {}, { maxRows: 5 });
    expect(result).toMatchObject({ rows: [[1], [2], [3], [4], [5]], truncated: true });
    expect(performance.now() - begun).toBeLessThan(5_000);
  });

  test("ends a query that takes too long, and answers the next one", async () => {
    const begun = performance.now();
    const error = await refusal(ask(store(), endless, {}, { timeoutMs: 500 }));
    expect(error.code).toBe("timeout");
    expect(performance.now() - begun).toBeLessThan(5_000);
    expect(await askValue(store(), "RETURN 1 AS x")).toBe(1);
  });

  test("gives up on an expression that takes too long, and answers the next query", async () => {
    // Nothing can end it in Neo4j. It keeps nothing, so that it costs no memory; it is to outlast the time and the grace
    // after it, 1.1 seconds, on a machine that is several times quicker than one on which it takes 6 to 10.
    const query = "RETURN reduce(sum = 0, x IN range(1, 10000) | reduce(part = sum, y IN range(1, 5000) | part + y % 7)) AS x";
    try {
      const error = await refusal(ask(store(), query, {}, { timeoutMs: 100 }));
      expect(error.code).toBe("timeout");
      expect(await askValue(store(), "RETURN 1 AS x")).toBe(1);
    } finally {
      await opened().atRest();
    }
  }, 180_000);

  test("ends a query when it is cancelled, and answers the next one", async () => {
    const controller = new AbortController();
    const running = refusal(ask(store(), endless, {}, { signal: controller.signal }));
    await wait(200);
    const begun = performance.now();
    controller.abort();
    expect((await running).code).toBe("cancelled");
    expect(performance.now() - begun).toBeLessThan(1_000);
    expect(await askValue(store(), "RETURN 1 AS x")).toBe(1);
  });

  test("does not begin what was cancelled before", async () => {
    const error = await refusal(ask(store(), "RETURN 1 AS x", {}, { signal: AbortSignal.abort() }));
    expect(error.code).toBe("cancelled");
  });

  test("ends a write when it is cancelled, and keeps nothing of it", async () => {
    const controller = new AbortController();
    const query = "UNWIND range(1, 10000000) AS x CREATE (:Cancelled {x: x})";
    const running = refusal(store().write([{ query }], { signal: controller.signal }));
    await wait(200);
    controller.abort();
    expect((await running).code).toBe("cancelled");
    expect(await askValue(store(), "MATCH (n:Cancelled) RETURN count(n) AS n")).toBe(0);
  });
}
