import type { Waiting, ReadHop } from "./expand.ts";
import { nameOfNode, orderLabels } from "../../store/present.ts";
import type { NodeValue } from "../../store/values.ts";
import { createTopologyBuilder, type NodeEntry, type RelationshipEntry } from "../../topology/builder.ts";
import type { Topology } from "../../topology/topology.ts";

/** The part of a graph that was read so far. Nodes are known by their element ids. */
export interface PartialGraph {
  readonly relationshipCount: number;
  addNode(node: NodeValue, degree: number, aliases?: readonly string[]): void;
  add(hops: readonly ReadHop[]): void;
  /** Nodes whose relationships have all been read. */
  readonly done: Set<string>;
  degreeOf(element: string): number;
  idOf(element: string): string;
  /** The element id of a node of `build`, by its index. */
  elementAt(node: number): string;
  /** The element id of a relationship. */
  elementOf(relationship: string): string;
  /** Takes how many relationships of a type a node has in the whole graph. */
  learn(element: string, type: string, count: number): void;
  build(asOf: Date): Topology;
}

interface Kept extends NodeEntry, Waiting {}

/** Only what a query names has a name here: the others are shown as the store has them. */
export function createPartialGraph(): PartialGraph {
  const nodes = new Map<string, Kept>();
  const relationships = new Map<string, RelationshipEntry & { element: string }>();
  const fanOuts = new Map<string, Map<string, number>>();
  // As of the last `build`. Nodes are only ever added, so that an index stays what it was.
  let elements: string[] = [];
  return {
    done: new Set(),
    get relationshipCount() {
      return relationships.size;
    },
    addNode(node, degree, aliases = []) {
      const { id, elementId, labels } = node;
      nodes.set(elementId, { id, labels: orderLabels(labels), name: nameOfNode(node), element: elementId, degree, aliases });
    },
    add(hops) {
      for (const { from, id, element, type, direction, neighbour, neighbourElement, labels, degree, values } of hops) {
        const origin = nodes.get(from);
        if (!origin) continue;
        if (!nodes.has(neighbourElement))
          nodes.set(neighbourElement, { id: neighbour, labels, name: "", element: neighbourElement, degree });
        const [source, target] = direction === "out" ? [origin.id, neighbour] : [neighbour, origin.id];
        if (!relationships.has(id)) relationships.set(id, { id, element, source, target, type, values });
      }
    },
    degreeOf: (element) => nodes.get(element)?.degree ?? 0,
    elementOf: (relationship) => relationships.get(relationship)?.element ?? relationship,
    idOf: (element) => nodes.get(element)?.id ?? element,
    elementAt: (node) => elements[node] ?? "",
    learn(element, type, count) {
      const known = fanOuts.get(element) ?? new Map<string, number>();
      fanOuts.set(element, known.set(type, count));
    },
    build(asOf) {
      const builder = createTopologyBuilder();
      builder.addNodes(nodes.values());
      builder.addRelationships(relationships.values());
      elements = Array.from(nodes.values(), ({ element }) => element);
      const degrees = Uint32Array.from(nodes.values(), ({ degree }) => degree);
      const fanOut = (node: number, type: string) => fanOuts.get(elements[node] ?? "")?.get(type);
      return Object.assign(builder.build(asOf), { degrees, fanOut });
    },
  };
}
