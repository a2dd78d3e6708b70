import { limits } from "../../contract/limits.ts";
import type { Path, Refusal } from "../../contract/paths.ts";
import { assemblePaths } from "../../paths/assemble.ts";
import { findCentre } from "../../paths/centre.ts";
import type { PathFinding } from "../../paths/findPaths.ts";
import type { PathQuery } from "../../paths/pathQuery.ts";
import { countWords, listWords, plainWords } from "../../paths/plainWords.ts";
import type { Topology } from "../../topology/topology.ts";
import { pathClause } from "../wording/hops.ts";
import { nameInSentence, sentenceCase } from "../wording/names.ts";
import type { QuestionReading } from "../read/readQuestion.ts";
import { createCiter, type Citer } from "./citer.ts";
import type { AnswerContext } from "./context.ts";
import type { Draft } from "./draft.ts";
import { pathsCypher } from "./pathsCypher.ts";
import { findAsked } from "./findAsked.ts";
import { answerLink } from "./link.ts";
import { citeAll, pathCount, tellBest, tellNamedBoth, tellOthers, tellRepeats, tellThroughTexts } from "./pathSentences.ts";
import { describeReading } from "./reading.ts";
import { nodesOf } from "./resolve.ts";
import { refused } from "./refusals.ts";
import { farHops, toPathQuery } from "./toPathQuery.ts";
import { labelsOf } from "../../topology/neighbourSource.ts";

type PathIntent = "connect" | "link" | "shortest" | "within" | "distance" | "everything";

const verbs: Readonly<Record<PathIntent, string>> = {
  connect: "connect",
  link: "what links",
  shortest: "shortest path between",
  within: "is there a path between",
  distance: "distance between",
  everything: "everything between",
};

/** Answers a question about the ways between two nodes. */
export async function answerPathQuestion(context: AnswerContext, read: QuestionReading, intent: PathIntent): Promise<Draft> {
  const { topology } = context;
  const [from = [], to = []] = read.ends.map(nodesOf);
  const asked = toPathQuery(read, from, to);
  const stop = read.constraints.exactHops === undefined ? anyStop(topology, read, asked) : undefined;
  if (stop === null) return refused(topology, read, noStop(read));
  const query: PathQuery =
    stop === undefined ? asked : { ...asked, via: [stop.node], repeats: "acrossLegs", maxHops: read.constraints.maxHops ?? stop.hops };
  const isList = intent === "everything" || intent === "link";
  const k = read.constraints.count ?? (isList ? limits.paths.listed : limits.ask.paths);
  const wanted = intent === "everything" || intent === "link" ? intent : "best";
  const found = await findAsked(context, query, Math.min(k, limits.paths.listed), read, wanted);
  const { finding, far, throughTexts } = found;
  if (intent === "link" && finding.paths.length > 0 && query.via.length === 0 && !throughTexts)
    return answerLink(context, read, found.query, finding);
  const paths = await assemblePaths(context.records, topology, finding.paths, context.options);
  const citer = createCiter();
  const by = stop === undefined ? "" : `By way of ${nameInSentence(topology, stop.node)}: `;
  const said = throughTexts
    ? tellThroughTexts(topology, paths, found.aside, throughTexts, citer)
    : `${say(context, read, intent, paths, finding, far, citer)}${tellNamedBoth(topology, [from, to], found.aside)}`;
  const text = paths.length === 0 ? refuse(read, intent, finding) : `${by}${said}`;
  citeAll(paths, citer);
  const kind = intent === "link" ? "connect" : intent;
  return {
    kind: paths.length === 0 ? (intent === "within" || read.yesNo ? "no" : "refusal") : throughTexts ? "paths" : answerKind(intent, read),
    text,
    reading: describeReading(topology, kind, verbs[intent], read),
    query: pathsCypher(topology, paths),
    entities: [
      ...new Set([...from, ...to, ...finding.paths.flatMap(({ nodes }) => Array.from(intent === "link" ? nodes.slice(1, -1) : nodes))]),
    ],
    ...(intent === "distance" && paths[0] && !throughTexts && { values: [paths[0].hops] }),
    paths,
    citer,
    ...(finding.refusal && { refusal: finding.refusal }),
    ignored: read.unknown,
    shown: paths.length,
    total: finding.total - (finding.paths.length - paths.length),
    truncated: finding.more,
  };
}

function answerKind(intent: PathIntent, read: QuestionReading): Draft["kind"] {
  if (intent === "distance") return "value";
  return intent === "within" || read.yesNo ? "yes" : "paths";
}

/**
 * The node with one of the wanted labels that is nearest to both ends, and the hops by way of it, or so many as are usual;
 * null where none is on a way between them, undefined where none is asked for.
 */
function anyStop(
  topology: Topology,
  { constraints: { viaLabels } }: QuestionReading,
  query: PathQuery,
): { node: number; hops: number } | null | undefined {
  if (viaLabels.length === 0) return undefined;
  const wanted = new Set(viaLabels.map(({ name }) => name));
  const ends = [query.from[0] ?? -1, query.to[0] ?? -1];
  const isStop = (node: number) => !ends.includes(node) && labelsOf(topology, node).some((label) => wanted.has(label));
  const found = findCentre(topology, query, ends, farHops, isStop);
  const hops = found?.hops.reduce((sum, own) => sum + own, 0) ?? 0;
  return found ? { node: found.node, hops: Math.max(hops, limits.paths.hops) } : null;
}

function noStop({ constraints: { viaLabels } }: QuestionReading): Refusal {
  const kinds = listWords(
    viaLabels.map(({ name }) => `“${plainWords(name)}”`),
    "or",
  );
  return { reason: "no_path", text: `No way between them passes anything that is ${kinds}.` };
}

function refuse(read: QuestionReading, intent: PathIntent, { refusal }: PathFinding): string {
  const text = refusal?.text ?? "No path was found.";
  return (intent === "within" || read.yesNo) && refusal?.reason !== "same_node" ? `No. ${text}` : text;
}

function say(
  { topology }: AnswerContext,
  read: QuestionReading,
  intent: PathIntent,
  paths: readonly Path[],
  finding: PathFinding,
  far: number | undefined,
  citer: Citer,
): string {
  const [best] = paths;
  if (!best) return "";
  const [from, to] = [best.nodes[0], best.nodes.at(-1)].map((node) => nameInSentence(topology, topology.indexOf(node?.id ?? "") ?? 0));
  const hops = countWords(best.hops, "hop");
  const none = far === undefined ? "" : `No path of up to ${countWords(far, "hop")}; with ${best.hops} there is one. `;
  const bound = read.yesNo && far !== undefined ? `Yes, but not within ${countWords(far, "hop")}. ` : none;
  const told = tellBest(topology, best, citer);
  const within = far === undefined ? (read.constraints.maxHops ?? limits.paths.hops) : best.hops;
  const upTo = read.constraints.exactHops === undefined ? "up to" : "exactly";
  const rest = tellOthers(topology, paths, finding, `${upTo} ${countWords(Math.max(within, best.hops), "hop")}`, citer);
  const back = tellRepeats(topology, best);
  if (intent === "distance")
    return `${bound}${sentenceCase(from ?? "", best.nodes[0]?.name)} and ${to} are ${hops} apart: ${pathClause(topology, best, citer)}.${back}`;
  if (intent === "within") return `Yes, in ${hops}: ${pathClause(topology, best, citer)}.${back}`;
  if (intent === "everything")
    return `${bound}${sentenceCase(pathCount(finding))} between ${from} and ${to}. The best: ${pathClause(topology, best, citer)}.${back}`;
  if (intent === "shortest")
    return `${bound}The shortest path from ${from} to ${to} has ${hops}: ${pathClause(topology, best, citer)}.${back}`;
  return `${read.yesNo && far === undefined ? "Yes. " : ""}${bound}${told}${back}${rest}`;
}
