import type { Counters } from "../contract/query.ts";
import type { GraphStore } from "../store/graphStore.ts";
import { takeCensus, type Census } from "./census.ts";
import { readSeedState, writeSeedState } from "./seedMarker.ts";
import type { Script } from "./scripts.ts";
import { seedStore } from "./seedStore.ts";

export interface SeedParts {
  store: GraphStore;
  scripts: readonly Script[];
  /** The data folder's marker; a database elsewhere has none. */
  marker?: string | undefined;
  print: (line: string) => void;
}

/**
 * `npm run seed`: says what the store holds, and writes the example into an empty one, or over itself.
 *
 * @returns whether it was written; other data is left alone unless `intoExisting` says otherwise
 * @throws SeedError, StoreError
 */
export async function runSeed(parts: SeedParts, intoExisting: boolean): Promise<boolean> {
  const census = await takeCensus(parts.store, parts.scripts);
  parts.print(describe(census));
  if (census.kind === "other" && !intoExisting) {
    parts.print("Nothing was written. To put the example beside this data: npm run seed -- --into-existing");
    return false;
  }
  await seed(parts);
  return true;
}

/**
 * Seeds an embedded store that was never seeded, and completes a first seed that was cut short. A store that a person
 * has emptied or filled is left as it is.
 *
 * @returns whether anything was written
 * @throws SeedError, StoreError
 */
export async function seedIfNew(parts: SeedParts & { marker: string }): Promise<boolean> {
  const state = await readSeedState(parts.marker);
  if (state === "complete") return false;
  const census = await takeCensus(parts.store, parts.scripts);
  if (census.kind === "other" || (census.kind === "example" && state === "none")) return false;
  parts.print(state === "running" ? "Completing the example graph ..." : "Writing the example graph ...");
  await seed(parts);
  return true;
}

async function seed({ store, scripts, marker, print }: SeedParts): Promise<void> {
  const started = performance.now();
  if (marker !== undefined) await writeSeedState(marker, "running");
  const changed = await seedStore(store, scripts, (script, counters) => {
    print(`  ${script.file.padEnd(28)} ${String(script.statements.length).padStart(3)} statements  ${created(counters)}`);
  });
  if (marker !== undefined) await writeSeedState(marker, "complete");
  print(`Done in ${((performance.now() - started) / 1000).toFixed(1)} s: ${created(changed)}.`);
}

function describe(census: Census): string {
  switch (census.kind) {
    case "empty":
      return "The store is empty.";
    case "example":
      return `The store holds the example (${census.nodes} nodes); running its scripts again.`;
    case "other":
      return `The store holds other data (${census.nodes} nodes): ${census.reason}.`;
  }
}

function created({ nodesCreated, relationshipsCreated }: Counters): string {
  return `${nodesCreated} nodes and ${relationshipsCreated} relationships created`;
}
