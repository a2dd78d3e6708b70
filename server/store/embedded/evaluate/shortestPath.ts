import type { Pattern, RelationshipPattern } from "../cypher/ast.ts";
import { directionFrom, mayPass } from "./chains.ts";
import type { Context, Row } from "./context.ts";
import { queryError } from "./failure.ts";
import type { StepConditions } from "./stepConditions.ts";
import { NodeRef, PathRef } from "./value.ts";

/**
 * The shortest paths between the two ends of a pattern, both bound: one, or all of the least length. With `accepts`,
 * the shortest among the paths that it takes, each relationship used once in a path, as Neo4j searches them.
 *
 * @param steps what every node and relationship on the way must keep, the ends among them
 */
export function* findShortest(
  pattern: Pattern,
  row: Row,
  context: Context,
  steps: StepConditions,
  accepts: ((path: PathRef) => boolean) | null,
): Generator<PathRef> {
  const [relationship] = pattern.relationships;
  const start = row[pattern.nodes[0]?.variable ?? ""];
  const end = row[pattern.nodes[1]?.variable ?? ""];
  if (relationship === undefined || !(start instanceof NodeRef) || !(end instanceof NodeRef)) return;
  const { min, max } = relationship.length ?? { min: 1, max: 1 };
  if (start.node === end.node && min > 0) {
    throw queryError("The shortest path algorithm does not work when the start and end nodes are the same", {
      hint: "Keep them apart with WHERE a <> b, or allow a length of 0.",
    });
  }
  if (!steps.passesNode(start.node) || !steps.passesNode(end.node)) return;
  if (start.node === end.node) {
    const path = new PathRef([start.node], []);
    if (accepts === null || accepts(path)) {
      yield path;
      return;
    }
  }
  const next = (node: number) => neighbours(node, relationship, row, context, steps);
  const paths = accepts === null ? breadthFirst(start.node, end.node, max, next) : trails(start.node, end.node, max, next);
  let least: number | null = null;
  for (const path of paths) {
    if (least !== null && path.relationships.length > least) return;
    if (accepts !== null && !accepts(path)) continue;
    yield path;
    if (pattern.shortest === "one") return;
    least = path.relationships.length;
  }
}

type Next = (node: number) => Iterable<[item: number, other: number]>;

function* neighbours(
  node: number,
  relationship: RelationshipPattern,
  row: Row,
  context: Context,
  steps: StepConditions,
): Generator<[item: number, other: number]> {
  const { graph } = context;
  for (const item of graph.relationshipsOf(node, directionFrom(relationship, false))) {
    context.step();
    if (!mayPass(item, relationship, row, context)) continue;
    const from = graph.startOf(item);
    const other = from === node ? graph.endOf(item) : from;
    if (steps.passesRelationship(item) && steps.passesNode(other)) yield [item, other];
  }
}

/** All paths of the least length, found level by level; every node keeps the relationships by which it was first reached. */
function* breadthFirst(start: number, end: number, max: number, next: Next): Generator<PathRef> {
  const depth = new Map([[start, 0]]);
  const into = new Map<number, [item: number, from: number][]>();
  let level = [start];
  for (let length = 1; length <= max && level.length > 0 && !depth.has(end); length += 1) {
    const reached: number[] = [];
    for (const node of level) {
      for (const [item, other] of next(node)) {
        const known = depth.get(other);
        if (known === undefined) {
          depth.set(other, length);
          reached.push(other);
        }
        if (known === undefined || known === length) into.set(other, [...(into.get(other) ?? []), [item, node]]);
      }
    }
    level = reached;
  }
  if (depth.has(end) && start !== end) yield* unfold(end, start, into, [end], []);
}

function* unfold(
  node: number,
  start: number,
  into: ReadonlyMap<number, readonly [number, number][]>,
  nodes: number[],
  items: number[],
): Generator<PathRef> {
  if (node === start) {
    yield new PathRef(nodes.toReversed(), items.toReversed());
    return;
  }
  for (const [item, from] of into.get(node) ?? []) yield* unfold(from, start, into, [...nodes, from], [...items, item]);
}

/** Every path in the order of its length, for conditions that the shortest one may fail. */
function* trails(start: number, end: number, max: number, next: Next): Generator<PathRef> {
  let level = [new PathRef([start], [])];
  for (let length = 1; length <= max && level.length > 0; length += 1) {
    const longest: PathRef[] = [];
    for (const path of level) {
      for (const [item, other] of next(path.nodes.at(-1) ?? start)) {
        if (path.relationships.includes(item)) continue;
        const longer = new PathRef([...path.nodes, other], [...path.relationships, item]);
        if (other === end) yield longer;
        longest.push(longer);
      }
    }
    level = longest;
  }
}
