import type { ChosenKinds } from "../graph/kinds.ts";

/** Gives a kind this look, and the kind that had it the look that this one had. */
export function withLook(looks: ChosenKinds, kind: string, look: number, before: ReadonlyMap<string, number>): ChosenKinds {
  const other = [...before].find(([name, at]) => name !== kind && at === look)?.[0];
  const left = before.get(kind);
  return { ...looks, [kind]: look, ...(other !== undefined && left !== undefined && { [other]: left }) };
}
