import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { createTopologyBuilder, type NodeEntry, type RelationshipEntry } from "../../../server/topology/builder.ts";
import type { Topology } from "../../../server/topology/topology.ts";

/** Relationships as pairs of numbers of nodes, from 1. */
export interface EdgeList {
  nodes: number;
  edges: readonly (readonly [from: number, to: number])[];
}

const batch = 50_000;

/** Reads a gzip text: a header line with the count of nodes first, then one `a,b` a line, counting from 1. */
export function readEdgeList(file: string): EdgeList {
  const [header = "", ...lines] = gunzipSync(readFileSync(file)).toString("utf8").trimEnd().split("\n");
  return { nodes: Number(header.split(",")[0]), edges: lines.map(toPair) };
}

function toPair(line: string): [from: number, to: number] {
  const [from, to] = line.split(",");
  return [Number(from), Number(to)];
}

/** The first so many relationships, and the nodes that they touch, numbered anew. */
export function firstEdges({ edges }: EdgeList, count: number): EdgeList {
  const numbers = new Map<number, number>();
  const numberOf = (node: number) => {
    const known = numbers.get(node) ?? numbers.size + 1;
    numbers.set(node, known);
    return known;
  };
  const kept = edges.slice(0, count).map(([from, to]) => [numberOf(from), numberOf(to)] as const);
  return { nodes: numbers.size, edges: kept };
}

/**
 * The graph with two types, two labels and a year on each relationship, to have something to constrain by; and two
 * nodes apart from all others, the last ones, which touch only each other.
 */
export function buildTopology({ nodes, edges }: EdgeList): Topology {
  const builder = createTopologyBuilder();
  builder.addNodes(Array.from({ length: nodes + 2 }, (_, i) => toNode(i + 1)));
  for (let from = 0; from < edges.length; from += batch)
    builder.addRelationships(edges.slice(from, from + batch).map((edge, i) => toEntry(edge, from + i + 1)));
  builder.addRelationships([toEntry([nodes + 1, nodes + 2], edges.length + 1)]);
  return builder.build(new Date());
}

function toNode(number: number): NodeEntry {
  return { id: `n${number}`, labels: [number % 3 === 1 ? "Red" : "Blue"], name: `Node ${number}` };
}

function toEntry([from, to]: EdgeList["edges"][number], number: number): RelationshipEntry {
  const year = String(2000 + (number % 20));
  const values = { from: year, to: year };
  return { id: `r${number}`, source: `n${from}`, target: `n${to}`, type: number % 4 === 0 ? "LIKES" : "FOLLOWS", values };
}
