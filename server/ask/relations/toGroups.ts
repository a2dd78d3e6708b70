import type { Vocabulary } from "../vocabulary/vocabulary.ts";
import type { Chunk } from "./chunk.ts";
import { isDenied } from "./denied.ts";
import { eventArc } from "./events.ts";
import { groupPlan } from "./groupPlan.ts";
import type { Operators } from "./operators.ts";
import type { Groups, Plan } from "./plan.ts";
import type { State } from "./state.ts";
import { fit } from "../vocabulary/fit.ts";

/** What is counted, in groups: by the node of a noun, or by a property. */
export function toGroups(
  vocabulary: Vocabulary,
  chunks: readonly Chunk[],
  { group, aggregate, count, orders, tally, measure }: Operators,
  state: State,
  shape: Pick<Plan, "nodes" | "arcs">,
  of: number,
  grouped: number | undefined,
): Plan | undefined {
  const { wanted } = state.nodes[of] ?? {};
  // "The oldest customer in each city" is one thing of each, and no number.
  if (orders.length > 0 || tally || state.tally || measure || state.wants || (aggregate && count !== "none")) return undefined;
  if (aggregate ? wanted?.kind !== "number" : wanted && !group) return undefined;
  const made = aggregate && wanted && { how: aggregate.how, property: wanted };
  const events = made ? undefined : eventArc(vocabulary, chunks, state, of);
  const said = { ...(made && { made }), ...(events !== undefined && { events }) };
  const keep = group?.keep ?? { kind: "each" as const };
  const placed =
    grouped !== undefined
      ? grouped !== of && { ...shape, answer: grouped, result: { kind: "groups" as const, of, ...said, keep } }
      : group && groupPlan({ vocabulary, chunks }, shape, of, group, said, made ? undefined : wanted);
  if (!placed || isDenied(placed.arcs, placed.answer, [placed.answer, of])) return undefined;
  const apart = state.nodes.flatMap((node, k) => (node.anchored && k !== of && node.label === state.nodes[of]?.label ? [k] : []));
  return { ...placed, apart };
}

/** "Which gender sent the most transfers" asks for a gender of several people, and for no one person's. */
export function valueGroups(
  { table }: Vocabulary,
  chunks: readonly Chunk[],
  { nodes }: State,
  answer: number,
  result: Plan["result"],
  { node, events, keep }: NonNullable<Plan["tally"]>,
): Groups | undefined {
  const own = nodes[answer];
  if (result.kind !== "values" || !("limit" in keep) || !own || table.labels[own.label]?.nameProperty === result.property) return undefined;
  const says = (at: number) => {
    const [before, chunk] = [chunks[at - 1], chunks[at]];
    const isAsked = before?.kind === "ask" && /^(?:which|what)$/.test(before.word);
    return isAsked && chunk?.kind === "term" && chunk.terms.some((term) => term.kind === "property" && term.property === result.property);
  };
  const at = own.chunks.find(says);
  // "What gender has the customer who sent the most" is that customer's.
  const isNamed = own.chunks.some((chunk) => {
    const term = chunks[chunk];
    return term?.kind === "term" && term.terms.some((one) => one.kind === "label" && one.label === own.label && one.score >= fit.short);
  });
  if (at === undefined || isNamed) return undefined;
  return { kind: "groups", by: result.property, of: node, ...(events !== undefined && { events }), keep, words: chunks[at]?.text ?? "" };
}
