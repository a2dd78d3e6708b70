import { performance } from "node:perf_hooks";
import { setTimeout as wait } from "node:timers/promises";

const patienceMs = 180_000;
const finished = [];
let stopped = false;

/** Runs one step and says how many seconds it took. @returns what the work gives */
export async function step(title, work) {
  console.log(`\n# ${title}`);
  const began = performance.now();
  const result = await work();
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  finished.push(`${seconds.padStart(7)} s  ${title}`);
  console.log(`# ${seconds} s: ${title}`);
  return result;
}

/** @returns the steps that came to their end, with their seconds, one a line. */
export function stepTable() {
  return finished.join("\n");
}

/** Ends what waits, so that everything is cleared away. */
export function stopWaiting() {
  stopped = true;
}

/** Waits until something holds; a failure of asking counts as no. @throws Error after three minutes */
export async function until(what, holds) {
  const end = performance.now() + patienceMs;
  for (;;) {
    if (await Promise.resolve(holds()).catch(() => false)) return;
    if (stopped) throw new Error("it was stopped.");
    if (performance.now() > end) throw new Error(`it took longer than ${patienceMs / 1000} s until ${what}.`);
    await wait(250);
  }
}
