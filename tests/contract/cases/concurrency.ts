import { expect } from "vitest";
import { ask, askValue, endless, refusal } from "../ask.ts";
import type { Suite } from "../storeContract.ts";

/** Several readers at once. */
export function concurrencyCases({ store, test }: Suite): void {
  test("answers fifty readers at once, each with its own result", async () => {
    const numbers = Array.from({ length: 50 }, (_, at) => at);
    const answers = await Promise.all(
      numbers.map((x) => askValue(store(), "UNWIND range(0, 999) AS i RETURN sum(i) * 0 + $x AS x", { x })),
    );
    expect(answers).toStrictEqual(numbers);
  });

  test("answers while a long query runs", async () => {
    const controller = new AbortController();
    const long = refusal(ask(store(), endless, {}, { signal: controller.signal }));
    const begun = performance.now();
    expect(await askValue(store(), "RETURN 1 AS x")).toBe(1);
    expect(performance.now() - begun).toBeLessThan(3_000);
    controller.abort();
    expect((await long).code).toBe("cancelled");
  });

  test("lets a reader see all of a write or nothing of it", async () => {
    const writing = store().write([{ query: "UNWIND range(1, 500) AS x CREATE (:Batch {x: x})" }]);
    const seen = await Promise.all(Array.from({ length: 10 }, () => askValue(store(), "MATCH (n:Batch) RETURN count(n) AS n")));
    await writing;
    expect(seen.filter((count) => count !== 0 && count !== 500)).toStrictEqual([]);
    expect(await askValue(store(), "MATCH (n:Batch) RETURN count(n) AS n")).toBe(500);
    await store().write([{ query: "MATCH (n:Batch) DELETE n" }]);
  });
}
