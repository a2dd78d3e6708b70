import type { Chunk } from "./chunk.ts";
import type { RelationReading, RelationReadings } from "./relationReader.ts";
import { goesFurther } from "./roundabout.ts";
import { unsaidOf } from "./unsaid.ts";

export type Verdict =
  | { readonly kind: "unread" }
  | { readonly kind: "refuse"; readonly words: readonly string[] }
  | { readonly kind: "answer"; readonly rivals: readonly RelationReading[] };

/** A reading this close to the best one competes with it. */
const close = 0.2;

/** Whether the best reading explains enough of the question to be answered, and what it competes with. */
export function verdictOn({ readings, chunks, unknown }: RelationReadings): Verdict {
  const [best, ...others] = readings;
  if (!best) return { kind: "unread" };
  const { state, plan } = best;
  // "Movies released after 1998": a kind of node, narrowed down.
  const narrowed =
    state.nodes.some(({ noun, filters, anchored }) => noun && filters.length > 0 && !anchored) || plan.arcs.some(({ not }) => not);
  const spoken =
    (plan.arcs.length > 0 || plan.result.kind === "values") &&
    chunks.some(({ kind }) => kind === "ask") &&
    state.nodes.some(({ asked }) => asked);
  // "People who directed": a kind of node, and what a word says of it.
  const told =
    state.nodes.some(({ noun, implicit }) => noun && !implicit) &&
    plan.arcs.length > 0 &&
    state.arcs.every(({ debt, chunks: said }) => debt === 0 && said.length > 0);
  const given =
    spoken ||
    narrowed ||
    told ||
    plan.result.kind === "aggregate" ||
    plan.result.kind === "groups" ||
    plan.nodes.some(({ filters }) => filters.length > 0) ||
    plan.result.kind === "count" ||
    plan.order ||
    plan.tally;
  const asks =
    narrowed || plan.arcs.length > 0 || plan.result.kind !== "nodes" || plan.order !== undefined || state.nodes.some(({ asked }) => asked);
  // Nobody who asks "who" asks for a day or a number of something that is not named.
  const isWho = chunks.some((chunk) => chunk.kind === "ask" && /^whom?$/.test(chunk.word));
  const isAside = isWho && plan.result.kind === "values" && plan.result.property.kind !== "text" && plan.arcs.length === 0;
  if (!given || !asks || (isAside && plan.nodes.every(({ filters }) => filters.length === 0))) return { kind: "unread" };
  // What is denied must be said: nobody means by "without Ann" whichever relation happens to be there.
  if (state.arcs.some(({ not, debt }) => not && debt > 0.5))
    return { kind: "refuse", words: chunks.flatMap(({ kind, text }) => (kind === "not" ? [text] : [])) };
  const explained = state.arcs.every(({ debt }) => debt < 0.5);
  const ignored = [...new Set(state.ignored)].flatMap((at) => (chunks[at] && chunks[at].kind !== "unknown" ? [chunks[at].text] : []));
  const isGrouped = plan.result.kind === "groups";
  if (!explained && !isGrouped && plan.arcs.length > 0 && unknown.length + ignored.length === 0 && others.length === 0)
    return { kind: "unread" };
  const unmet = chunks.filter((chunk, at) => chunk.kind === "unknown" && !isModifier(chunk.text, chunks[at + 1]?.kind));
  if (unmet.length > 0) return { kind: "refuse", words: unmet.map(({ text }) => text) };
  if (ignored.length > 0) return { kind: "refuse", words: ignored };
  const unsaid = unsaidOf(best.plan, chunks);
  if (unsaid.length > 0) return { kind: "refuse", words: unsaid };
  return { kind: "answer", rivals: others.filter((other) => best.score - other.score < close && !goesFurther(other, best)) };
}

/**
 * Whether a word that nothing explains only colours the word after it: "criminal incidents", "currently". Before a
 * name "-ed" and "-ing" make a verb: "who painted Dover".
 */
function isModifier(word: string, next: Chunk["kind"] | undefined): boolean {
  if (/ly$/i.test(word)) return true;
  return (
    (next === "term" && /(?:ing|ed)$/i.test(word)) ||
    ((next === "term" || next === "value") && /(?:al|ous|ive|ful|able|ible|ic|ary)$/i.test(word))
  );
}
