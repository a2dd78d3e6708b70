import type { PathsRequest, PathsResponse } from "../contract/paths.ts";
import type { TextLayer } from "../store/textLayer.ts";
import type { FoundPaths } from "./answerPaths.ts";

/**
 * Paths between things go past the texts that name them. Only where there is no other path they go through texts, and
 * that is said; a request that itself names such labels or types is left as it is.
 */
export async function pastTexts(
  layers: readonly TextLayer[],
  request: PathsRequest,
  answer: (request: PathsRequest) => Promise<FoundPaths>,
): Promise<PathsResponse> {
  if (layers.length === 0) return { ...(await answer(request)), texts: "none" };
  const aside = layers.flatMap((layer) => layer.aside);
  const spoken = new Set([...aside, ...layers.flatMap(({ naming, partOf }) => [...naming, ...partOf])]);
  const { without = {}, types = [], labels = [] } = request;
  const named = [...types, ...labels, ...(without.types ?? []), ...(without.labels ?? [])];
  if (aside.length === 0 || named.some((name) => spoken.has(name))) return { ...(await answer(request)), texts: "beside" };
  const past = await answer({ ...request, without: { ...without, labels: [...(without.labels ?? []), ...aside] } });
  if (past.paths.length > 0 || past.refusal?.reason === "same_node" || past.refusal?.reason === "unknown_name")
    return { ...past, texts: "beside" };
  const through = await answer(request);
  return { ...through, texts: through.paths.length > 0 ? "between" : "beside", tookMs: past.tookMs + through.tookMs };
}
