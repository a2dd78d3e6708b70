import { limits } from "../../contract/limits.ts";
import { assemblePaths } from "../../paths/assemble.ts";
import { nodesBetween } from "../../paths/between.ts";
import type { PathFinding } from "../../paths/findPaths.ts";
import type { PathQuery } from "../../paths/pathQuery.ts";
import { countWords, listWords, plainWords } from "../../paths/plainWords.ts";
import type { Topology } from "../../topology/topology.ts";
import type { QuestionReading } from "../read/readQuestion.ts";
import { nameInSentence, sentenceCase } from "../wording/names.ts";
import { createCiter } from "./citer.ts";
import type { AnswerContext } from "./context.ts";
import { givenNode, isModelNode, typePattern, whereClause, type CypherQuery } from "./cypher.ts";
import type { Draft } from "./draft.ts";
import { citeAll, tellBest, tellNamedBoth, tellOthers } from "./pathSentences.ts";
import { pathsCypher } from "./pathsCypher.ts";
import { describeReading } from "./reading.ts";
import { passedOver } from "./texts.ts";
import { labelsOf } from "../../topology/neighbourSource.ts";

/** Names said in the sentence; all of them are in the list. */
const named = 6;

/**
 * Answers what links two nodes: everything that lies between them on the shortest paths, with these paths.
 * Where they touch each other, that is said, and what touches both is listed.
 */
export async function answerLink(context: AnswerContext, read: QuestionReading, query: PathQuery, finding: PathFinding): Promise<Draft> {
  const { topology } = context;
  const hops = finding.paths[0]?.relationships.length ?? 0;
  const length = Math.max(hops, 2);
  const all = length <= Math.max(query.maxHops, hops) ? nodesBetween(topology, query, hops) : [];
  const wanted = new Set(read.labels.map(({ name }) => name));
  const fits = (node: number) => labelsOf(topology, node).some((label) => wanted.has(label));
  const onBest = new Set(finding.paths.flatMap(({ nodes }) => nodes));
  const kept = all.filter((node) => wanted.size === 0 || fits(node));
  // In the order of the paths that are shown, then the rest.
  const between = [...[...onBest].filter((node) => kept.includes(node)), ...kept.filter((node) => !onBest.has(node))];
  const shortest = finding.paths.filter(({ relationships }) => relationships.length <= length);
  const paths = await assemblePaths(context.records, topology, shortest, context.options);
  const citer = createCiter();
  const [best] = paths;
  const told = best ? tellBest(topology, best, citer) : "";
  const isSaid = hops === 2 && between.length <= paths.length;
  const rest = isSaid || hops === 1 ? "" : ` ${listBetween(topology, between, hops)}`;
  const others = tellOthers(topology, paths, finding, `up to ${countWords(Math.max(query.maxHops, hops), "hop")}`, citer);
  const missing =
    wanted.size > 0 && all.length > 0 && between.length === 0 ? ` Nothing that is ${labelWords(read)} lies between them.` : "";
  citeAll(paths, citer);
  return {
    kind: "paths",
    text: `${told}${rest}${missing}${others}${tellNamedBoth(topology, [query.from, query.to], passedOver(topology, read))}`,
    reading: describeReading(topology, "connect", "what links", read),
    query:
      between.length > 0 && query.from.length + query.to.length === 2
        ? betweenCypher(topology, query, between, length)
        : pathsCypher(topology, paths),
    entities: between.slice(0, limits.ask.entities),
    paths,
    citer,
    ignored: read.unknown,
    shown: Math.min(between.length, limits.ask.entities),
    total: between.length,
    truncated: between.length > limits.ask.entities,
  };
}

function listBetween(topology: Topology, between: readonly number[], hops: number): string {
  if (between.length === 0) return "";
  const names = between.slice(0, named).map((node) => nameInSentence(topology, node));
  const list = listWords(between.length > named ? [...names, countWords(between.length - named, "other")] : names);
  const verb = between.length === 1 ? "lies" : "lie";
  return `${sentenceCase(list, topology.names.at(between[0] ?? 0))} ${verb} between them on the paths of ${countWords(hops, "hop")}.`;
}

function labelWords({ labels }: QuestionReading): string {
  return listWords(
    labels.map(({ name }) => `“${plainWords(name)}”`),
    "or",
  );
}

/** The nodes between, as the middle of a fixed pattern of this length. */
function betweenCypher(topology: Topology, { from, to, types = [] }: PathQuery, between: readonly number[], length: number): CypherQuery {
  const [start = 0] = from;
  const [end = 0] = to;
  const [first, last] = [givenNode(topology, start, "from"), givenNode(topology, end, "to")];
  const isModel = isModelNode(topology, start);
  const middles = Array.from({ length: length - 1 }, (_, i) => `n${i + 1}`);
  const relationship = typePattern(types) === "" ? "--" : `-[${typePattern(types)}]-`;
  const pattern = [first.pattern, ...middles.map((name) => `(${name}${isModel ? ":Entity" : ""})`), last.pattern].join(relationship);
  const ids = middles.map((name) => `${isModel ? `${name}.id` : `elementId(${name})`} IN $between`);
  return {
    cypher: `MATCH ${pattern}${whereClause([...first.where, ...last.where, ...ids])}\nUNWIND [${middles.join(", ")}] AS between\nRETURN DISTINCT between`,
    params: { from: first.id, to: last.id, between: between.map((node) => topology.nodeIds.at(node)) },
  };
}
