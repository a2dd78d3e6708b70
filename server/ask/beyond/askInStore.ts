import type { SchemaResponse, SearchedBy } from "../../contract/graph.ts";
import type { Refusal } from "../../contract/paths.ts";
import { createPartialGraph, type PartialGraph } from "../../paths/frontier/partialGraph.ts";
import { recordsOf } from "../../paths/frontier/pathsInStore.ts";
import { countWords } from "../../paths/plainWords.ts";
import type { CallOptions, GraphStore } from "../../store/graphStore.ts";
import { leftOutOf } from "../../store/mapped/mapping.ts";
import { textLayersOf } from "../../store/textLayer.ts";
import type { Topology } from "../../topology/topology.ts";
import type { AnswerContext } from "../answer/context.ts";
import type { Draft } from "../answer/draft.ts";
import { askBack, refused } from "../answer/refusals.ts";
import { findAmbiguous, unknownName } from "../answer/resolve.ts";
import { answerReading, isAboutWays } from "../interpret.ts";
import { missingEnds, readQuestion } from "../read/readQuestion.ts";
import { namesInStore } from "./namesInStore.ts";
import { surroundingsOf, type NamedNode } from "./surroundings.ts";

/** A part of a graph up to this size has all its names read at once. */
const namesAtOnce = 2_000;

/** What the asker completes to an answer. */
export interface DraftInStore {
  context: AnswerContext;
  draft: Draft;
}

/**
 * Answers a question about the ways between two things, about what is beside one, or about what two have in common, on
 * a graph whose shape is not in memory: its names are looked up in the database, the part around them is read, and the
 * question is answered on that part as on any graph.
 *
 * @throws StoreError as the store does.
 */
export async function askInStore(store: GraphStore, schema: SchemaResponse, question: string, options: CallOptions): Promise<DraftInStore> {
  const { found, by } = await namesInStore(store, schema, question, options);
  const given = [...question.matchAll(/\[([^[\]]+)\]/g)].flatMap(([, id]) => id ?? []);
  const values = await store.nodes([...new Set([...found.map(({ elementId }) => elementId), ...given])], options);
  const names = new Map<string, NamedNode>();
  const named = createPartialGraph();
  for (const value of values) {
    const hit = found.find(({ elementId }) => elementId === value.elementId);
    names.set(value.id, { value, degree: hit?.degree ?? 0 });
    named.addNode(value, hit?.degree ?? 0, hit ? [hit.matched.text] : []);
  }
  const topology = partOf(named, schema);
  const read = readQuestion(question, topology);
  const contextOf = (part: Topology, graph: PartialGraph): AnswerContext => ({
    records: recordsOf(store, graph),
    topology: part,
    options,
    claimFacts: () => Promise.resolve({ facts: [], truncated: false }),
  });
  const say = (refusal: Refusal) => ({ context: contextOf(topology, named), draft: refused(topology, read, refusal) });

  const ambiguous = findAmbiguous(topology, read, [...read.ends, ...read.via, ...read.without]);
  if (ambiguous) return { context: contextOf(topology, named), draft: askBack(topology, read, ambiguous) };
  const [unknown] = [...read.unknown, ...read.constraints.unknown];
  if (read.unclear.length === 0 && unknown !== undefined && (missingEnds(read) || read.constraints.unknown.length > 0)) {
    const refusal = unknownName(topology, unknown);
    return say({ ...refusal, text: `${refusal.text}${howLooked(by)}` });
  }
  if (!isAboutWays(read) || missingEnds(read)) return say(notAsked);
  if (read.unclear.length > 0) return { context: contextOf(topology, named), draft: await answerReading(contextOf(topology, named), read) };

  const around = await surroundingsOf(store, leftOutOf(store, schema), read, topology, names, options);
  if ("text" in around) return say(around);
  const { graph } = around;
  for (const { value, degree } of names.values()) {
    const hit = found.find(({ elementId }) => elementId === value.elementId);
    graph.addNode(value, graph.degreeOf(value.elementId) || degree, hit ? [hit.matched.text] : []);
  }
  const bare = partOf(graph, schema);
  const first = await answerReading(contextOf(bare, graph), readQuestion(question, bare));
  const shown = [...first.entities.map((node) => bare.nodeIds.at(node)), ...first.paths.flatMap(({ nodes }) => nodes.map(({ id }) => id))];
  const all = Array.from({ length: Math.min(bare.nodeCount, namesAtOnce) }, (_, node) => bare.nodeIds.at(node));
  const nameless = [...new Set([...shown, ...all])].filter((id) => !names.has(id));
  for (const value of await store.nodes(nameless, options)) graph.addNode(value, graph.degreeOf(value.elementId));
  const part = partOf(graph, schema);
  // Read with the names that were found, so that nothing else on the way is taken for what the question names.
  const context = contextOf(part, graph);
  const draft = await answerReading(context, readQuestion(question, withNamesOf(part, bare)));
  return { context, draft: bounded(draft, around) };
}

const notAsked: Refusal = {
  reason: "partly_searched",
  text: "In a graph of this size only ways between two things, what is beside one, and what two have in common can be asked in words. Relations, properties and counts can be asked in Cypher, in the console.",
};

/** The part as a topology that knows the words of the whole graph's schema. */
function partOf(graph: PartialGraph, schema: SchemaResponse): Topology {
  const { labels, relationshipTypes } = schema;
  const part = graph.build(new Date());
  const types = relationshipTypes.map(({ name }) => name).filter((name) => !part.typeNames.includes(name));
  return {
    ...part,
    typeNames: [...part.typeNames, ...types],
    labelSets: [...part.labelSets, labels.map(({ name }) => name)],
    textLayers: textLayersOf(schema),
  };
}

/** The nodes of both have the same places. */
function withNamesOf(part: Topology, { names, aliases }: Topology): Topology {
  return { ...part, names, aliases };
}

function howLooked(by: SearchedBy): string {
  if (by.kind === "scan" && by.looked < by.of)
    return ` Names were looked for among ${countWords(by.looked, "node")} of ${by.of}; a full-text index over the names would find every one.`;
  return by.kind === "index" ? " Names were looked for as they are written, by the indexes of the database." : "";
}

/** The answer without what only the whole graph could tell. */
function bounded(draft: Draft, { isComplete, refusal }: { isComplete: boolean; refusal?: Refusal }): Draft {
  // Of the whole graph the part that was read knows too little to say why not.
  if (draft.refusal && refusal && draft.refusal.reason !== "same_node")
    return { ...draft, kind: "refusal", text: refusal.text, refusal, truncated: !isComplete };
  if (isComplete) return draft;
  return {
    ...draft,
    text: `${draft.text} Only the part of this large graph around the shortest ways was read; there may be more.`,
    truncated: true,
  };
}
