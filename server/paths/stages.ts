import { role, type SearchRules } from "./rules.ts";

/**
 * A search state is a node together with its stage: how many of the stops (via) lie behind it.
 *
 * @returns the stage after entering the node at this stage, or -1 when it may not be entered.
 */
export function stageAfter(rules: SearchRules, node: number, stage: number): number {
  const what = rules.roles[node] as number;
  if (what === role.free) return stage;
  if (what >= role.firstVia) {
    if (what - role.firstVia === stage) return stage + 1;
    return rules.acrossLegs ? stage : -1;
  }
  if (what === role.end) return stage === rules.viaCount || rules.acrossLegs ? stage : -1;
  return what === role.start && rules.acrossLegs && stage > 0 ? stage : -1;
}

/** Whether a path that has come to this node at this stage may go on from it. */
export function mayLeave(rules: SearchRules, node: number, stage: number): boolean {
  const what = rules.roles[node] as number;
  if (what === role.free) return true;
  if (what >= role.firstVia) return rules.acrossLegs ? what - role.firstVia !== stage : what - role.firstVia === stage - 1;
  if (what === role.start) return stage === 0 || rules.acrossLegs;
  return what === role.end && rules.acrossLegs && stage < rules.viaCount;
}
