import { limits } from "../../contract/limits.ts";
import { assemblePaths } from "../../paths/assemble.ts";
import { findPaths } from "../../paths/findPaths.ts";
import { countWords, listWords } from "../../paths/plainWords.ts";
import { compileRules } from "../../paths/rules.ts";
import { degreeOf, entriesOf, labelsOf } from "../../topology/neighbourSource.ts";
import type { Topology } from "../../topology/topology.ts";
import type { Fact } from "../facts/fact.ts";
import type { QuestionReading } from "../read/readQuestion.ts";
import { middleSentence } from "../wording/hops.ts";
import { nameInSentence, sentenceCase } from "../wording/names.ts";
import { createCiter } from "./citer.ts";
import type { AnswerContext } from "./context.ts";
import { givenNode, isModelNode, whereClause, type CypherQuery } from "./cypher.ts";
import type { Draft } from "./draft.ts";
import { describeReading } from "./reading.ts";
import { nodeOf } from "./resolve.ts";
import { countNamingAll, passedOver, past, textsName } from "./texts.ts";
import { toPathQuery } from "./toPathQuery.ts";

/** Names said in the sentence; all of them are in the list. */
const named = 6;

/** Answers what two or more nodes have in common: the nodes that touch every one of them. */
export async function answerCommon(context: AnswerContext, read: QuestionReading): Promise<Draft> {
  const { topology } = context;
  const ends = read.ends.map(nodeOf);
  const [from = -1, to = -1] = ends;
  const aside = passedOver(topology, read);
  const query = past(toPathQuery(read, [from], [to]), aside);
  const rules = compileRules(topology, query);
  const touched = ends.map((end) => tiesOf(topology, end, rules.passes));
  const wanted = new Set(read.labels.map(({ name }) => name));
  const all = [...(touched[0]?.keys() ?? [])].filter(
    (node) =>
      !ends.includes(node) &&
      touched.every((ties) => ties.has(node)) &&
      rules.roles[node] !== 1 &&
      (wanted.size === 0 || labelsOf(topology, node).some((label) => wanted.has(label))),
  );
  const common = all.toSorted((a, b) => degreeOf(topology, a) - degreeOf(topology, b) || a - b);
  const citer = createCiter();
  const options = { k: limits.ask.paths, timeMs: limits.paths.timeMs, ...(context.options.signal && { signal: context.options.signal }) };
  const finding = common.length === 0 || ends.length > 2 ? { paths: [] } : await findPaths(topology, { ...query, maxHops: 2 }, options);
  const through = finding.paths.filter(({ nodes }) => nodes.length === 3 && common.includes(nodes[1] as number));
  const paths = await assemblePaths(context.records, topology, through, context.options);
  const names = listWords(ends.map((end) => nameInSentence(topology, end)));
  const [best] = paths;
  const claims = best ? new Map<string, Fact>() : await claimsBetween(context, ends, common);
  const marks = (node: number) => {
    if (best) return "";
    const resting = ends.flatMap((end) => claims.get(`${end} ${node}`) ?? []);
    const ties = resting.length > 0 ? [] : touched.flatMap((own) => own.get(node) ?? []);
    const hedge = resting.some(({ implied }) => implied) ? " (in part read between the lines)" : "";
    return `${[...resting.map(({ claim }) => citer.mark(claim)), ...ties.map((tie) => citer.mark(undefined, topology.relationshipIds.at(tie)))].join("")}${hedge}`;
  };
  const list = common.slice(0, named).map((node) => `${nameInSentence(topology, node)}${marks(node)}`);
  for (const node of common.slice(named, limits.ask.entities)) marks(node);
  const listed = listWords(common.length > named ? [...list, countWords(common.length - named, "other")] : list);
  const shared = wanted.size > 0 ? 0 : countNamingAll(topology, ends, aside);
  const naming = shared === 0 ? "" : ` ${sentenceCase(textsName(shared), "")} ${ends.length === 2 ? "both" : "all"} of them.`;
  const text =
    common.length === 0
      ? `${sentenceCase(names, topology.names.at(ends[0] ?? 0))} have nothing in common here: no node touches ${ends.length === 2 ? "both" : "all"} of them${read.labels.length > 0 ? " and is what was asked for" : ""}.${naming}`
      : `${sentenceCase(names, topology.names.at(ends[0] ?? 0))} have ${countWords(common.length, "thing")} in common: ${listed}.${best ? ` ${sentenceCase(middleSentence(topology, best, citer), best.nodes[1]?.name)}` : ""}${naming}`;
  for (const path of paths) for (const edge of path.edges) citer.mark(path.claims.find((claim) => claim.edge === edge.id)?.id, edge.id);
  return {
    kind: "entities",
    text,
    reading: describeReading(topology, "common", "in common", read),
    query: commonCypher(topology, ends, common),
    entities: common.slice(0, limits.ask.entities),
    paths,
    citer,
    ignored: read.unknown,
    shown: Math.min(common.length, limits.ask.entities),
    total: common.length,
    truncated: common.length > limits.ask.entities,
  };
}

/** What touches a node, each with the first relationship that does it. */
function tiesOf(topology: Topology, node: number, passes: ((relationship: number) => boolean) | null): Map<number, number> {
  const found = new Map<number, number>();
  const [first, end] = entriesOf(topology, node, "both");
  for (let entry = first; entry < end; entry += 1) {
    const [other, relationship] = [topology.neighbour[entry] as number, topology.relationship[entry] as number];
    if (!found.has(other) && (passes === null || passes(relationship))) found.set(other, relationship);
  }
  return found;
}

/** A claim for each end and each thing in common, by the two node numbers; one that is not read between the lines where there is one. */
async function claimsBetween(
  { claimFacts }: AnswerContext,
  ends: readonly number[],
  common: readonly number[],
): Promise<Map<string, Fact>> {
  const [from, to] = [new Set(ends), new Set(common)];
  const found = new Map<string, Fact>();
  const { facts } = await claimFacts();
  for (const fact of facts.toSorted((a, b) => Number(a.implied) - Number(b.implied))) {
    const { claim, subject, object } = fact;
    const key =
      from.has(subject) && to.has(object) ? `${subject} ${object}` : from.has(object) && to.has(subject) ? `${object} ${subject}` : "";
    if (claim !== undefined && key !== "" && !found.has(key)) found.set(key, fact);
  }
  return found;
}

function commonCypher(topology: Topology, ends: readonly number[], common: readonly number[]): CypherQuery {
  const given = ends.map((end, i) => givenNode(topology, end, `end${i + 1}`));
  const isModel = isModelNode(topology, ends[0] ?? 0);
  const [first, ...others] = given;
  const matches = [
    `MATCH ${first?.pattern}--(common${isModel ? ":Entity" : ""})`,
    ...others.map(({ pattern }) => `MATCH ${pattern}--(common)`),
  ];
  const params: CypherQuery["params"] = Object.fromEntries(given.map(({ id }, i) => [`end${i + 1}`, id]));
  params.common = common.map((node) => topology.nodeIds.at(node));
  const where = whereClause([...given.flatMap((one) => one.where), `${isModel ? "common.id" : "elementId(common)"} IN $common`]);
  return { cypher: `${matches.join("\n")}${where}\nRETURN DISTINCT common`, params };
}
