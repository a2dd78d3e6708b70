import type { Plan } from "./plan.ts";
import type { State } from "./state.ts";

interface Read {
  readonly plan: Plan;
  readonly state: State;
}

/**
 * Whether a reading says all that another one says, and goes on to things that no word of the question names: "member of
 * the most groups" by way of a group between, "players of a club" who have played in some match.
 */
export function goesFurther(long: Read, short: Read): boolean {
  const [more, own] = [long.plan, short.plan];
  if (more.arcs.length <= own.arcs.length || more.result.kind !== own.result.kind || short.state.ignored.length > long.state.ignored.length)
    return false;
  if (more.nodes[more.answer]?.label !== own.nodes[own.answer]?.label || more.arcs.some(({ not }) => not)) return false;
  const left = more.arcs.map(({ type }) => type);
  const isWithin = own.arcs.every(({ type }) => {
    const at = left.indexOf(type);
    return at >= 0 && left.splice(at, 1).length > 0;
  });
  return isWithin && said(long) === said(short);
}

/** Nodes that are asked for, counted, or narrowed down. */
function said({ plan, state }: Read): number {
  return state.nodes.filter(({ asked, filters }, k) => asked || filters.length > 0 || k === plan.answer || k === plan.tally?.node).length;
}
