/** Things that are opened when they are first asked for, lent to many at once, and closed when nobody has used them for a while. */
export interface LendingPool<T> {
  /**
   * @returns what is open under this name, and the function that gives it back, to be called once
   * @throws PoolFull when so many others are open and all of them are in use; what `open` throws
   */
  borrow(name: string): Promise<Loan<T>>;
  close(): Promise<void>;
}

interface Loan<T> {
  value: T;
  giveBack: () => void;
}

export class PoolFull extends Error {
  override readonly name = "PoolFull";
}

interface PoolOptions<T> {
  open: (name: string) => Promise<T>;
  close: (value: T) => Promise<void>;
  most: number;
  /** How long something stays open that nobody uses, in milliseconds. */
  idleMs: number;
}

interface Entry<T> {
  opening: Promise<T>;
  users: number;
  usedAt: number;
}

export function createLendingPool<T>({ open, close, most, idleMs }: PoolOptions<T>): LendingPool<T> {
  const entries = new Map<string, Entry<T>>();
  const sweep = setInterval(() => void closeIdle(idleMs), idleMs / 2);
  sweep.unref();

  /** Closes what nobody has used for that long; one that did not open closes with nothing to do. */
  async function closeIdle(forMs: number): Promise<void> {
    const idle = [...entries].filter(([, { users, usedAt }]) => users === 0 && performance.now() - usedAt >= forMs);
    await Promise.all(idle.map(([name]) => end(name)));
  }

  async function end(name: string): Promise<void> {
    const entry = entries.get(name);
    entries.delete(name);
    await entry?.opening.then(close, () => undefined);
  }

  async function makeRoom(): Promise<void> {
    if (entries.size < most) return;
    const [oldest] = [...entries].filter(([, { users }]) => users === 0).toSorted(([, a], [, b]) => a.usedAt - b.usedAt);
    if (oldest === undefined) throw new PoolFull(`${most} are open and in use.`);
    await end(oldest[0]);
  }

  return {
    async borrow(name) {
      if (!entries.has(name)) await makeRoom();
      const entry = entries.get(name) ?? { opening: open(name), users: 0, usedAt: 0 };
      entries.set(name, entry);
      entry.users += 1;
      try {
        const value = await entry.opening;
        return {
          value,
          giveBack() {
            entry.users -= 1;
            entry.usedAt = performance.now();
          },
        };
      } catch (error) {
        entry.users -= 1;
        if (entries.get(name) === entry) entries.delete(name);
        throw error;
      }
    },
    async close() {
      clearInterval(sweep);
      await Promise.all([...entries.keys()].map(end));
    },
  };
}
