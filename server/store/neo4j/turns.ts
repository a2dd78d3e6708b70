/** Lets so many work at once; the others wait in line. */
export interface Turns {
  /** @returns the function that gives the turn back; rejects with the signal's reason when that comes first. */
  take(signal: AbortSignal): Promise<() => void>;
}

export function createTurns(atOnce: number): Turns {
  let free = atOnce;
  const waiting: (() => void)[] = [];

  function give(): () => void {
    let given = true;
    return function giveBack() {
      if (!given) return;
      given = false;
      const next = waiting.shift();
      if (next === undefined) free += 1;
      else next();
    };
  }

  return {
    async take(signal) {
      signal.throwIfAborted();
      if (free > 0) {
        free -= 1;
        return give();
      }
      await new Promise<void>((resolve, reject) => {
        function onTurn(): void {
          signal.removeEventListener("abort", onAbort);
          resolve();
        }
        function onAbort(): void {
          waiting.splice(waiting.indexOf(onTurn), 1);
          reject(signal.reason as Error);
        }
        waiting.push(onTurn);
        signal.addEventListener("abort", onAbort, { once: true });
      });
      return give();
    },
  };
}
