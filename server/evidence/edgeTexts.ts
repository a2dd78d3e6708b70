import type { TextsResponse } from "../contract/evidence.ts";
import type { SchemaResponse } from "../contract/graph.ts";
import { limits } from "../contract/limits.ts";
import type { CallOptions, GraphStore } from "../store/graphStore.ts";
import { StoreError } from "../store/storeError.ts";
import { textLayersOf } from "../store/textLayer.ts";
import { claimIds } from "./claims.ts";
import { textsOf } from "./textsOf.ts";

const { textsMs: timeoutMs, textsEach: sought } = limits.evidence;

/**
 * The first text that each of these relationships rests on, in a graph that keeps the texts it was made from. Where the
 * database takes too long, what it found by then is shown rather than that anybody waits, and it is said.
 *
 * @throws StoreError as the store does, except `timeout`.
 */
export async function edgeTexts(
  store: GraphStore,
  schema: SchemaResponse,
  ids: readonly string[],
  options: CallOptions = {},
): Promise<TextsResponse> {
  const layers = textLayersOf(schema);
  if (layers.length === 0) return { texts: [], cut: "nothing" };
  try {
    const relationships = await store.relationships([...new Set(ids)], { timeoutMs, ...options });
    const bare = relationships.filter((relationship) => claimIds(relationship).length === 0);
    const { found, cut } = await textsOf(store, layers, bare, { texts: 1, sought }, { timeoutMs, ...options });
    const texts = bare.flatMap(({ id }) => {
      const [text] = found.get(id) ?? [];
      return text === undefined ? [] : [{ edge: id, ...text }];
    });
    return { texts, cut };
  } catch (error) {
    if (error instanceof StoreError && error.code === "timeout") return { texts: [], cut: "time" };
    throw error;
  }
}
