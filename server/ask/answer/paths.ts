import { limits } from "../../contract/limits.ts";
import type { Path, Refusal } from "../../contract/paths.ts";
import { assemblePaths } from "../../paths/assemble.ts";
import { findCentre } from "../../paths/centre.ts";
import { findPaths, type PathFinding } from "../../paths/findPaths.ts";
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
import { answerLink } from "./link.ts";
import { citeAll, pathCount, tellBest, tellOthers, tellRepeats } from "./pathSentences.ts";
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

/** Paths among which those of an exact length are looked for. */
const exactAmong = 1_000;
/** Entries that may be looked at to list everything: about a tenth of a second. */
const allEntries = 10_000_000;

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
  const { finding, far } = await find(context, query, Math.min(k, limits.paths.listed), read, intent);
  if (intent === "link" && finding.paths.length > 0 && query.via.length === 0) return answerLink(context, read, query, finding);
  const paths = await assemblePaths(context.records, topology, finding.paths, context.options);
  const citer = createCiter();
  const by = stop === undefined ? "" : `By way of ${nameInSentence(topology, stop.node)}: `;
  const text = paths.length === 0 ? refuse(read, intent, finding) : `${by}${say(context, read, intent, paths, finding, far, citer)}`;
  citeAll(paths, citer);
  const kind = intent === "link" ? "connect" : intent;
  return {
    kind: paths.length === 0 ? (intent === "within" || read.yesNo ? "no" : "refusal") : answerKind(intent, read),
    text,
    reading: describeReading(topology, kind, verbs[intent], read),
    query: pathsCypher(topology, paths),
    entities: [
      ...new Set([...from, ...to, ...finding.paths.flatMap(({ nodes }) => Array.from(intent === "link" ? nodes.slice(1, -1) : nodes))]),
    ],
    ...(intent === "distance" && paths[0] && { values: [paths[0].hops] }),
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

/** Searches up to the bound; without a bound of the question's own, as far as the shortest path when it is longer. */
async function find(
  { topology, options }: AnswerContext,
  query: PathQuery,
  k: number,
  read: QuestionReading,
  intent: PathIntent,
): Promise<{ finding: PathFinding; far?: number }> {
  if (read.constraints.exactHops !== undefined) return { finding: await findExact(topology, query, k, read, options) };
  const unbounded = read.constraints.maxHops === undefined;
  const finding = await findPaths(topology, query, {
    k,
    timeMs: limits.paths.timeMs,
    ...(unbounded && { farthest: farHops }),
    ...(intent === "everything" && { moreEntries: allEntries }),
    ...(intent === "link" && { enough: 1 }),
    ...(options.signal && { signal: options.signal }),
  });
  const hops = finding.paths[0]?.relationships.length ?? 0;
  return { finding, ...(hops > query.maxHops && { far: query.maxHops }) };
}

/** Paths of just so many hops among all up to that length; where there are none, what the shortest has. */
async function findExact(
  topology: Topology,
  query: PathQuery,
  k: number,
  { constraints: { exactHops = 0, viaLabels } }: QuestionReading,
  options: AnswerContext["options"],
): Promise<PathFinding> {
  const all = await findPaths(topology, query, {
    k: exactAmong,
    enough: Infinity,
    moreEntries: allEntries,
    timeMs: limits.paths.timeMs,
    ...(options.signal && { signal: options.signal }),
  });
  const stops = new Set(viaLabels.map(({ name }) => name));
  const isStop = (node: number) => labelsOf(topology, node).some((label) => stops.has(label));
  const paths = all.paths.filter(
    ({ nodes, relationships }) => relationships.length === exactHops && (stops.size === 0 || nodes.slice(1, -1).some(isStop)),
  );
  if (paths.length > 0 || all.paths.length === 0) return { ...all, paths: paths.slice(0, k), total: paths.length };
  const found = `The shortest path has ${countWords(all.paths[0]?.relationships.length ?? 0, "hop")}`;
  const text = all.more
    ? `${found}; of the first ${countWords(all.total, "path")} none has exactly ${countWords(exactHops, "hop")}.`
    : `${found}; there is none of exactly ${countWords(exactHops, "hop")}.`;
  return { paths: [], total: 0, more: all.more, refusal: { reason: all.more ? "partly_searched" : "no_path", text } };
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
