import { expect } from "vitest";
import { ask, endless, readAll, refusal } from "../ask.ts";
import type { Suite } from "../storeContract.ts";

/** After `close()`. */
export function closedStoreCases({ store, test }: Suite): void {
  test("ends what runs when it is closed, and closes twice", async () => {
    const running = refusal(ask(store(), endless));
    await store().close();
    expect(["unavailable", "cancelled"]).toContain((await running).code);
    await store().close();
  });

  test("says unavailable to every call", async () => {
    const calls = [
      ask(store(), "RETURN 1 AS x"),
      store().write([{ query: "CREATE (:A)" }]),
      store().schema(),
      store().nodes(["a"]),
      store().relationships(["a"]),
      store().items({ nodes: ["a"], relationships: ["a"] }),
      store().ping(),
      readAll(store().shape({ withoutLabels: [], nodeProperties: [], relationshipProperties: [] })),
    ];
    const codes = await Promise.all(calls.map(async (call) => (await refusal(call)).code));
    expect(codes).toStrictEqual(calls.map(() => "unavailable"));
  });
}
