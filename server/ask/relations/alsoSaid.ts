import type { Vocabulary } from "../vocabulary/vocabulary.ts";
import type { Chunk } from "./chunk.ts";
import type { Plan } from "./plan.ts";
import type { State } from "./state.ts";
import { fit } from "../vocabulary/fit.ts";

/** Words that fit two types this nearly alike say either of them. */
const alike = 0.001;

/**
 * "Commanded more than 3 battles", of ATTACKER_COMMANDER and DEFENDER_COMMANDER: where a word is a part of several types'
 * names and says none of them rather than another, what is counted or denied is so by all of them. Of one alone the number
 * would be too small.
 */
export function withAlsoSaid(vocabulary: Vocabulary, chunks: readonly Chunk[], state: State, plan: Plan): Plan {
  const { result, tally } = plan;
  const isCounted = result.kind === "count" || result.kind === "groups" || tally !== undefined;
  const isEvent = (result.kind !== "nodes" && "events" in result) || tally?.events !== undefined;
  if (isEvent) return plan;
  const arcs = plan.arcs.map((arc, i) => {
    const draft = state.arcs[i];
    if (!draft || draft.debt > 0 || (!isCounted && !arc.not)) return arc;
    // "Neither A nor B": the verb is said once.
    const said = draft.chunks.length > 0 ? draft : (state.arcs.find((own) => own.type === draft.type && own.chunks.length > 0) ?? draft);
    const types = typesSaid(vocabulary, chunks, state, said);
    const [type = arc.type, ...also] = types.toSorted((a, b) => a - b);
    const isSaidApart = plan.arcs.some((own) => own !== arc && own.a === arc.a && own.b === arc.b && types.includes(own.type));
    return also.length === 0 || isSaidApart ? arc : { ...arc, type, also };
  });
  return { ...plan, arcs };
}

/** The types that the words of an arc say as well as its own. */
function typesSaid(
  { types }: Vocabulary,
  chunks: readonly Chunk[],
  { nodes }: State,
  { a, b, type, chunks: said }: State["arcs"][number],
): number[] {
  const terms = said.flatMap((at) => chunks[at] ?? []).filter((chunk) => chunk.kind === "term");
  const [only, ...more] = terms;
  const own = only?.terms.find((term) => term.kind === "type" && term.type === type);
  const [from, to] = [nodes[a]?.label ?? -1, nodes[b]?.label ?? -1];
  if (!only || more.length > 0 || !own || own.score >= fit.whole) return [type];
  const better = only.terms.some((term) => term.kind === "type" && term.score > own.score + alike && types[term.type]?.goes(from, to));
  if (better) return [type];
  return only.terms.flatMap((term) =>
    term.kind === "type" &&
    Math.abs(term.score - own.score) < alike &&
    types[term.type]?.goes(from, to) &&
    types[term.type]?.symmetric === types[type]?.symmetric
      ? [term.type]
      : [],
  );
}
