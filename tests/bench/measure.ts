/** Sorts times and reads percentiles. All figures are milliseconds. */
export interface Figures {
  count: number;
  p50: number;
  p95: number;
  max: number;
}

/** @returns the percentiles of these times; throws when there is none, since a bench without runs measured nothing. */
export function figures(times: readonly number[]): Figures {
  if (times.length === 0) throw new Error("Nothing was measured.");
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
  return { count: sorted.length, p50: at(0.5), p95: at(0.95), max: at(1) };
}

/** Awaits a call and returns how long it took, with what it gave. */
export async function timed<T>(call: () => Promise<T>): Promise<{ value: T; ms: number }> {
  const begun = performance.now();
  const value = await call();
  return { value, ms: performance.now() - begun };
}

/** Prints one row: a name, its percentiles, and what was to be reached. */
export function report(name: string, found: Figures, target: string): void {
  const numbers = [found.p50, found.p95, found.max].map((ms) => ms.toFixed(1).padStart(9)).join("");
  console.log(`${name.padEnd(46)}${String(found.count).padStart(6)}${numbers}   ${target}`);
}
