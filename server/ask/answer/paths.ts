import { limits } from "../../contract/limits.ts";
import type { Path } from "../../contract/paths.ts";
import { assemblePaths } from "../../paths/assemble.ts";
import { findPaths, type PathFinding } from "../../paths/findPaths.ts";
import type { PathQuery } from "../../paths/pathQuery.ts";
import { groupBy } from "../../paths/groupBy.ts";
import { countWords, listWords } from "../../paths/plainWords.ts";
import { doubtOf, middleSentence, pathClause } from "../wording/hops.ts";
import { nameInSentence, sentenceCase } from "../wording/names.ts";
import type { QuestionReading } from "../read/readQuestion.ts";
import { createCiter, type Citer } from "./citer.ts";
import type { AnswerContext } from "./context.ts";
import type { Draft } from "./draft.ts";
import { pathsCypher } from "./pathsCypher.ts";
import { describeReading } from "./reading.ts";
import { nodeOf } from "./resolve.ts";
import { toPathQuery } from "./toPathQuery.ts";

type PathIntent = "connect" | "link" | "shortest" | "within" | "distance" | "everything";

const verbs: Readonly<Record<PathIntent, string>> = {
  connect: "connect",
  link: "what links",
  shortest: "shortest path between",
  within: "is there a path between",
  distance: "distance between",
  everything: "everything between",
};

/** Hops up to which a path is looked for when the question sets no bound and there is none within the usual one. */
const farHops = 30;

/** Answers a question about the ways between two nodes. */
export async function answerPathQuestion(context: AnswerContext, read: QuestionReading, intent: PathIntent): Promise<Draft> {
  const { topology } = context;
  const [from = -1, to = -1] = read.ends.map(nodeOf);
  const query = toPathQuery(read, from, to);
  const k = read.constraints.count ?? (intent === "everything" ? limits.paths.listed : limits.ask.paths);
  const { finding, far } = await find(context, query, Math.min(k, limits.paths.listed), read.constraints.maxHops === undefined);
  const paths = await assemblePaths(context.records, topology, finding.paths, context.options);
  const citer = createCiter();
  const text = paths.length === 0 ? refuse(read, intent, finding) : say(context, read, intent, paths, finding, far, citer);
  citeAll(paths, citer);
  const kind = intent === "link" ? "connect" : intent;
  return {
    kind: paths.length === 0 ? (intent === "within" || read.yesNo ? "no" : "refusal") : answerKind(intent, read),
    text,
    reading: describeReading(topology, kind, verbs[intent], read),
    query: pathsCypher(topology, paths),
    entities: [...new Set([from, to, ...finding.paths.flatMap(({ nodes }) => Array.from(intent === "link" ? nodes.slice(1, -1) : nodes))])],
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
  unbounded: boolean,
): Promise<{ finding: PathFinding; far?: number }> {
  const search = { k, timeMs: limits.paths.timeMs, ...(options.signal && { signal: options.signal }) };
  const finding = await findPaths(topology, query, search);
  if (!unbounded || finding.refusal === undefined) return { finding };
  const back = query.via.length > 0 ? { ...query, repeats: "acrossLegs" as const } : query;
  if (finding.refusal.reason === "beyond_bound" || back !== query) {
    const hops = finding.refusal.relax?.filter(({ constraint }) => /^(at most|passing)/.test(constraint)).map((one) => one.hops) ?? [];
    if (hops.length === 0 || Math.min(...hops) > farHops) return { finding };
    const far = Math.min(...hops);
    const further = await findPaths(topology, { ...back, maxHops: far }, search);
    if (further.paths.length > 0) return { finding: further, far: query.maxHops };
  }
  return { finding };
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
  const told = tell(topology, best, citer);
  const rest = others(topology, paths, finding, far === undefined ? (read.constraints.maxHops ?? limits.paths.hops) : best.hops, citer);
  if (intent === "distance") return `${bound}${sentenceCase(from ?? "")} and ${to} are ${hops} apart: ${clause(topology, best, citer)}.`;
  if (intent === "within") return `Yes, in ${hops}: ${clause(topology, best, citer)}.`;
  if (intent === "everything")
    return `${bound}${sentenceCase(pathCount(finding))} between ${from} and ${to}. The best: ${clause(topology, best, citer)}.`;
  if (intent === "shortest") return `${bound}The shortest path from ${from} to ${to} has ${hops}: ${clause(topology, best, citer)}.`;
  return `${read.yesNo && far === undefined ? "Yes. " : ""}${bound}${told}${rest}`;
}

function clause(topology: AnswerContext["topology"], path: Path, citer: Citer): string {
  return pathClause(topology, path, citer);
}

function tell(topology: AnswerContext["topology"], path: Path, citer: Citer): string {
  if (path.hops === 2) return sentenceCase(middleSentence(topology, path, citer));
  const said = pathClause(topology, path, citer);
  if (path.hops === 1) return `${sentenceCase(said)}.`;
  const [from, to] = [path.nodes[0], path.nodes.at(-1)].map((node) => nameInSentence(topology, topology.indexOf(node?.id ?? "") ?? 0));
  return `${sentenceCase(from ?? "")} and ${to} are connected in ${countWords(path.hops, "hop")}: ${said}.`;
}

/** What else links them, as far as it is listed; what only may do so is said apart, with the reason. */
function others(topology: AnswerContext["topology"], paths: readonly Path[], finding: PathFinding, maxHops: number, citer: Citer): string {
  const [best] = paths;
  const first = best?.hops === 2 ? best.nodes[1]?.id : undefined;
  const ways = new Map<string, Path>();
  for (const path of paths.filter(({ hops }) => hops === 2)) {
    const middle = path.nodes[1]?.id ?? "";
    const known = ways.get(middle);
    if (middle !== first && (!known || (doubtOf(known) !== undefined && doubtOf(path) === undefined))) ways.set(middle, path);
  }
  const groups = groupBy([...ways], ([, path]) => doubtOf(path) ?? "");
  const also = [...groups].map(([doubt, group]) => {
    const names = group.slice(0, 3).map(([id, path]) => `${nameInSentence(topology, topology.indexOf(id) ?? 0)}${marksOf(path, citer)}`);
    const more = group.length > 3 ? [...names, countWords(group.length - 3, "other")] : names;
    const one = doubt !== "" || more.length > 1;
    const verb = first === undefined ? (one ? "link them" : "links them") : one ? "do so" : "does so";
    const hedge = doubt === "" ? "" : ` (${doubt})`;
    return ` ${sentenceCase(listWords(more))} ${doubt === "" ? "" : "may "}${first === undefined ? `also ${verb}` : `${verb} too`}${hedge}.`;
  });
  return `${also.join("")}${finding.total > 1 ? ` In all there are ${pathCount(finding)} of up to ${countWords(maxHops, "hop")}.` : ""}`;
}

function marksOf(path: Path, citer: Citer): string {
  return path.edges.map((edge) => citer.mark(path.claims.find((claim) => claim.edge === edge.id)?.id, edge.id)).join("");
}

function pathCount({ total, more }: PathFinding): string {
  return more ? `at least ${countWords(total, "path")}` : countWords(total, "path");
}

/** Every hop of every listed path gets its marks, also those that the sentence does not speak of. */
function citeAll(paths: readonly Path[], citer: Citer): void {
  for (const path of paths)
    for (const edge of path.edges) {
      const claim = path.claims.find((one) => one.edge === edge.id);
      citer.mark(claim?.id, edge.id);
    }
}
