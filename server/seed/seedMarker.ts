import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import path from "node:path";

/** Whether a data folder was seeded: `running` is what a seed that was cut short leaves behind. */
export type SeedState = "none" | "running" | "complete";

const states: readonly string[] = ["running", "complete"] satisfies SeedState[];

/** @returns the state that a data folder's marker tells; `none` without one. */
export async function readSeedState(file: string): Promise<SeedState> {
  const text = await readFile(file, "utf8").catch(() => "");
  const state = text.trim();
  return states.includes(state) ? (state as SeedState) : "none";
}

/** Replaces the marker in one step, so that a kill leaves the old one or the new one. */
export async function writeSeedState(file: string, state: Exclude<SeedState, "none">): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(`${file}.new`, `${state}\n`);
  await rename(`${file}.new`, file);
}
