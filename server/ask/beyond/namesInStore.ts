import type { SchemaResponse, SearchedBy } from "../../contract/graph.ts";
import type { CallOptions, GraphStore } from "../../store/graphStore.ts";
import { mappingOf } from "../../store/mapped/mapping.ts";
import { fold } from "../names/fold.ts";
import type { FoundNode } from "../search/hits.ts";
import { namedLabels } from "../search/nameFields.ts";
import { findByName, findWhole } from "../search/searchStore.ts";
import { runsOf, stretchesOf } from "./stretches.ts";

/** Nodes that a question may name, and by what they were found. */
export interface NamesInStore {
  readonly found: readonly FoundNode[];
  readonly by: SearchedBy;
}

/**
 * Looks for the names of a question in the database: whole names by its indexes, else among some nodes; where there is a
 * full-text index, misspelled ones too.
 *
 * @throws StoreError as the store does.
 */
export async function namesInStore(
  store: GraphStore,
  schema: SchemaResponse,
  question: string,
  options: CallOptions,
): Promise<NamesInStore> {
  const named = namedLabels(schema, mappingOf(store));
  const stretches = stretchesOf(question);
  const whole = new Set(stretches.map(fold));
  const { found, by } = await findWhole(store, named, stretches, options);
  const exact = found.filter(({ matched }) => whole.has(fold(matched.text)));
  if (by.kind !== "fulltext") return { found: once(exact), by };
  const runs = await Promise.all(runsOf(question).map((run) => findByName(store, named, run, options)));
  const near = runs.flatMap((run) => {
    const same = run.found.filter(({ matched }) => whole.has(fold(matched.text)));
    return same.length > 0 ? same : run.found.filter(({ matched }) => matched.how === "typo").slice(0, nearNames);
  });
  return { found: once([...exact, ...near]), by };
}

/** Names that come near a misspelled one, for the reader of questions to choose from. */
const nearNames = 20;

function once(found: readonly FoundNode[]): FoundNode[] {
  return [...new Map(found.map((hit) => [hit.elementId, hit])).values()];
}
