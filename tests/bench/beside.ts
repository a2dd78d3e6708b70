/** Two ways of doing the same, measured in one run and told in one line. */
import { readFileSync } from "node:fs";
import { figures, timed, type Figures } from "./measure.ts";

/** Of each, before the first that counts: code that ran a few times is not yet compiled. */
export const warmUp = 100;
/** On every Linux. */
const msPerTick = 10;

export interface Comparison {
  name: string;
  /** Rounds that count. */
  count: number;
  /** Processes whose processor time is told. */
  pids: readonly number[];
}

interface Measured extends Figures {
  /** Processor milliseconds of all processes, each time. */
  processor: number;
}

/**
 * Both in turn, so that what else the machine does meets both; or each in a run of its own, for what is over so soon that
 * it would mostly tell how cold the other one leaves the processor's caches.
 */
export async function compare(
  { name, count, pids }: Comparison,
  ours: (round: number) => Promise<unknown>,
  theirs: (round: number) => Promise<unknown>,
  order: "in turn" | "one after the other" = "in turn",
): Promise<void> {
  const done = [ours, theirs].map((work) => ({ work, times: [] as number[], processor: 0 }));
  for (const group of order === "in turn" ? [done] : done.map((one) => [one])) {
    for (let round = -warmUp; round < count; round += 1) {
      for (const one of group) {
        const before = processorMs(pids);
        const { ms } = await timed(() => one.work(round));
        if (round < 0) continue;
        one.times.push(ms);
        one.processor += processorMs(pids) - before;
      }
    }
  }
  const [mine, bare] = done.map(({ times, processor }) => Object.assign(figures(times), { processor: processor / count }));
  if (mine !== undefined && bare !== undefined) row(name, mine, bare);
}

/** What the columns of a line are. */
export function tellColumns(): void {
  const [name, ours, p95, driver, theirs, processor] = [
    "milliseconds".padEnd(64),
    "ours p50".padStart(9),
    "p95".padStart(9),
    "driver p50".padStart(11),
    "p95".padStart(7),
    "processor, both".padStart(18),
  ];
  console.log(`\n${name}${ours}${p95}${driver}${theirs}${processor}   ratios of p50 and processor`);
}

function row(name: string, ours: Measured, theirs: Measured): void {
  const each = [ours, theirs].map(({ processor }) => processor.toFixed(1).padStart(9)).join("");
  const ratios = `${(ours.p50 / theirs.p50).toFixed(2)}, ${(ours.processor / theirs.processor).toFixed(2)}`;
  console.log(`${name.padEnd(64)}${cell(ours)}${cell(theirs)}${each}   ${ratios}`);
}

function cell({ p50, p95 }: Figures): string {
  return [p50, p95].map((ms) => ms.toFixed(ms < 10 ? 2 : 1).padStart(9)).join("");
}

/** Processor milliseconds of the processes so far, where the system tells it. */
function processorMs(pids: readonly number[]): number {
  let ticks = 0;
  for (const pid of pids) {
    const [, rest = ""] = readFileSync(`/proc/${pid}/stat`, "utf8").split(/\) /);
    const [user, system] = rest.split(" ").slice(11, 13).map(Number);
    ticks += (user ?? 0) + (system ?? 0);
  }
  return ticks * msPerTick;
}
