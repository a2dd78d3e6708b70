import { entityLabel } from "../../store/generalLabels.ts";
import type { Topology } from "../../topology/topology.ts";

/** @returns the model's general label where it stands beside others only; where some node has no other, it says what that is. */
export function silentLabels({ labelSets, labelSet }: Topology): readonly string[] {
  const alone = labelSets.findIndex((set) => set.length === 1 && set[0] === entityLabel);
  return alone >= 0 && labelSet.includes(alone) ? [] : [entityLabel];
}
