import { setImmediate as nextTurn } from "node:timers/promises";
import v8 from "node:v8";
import vm from "node:vm";
import { expect, test } from "vitest";
import { startDeadline } from "../../../server/store/neo4j/deadline.ts";

const never = new AbortController().signal;
/** No test waits so long. */
const long = 3_600_000;

function collectGarbage(): void {
  v8.setFlagsFromString("--expose-gc");
  (vm.runInNewContext("gc") as () => void)();
}

test("what was waited for is not held until the deadline", async () => {
  const deadline = startDeadline({ timeoutMs: long }, never);
  async function given(): Promise<WeakRef<object>> {
    return new WeakRef(await deadline.race(Promise.resolve({ rows: Array.from({ length: 1_000 }, String) })));
  }
  const refs = await Promise.all(Array.from({ length: 10 }, given));
  await nextTurn();
  collectGarbage();
  expect(refs.map((ref) => ref.deref())).toEqual(refs.map(() => undefined));
  deadline.end();
});

function silent(): Promise<never> {
  return new Promise(() => undefined);
}

test("all who wait are told when it comes, and whoever waits from then on", async () => {
  const cancel = new AbortController();
  const deadline = startDeadline({ timeoutMs: long, signal: cancel.signal }, never);
  const waiting = [deadline.race(silent()), deadline.race(silent())];
  cancel.abort();
  for (const one of [...waiting, deadline.race(silent())]) await expect(one).rejects.toMatchObject({ code: "cancelled" });
  expect(deadline.passed()).toBe(true);
  // What had come already is not lost.
  expect(await deadline.race(Promise.resolve(1))).toBe(1);
  deadline.end();
});

test("an error comes as it is, and nobody has to hear of one that comes too late", async () => {
  const closing = new AbortController();
  const deadline = startDeadline({ timeoutMs: long }, closing.signal);
  await expect(deadline.race(Promise.reject(new Error("Broken.")))).rejects.toThrow("Broken.");
  const late = deadline.race(nextTurn().then(() => Promise.reject(new Error("Too late."))));
  closing.abort();
  await expect(late).rejects.toMatchObject({ code: "unavailable" });
  await nextTurn();
  await nextTurn();
  deadline.end();
});
