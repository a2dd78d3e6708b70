import { entriesOf, type NeighbourSource } from "../topology/neighbourSource.ts";
import type { FoundPath } from "./walk.ts";

/** The path with names left out: `Country -[MEMBER_OF]-> Grouping <-[MEMBER_OF]- Country`. */
export function formOf(source: NeighbourSource, { nodes, relationships }: FoundPath): string {
  let form = labelOf(source, nodes[0] as number);
  relationships.forEach((relationship, i) => {
    const type = source.typeNames[source.type[relationship] as number] ?? "";
    const arrow = isForward(source, nodes[i] as number, relationship) ? `-[${type}]->` : `<-[${type}]-`;
    form += ` ${arrow} ${labelOf(source, nodes[i + 1] as number)}`;
  });
  return form;
}

function labelOf(source: NeighbourSource, node: number): string {
  return source.labelSets[source.labelSet[node] as number]?.[0] ?? "Node";
}

/** Whether the relationship starts at this node. Its entries lie in the order of the relationships: a binary search. */
function isForward(source: NeighbourSource, node: number, relationship: number): boolean {
  let [low, high] = entriesOf(source, node, "out");
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((source.relationship[middle] as number) < relationship) low = middle + 1;
    else high = middle;
  }
  return low < (source.incoming[node] as number) && source.relationship[low] === relationship;
}
