import { degreeOf, entriesOf, type NeighbourSource } from "../topology/neighbourSource.ts";
import type { FoundPath } from "./walk.ts";

/** The path with names left out: `Country -[MEMBER_OF]-> Grouping <-[MEMBER_OF]- Country`. */
export function formOf(source: NeighbourSource, { nodes, relationships }: FoundPath): string {
  let form = labelOf(source, nodes[0] as number);
  relationships.forEach((relationship, i) => {
    const type = source.typeNames[source.type[relationship] as number] ?? "";
    const arrow = isForward(source, nodes[i] as number, relationship, nodes[i + 1] as number) ? `-[${type}]->` : `<-[${type}]-`;
    form += ` ${arrow} ${labelOf(source, nodes[i + 1] as number)}`;
  });
  return form;
}

/** Gives paths of one form one number, without writing the form out. */
interface Forms {
  readonly size: number;
  idOf(path: FoundPath): number;
}

export function createForms(source: NeighbourSource): Forms {
  // A tree: from the number of a form's beginning and its next step to the number of the form.
  const known = new Map<number, number>();
  const firsts = source.labelSets.map(([label]) => label ?? "Node");
  const labelIds = source.labelSets.map((_, i) => firsts.indexOf(firsts[i] ?? ""));
  const labelOfNode = (node: number) => labelIds[source.labelSet[node] as number] as number;
  const labelSets = source.labelSets.length + 1;
  const steps = 2 * (source.typeNames.length + 1) * labelSets;
  // Many paths share a hop: where each relationship starts is looked up once.
  const starts = new Map<number, number>();
  const startsAt = (node: number, relationship: number, other: number) => {
    const before = starts.get(relationship);
    if (before !== undefined) return before === node;
    const start = isForward(source, node, relationship, other) ? node : other;
    starts.set(relationship, start);
    return start === node;
  };
  const next = (form: number, step: number) => {
    const key = form * steps + step;
    const before = known.get(key);
    if (before !== undefined) return before;
    const id = known.size + 1;
    known.set(key, id);
    return id;
  };
  return {
    get size() {
      return known.size + 1;
    },
    idOf({ nodes, relationships }) {
      let form = next(0, labelOfNode(nodes[0] as number));
      for (let i = 0; i < relationships.length; i += 1) {
        const [node, other, relationship] = [nodes[i] as number, nodes[i + 1] as number, relationships[i] as number];
        const side = startsAt(node, relationship, other) ? 1 : 2;
        const way = 2 * (source.type[relationship] as number) + side;
        form = next(form, way * labelSets + labelOfNode(other));
      }
      return form;
    },
  };
}

function labelOf(source: NeighbourSource, node: number): string {
  return source.labelSets[source.labelSet[node] as number]?.[0] ?? "Node";
}

/** Whether the relationship to `other` starts at this node: looked up at the end that has fewer. */
function isForward(source: NeighbourSource, node: number, relationship: number, other: number): boolean {
  return degreeOf(source, node) <= degreeOf(source, other)
    ? isAmong(source, entriesOf(source, node, "out"), other, relationship)
    : isAmong(source, entriesOf(source, other, "in"), node, relationship);
}

/** Whether one of these entries is the relationship to this neighbour. They lie in the order of the neighbours: a binary search. */
function isAmong(
  { neighbour, relationship }: NeighbourSource,
  [first, end]: readonly [number, number],
  other: number,
  wanted: number,
): boolean {
  let [low, high] = [first, end];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((neighbour[middle] as number) < other) low = middle + 1;
    else high = middle;
  }
  for (let entry = low; entry < end && neighbour[entry] === other; entry += 1) if (relationship[entry] === wanted) return true;
  return false;
}
