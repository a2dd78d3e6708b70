import type { Counters } from "../contract/query.ts";
import { addUp } from "../store/counters.ts";
import type { CallOptions, GraphStore } from "../store/graphStore.ts";
import { StoreError } from "../store/storeError.ts";
import type { Script } from "./scripts.ts";

/** A statement of the seed that the store refused; the ones before it are kept, and running again completes it. */
export class SeedError extends Error {
  override readonly name = "SeedError";
  readonly file: string;
  readonly statement: number;
  readonly line: number;

  constructor(place: { file: string; statement: number; line: number }, cause: StoreError) {
    super(`${place.file}, statement ${place.statement} (line ${place.line}): ${cause.message}${cause.hint ? ` ${cause.hint}` : ""}`, {
      cause,
    });
    this.file = place.file;
    this.statement = place.statement;
    this.line = place.line;
  }
}

/**
 * Runs the scripts in order. Each statement is a transaction of its own: it happens whole or not at all, and as every
 * statement is safe to repeat, a run that was cut short is completed by the next.
 *
 * @param report told after each script what it did
 * @returns what all of them changed
 * @throws SeedError at the first statement that fails
 */
export async function seedStore(
  store: GraphStore,
  scripts: readonly Script[],
  report: (script: Script, changed: Counters) => void,
  options: CallOptions = {},
): Promise<Counters> {
  let all: Counters | undefined;
  for (const script of scripts) {
    let changed: Counters | undefined;
    for (const [index, { query, line }] of script.statements.entries()) {
      try {
        changed = sum(changed, await store.write([{ query }], options));
      } catch (error) {
        if (!(error instanceof StoreError)) throw error;
        throw new SeedError({ file: script.file, statement: index + 1, line }, error);
      }
    }
    if (changed === undefined) continue;
    report(script, changed);
    all = sum(all, changed);
  }
  if (all === undefined) throw new RangeError("The scripts hold no statement.");
  return all;
}

function sum(a: Counters | undefined, b: Counters): Counters {
  const all = { ...b };
  if (a !== undefined) addUp(all, a);
  return all;
}
