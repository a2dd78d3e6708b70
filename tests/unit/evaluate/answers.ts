import type { AskResponse } from "../../../server/contract/ask.ts";
import type { Node } from "../../../server/contract/graph.ts";
import type { Path } from "../../../server/contract/paths.ts";
import type { WireValue } from "../../../server/contract/values.ts";
import type { LoadedGraph } from "../../evaluate/graphs/loadedGraph.ts";

/** An answer of the product's shape; what is not given is empty. */
export function answer(kind: AskResponse["answer"]["kind"], rest: Partial<AskResponse> & { text?: string } = {}): AskResponse {
  const { text = "An answer.", ...given } = rest;
  return {
    question: "?",
    reading: { kind: "none", text: "", chips: [] },
    query: null,
    answer: { kind, text },
    entities: [],
    paths: [],
    citations: [],
    ignored: [],
    shown: 0,
    total: 0,
    truncated: false,
    asOf: "",
    tookMs: 0,
    ...given,
  };
}

export function entity(name: string, id = `id of ${name}`): Node {
  return { id, idKind: "own", labels: [], name, properties: {} };
}

/** A path from words such as `a -NEXT-> b <-NEXT- c`. */
export function pathOf(text: string): Path {
  const [first = "", ...steps] = text.split(/ (?=-|<-)/u);
  const nodes = [entity(first)];
  const edges: Path["edges"] = [];
  for (const step of steps) {
    const { back, type = "", name = "" } = /^(?<back><?)-(?<type>\w+)->? (?<name>.+)$/u.exec(step)?.groups ?? {};
    const [from, to] = [nodes.at(-1)?.name ?? "", name];
    nodes.push(entity(name));
    const [source, target] = (back === "<" ? [to, from] : [from, to]).map((end) => `id of ${end}`) as [string, string];
    edges.push({ id: `${edges.length}`, idKind: "own", source, target, type, properties: {} });
  }
  return { hops: edges.length, nodes, edges, claims: [], form: "", alike: 1 };
}

export function graphOf(...triples: [from: string, type: string, to: string][]): LoadedGraph {
  const keys = [...new Set(triples.flatMap(([from, , to]) => [from, to]))];
  return {
    name: "test",
    nodes: keys.map((key) => ({ key, labels: ["N"], properties: new Map([["name", key]]) })),
    relationships: triples.map(([from, type, to]) => ({ from, type, to, properties: new Map() })),
  };
}

export function wireNode(id: string, name: string): WireValue {
  return { $type: "Node", _value: { _element_id: id, _labels: [], _properties: { name } } };
}
