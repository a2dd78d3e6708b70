import type { RelationReading, RelationReadings } from "./relationReader.ts";

export type Verdict =
  | { readonly kind: "unread" }
  | { readonly kind: "refuse"; readonly words: readonly string[] }
  | { readonly kind: "answer"; readonly rivals: readonly RelationReading[] };

/** A reading this close to the best one competes with it. */
const close = 0.35;

/** Whether the best reading explains enough of the question to be answered, and what it competes with. */
export function verdictOn({ readings, chunks, unknown }: RelationReadings): Verdict {
  const [best, ...others] = readings;
  if (!best) return { kind: "unread" };
  const { state, plan } = best;
  const given = plan.nodes.some(({ filters }) => filters.length > 0) || plan.result.kind === "count" || plan.order || plan.tally;
  const asks = plan.arcs.length > 0 || plan.result.kind !== "nodes" || plan.order !== undefined || state.nodes.some(({ asked }) => asked);
  if (!given || !asks) return { kind: "unread" };
  const explained = state.arcs.every(({ debt }) => debt < 0.5);
  const ignored = [...new Set(state.ignored)].flatMap((at) => (chunks[at] && chunks[at].kind !== "unknown" ? [chunks[at].text] : []));
  if (!explained && plan.arcs.length > 0 && unknown.length + ignored.length === 0 && others.length === 0) return { kind: "unread" };
  if (unknown.length > 0) return { kind: "refuse", words: unknown };
  if (ignored.length > 1) return { kind: "unread" };
  return { kind: "answer", rivals: others.filter(({ score }) => best.score - score < close) };
}
