import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "vitest";
import { createLendingPool, PoolFull } from "../../../server/databases/lendingPool.ts";

function poolOf(most: number, idleMs = 60_000) {
  const opened: string[] = [];
  const closed: string[] = [];
  const pool = createLendingPool<string>({
    async open(name) {
      opened.push(name);
      await wait(5);
      if (name === "broken") throw new RangeError("It cannot be opened.");
      return name;
    },
    async close(name) {
      closed.push(name);
    },
    most,
    idleMs,
  });
  return { pool, opened, closed };
}

test("opens once what many ask for at once", async () => {
  const { pool, opened } = poolOf(2);
  await Promise.all([pool.borrow("a"), pool.borrow("a"), pool.borrow("a")]);
  expect(opened).toStrictEqual(["a"]);
});

test("closes the one that was not used for longest when room is wanted, and none that is in use", async () => {
  const { pool, closed } = poolOf(2);
  const [a, b] = [await pool.borrow("a"), await pool.borrow("b")];
  await expect(pool.borrow("c")).rejects.toBeInstanceOf(PoolFull);
  b.giveBack();
  await pool.borrow("c");
  expect(closed).toStrictEqual(["b"]);
  a.giveBack();
  await pool.close();
  expect(closed.toSorted()).toStrictEqual(["a", "b", "c"]);
});

test("closes what nobody has used for a while", async () => {
  const { pool, closed } = poolOf(2, 40);
  (await pool.borrow("a")).giveBack();
  await pool.borrow("b");
  await expect.poll(() => closed).toStrictEqual(["a"]);
});

test("tries again what could not be opened", async () => {
  const { pool, opened } = poolOf(2);
  await expect(pool.borrow("broken")).rejects.toBeInstanceOf(RangeError);
  await expect(pool.borrow("broken")).rejects.toBeInstanceOf(RangeError);
  expect(opened).toStrictEqual(["broken", "broken"]);
});
