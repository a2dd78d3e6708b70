import type { Counters } from "../contract/query.ts";
import type { ScriptPart } from "../contract/script.ts";
import { addUp, noCounters } from "../store/counters.ts";
import type { GraphStore } from "../store/graphStore.ts";
import { StoreError } from "../store/storeError.ts";
import type { UserScript } from "./userScripts.ts";

export interface UserSeed {
  store: GraphStore;
  scripts: readonly UserScript[];
  print: (line: string) => void;
  /** Aborted by Ctrl-C: the statement that runs is taken back, and what was done is told. */
  signal: AbortSignal;
}

/** `done`, or why not all of the scripts ran. What ran before stays. */
export type UserSeedOutcome = "done" | "refused" | "failed" | "stopped";

/** Long runs say in between where they are. */
const reportEveryMs = 5_000;

/**
 * `npm run seed -- FILE`: runs a person's scripts, each statement in a transaction of its own, up to the first that
 * fails. A store that holds something is left alone unless `intoExisting`.
 *
 * @throws StoreError when the store cannot be asked what it holds
 */
export async function runUserScripts({ store, scripts, print, signal }: UserSeed, intoExisting: boolean): Promise<UserSeedOutcome> {
  const held = await holds(store);
  if (held !== null && !intoExisting) {
    print(`The store holds ${held}. Nothing was written.`);
    print("To run the script on this data all the same, add --into-existing. To keep them apart, use another database:");
    print(store.engine === "neo4j" ? "  NEO4J_DATABASE=... or NEO4J_URI=..." : "  DATA_DIR=another-folder");
    return "refused";
  }
  print(held === null ? "The store is empty." : `The store holds ${held}; the script is run on it.`);
  const started = performance.now();
  const total = scripts.reduce((sum, { statements }) => sum + statements.length, 0);
  const all = noCounters();
  let done = 0;
  let reportAt = started + reportEveryMs;
  for (const { file, statements, notes } of scripts) {
    for (const note of notes) print(note);
    const changed = noCounters();
    for (const [index, statement] of statements.entries()) {
      try {
        signal.throwIfAborted();
        const counters = await store.write([{ query: statement.text }], { signal });
        addUp(changed, counters);
        addUp(all, counters);
      } catch (error) {
        const stopped = signal.aborted;
        if (!stopped && !(error instanceof StoreError)) throw error;
        print(
          stopped
            ? `Stopped in ${place(file, index, statement)}. What that statement had not committed is taken back.`
            : failure(file, index, statement, error),
        );
        print(`${done} of ${total} statements were done before it, and stay: ${told(all)}.`);
        return stopped ? "stopped" : "failed";
      }
      done += 1;
      if (performance.now() < reportAt) continue;
      print(`  ${done} of ${total} statements: ${told(all)}`);
      reportAt = performance.now() + reportEveryMs;
    }
    if (scripts.length > 1) print(`  ${file}: ${statements.length} statements, ${told(changed)}`);
  }
  print(`Done in ${((performance.now() - started) / 1000).toFixed(1)} s, ${done} statements: ${told(all)}.`);
  return "done";
}

async function holds(store: GraphStore): Promise<string | null> {
  const count = async (query: string) => {
    const { rows } = await store.read(query, {}, { maxRows: 1, origin: "application" });
    return Number(rows[0]?.[0] ?? 0);
  };
  const nodes = await count("MATCH (n) RETURN count(n) AS count");
  if (nodes === 0) return null;
  return `${nodes} nodes and ${await count("MATCH ()-[r]->() RETURN count(r) AS count")} relationships`;
}

function place(file: string, index: number, { line }: ScriptPart): string {
  return `${file}, statement ${index + 1} (line ${line})`;
}

function failure(file: string, index: number, statement: ScriptPart, error: unknown): string {
  if (!(error instanceof StoreError)) return place(file, index, statement);
  const at = error.position === undefined ? "" : `, at line ${statement.line + error.position.line - 1}`;
  return `${place(file, index, statement)}${at}: ${error.message}${error.hint === undefined ? "" : ` ${error.hint}`}`;
}

function told({ nodesCreated, relationshipsCreated, nodesDeleted, relationshipsDeleted, propertiesSet }: Counters): string {
  const parts = [`${nodesCreated} nodes and ${relationshipsCreated} relationships created`, `${propertiesSet} properties set`];
  if (nodesDeleted + relationshipsDeleted > 0) parts.push(`${nodesDeleted} nodes and ${relationshipsDeleted} relationships deleted`);
  return parts.join(", ");
}
