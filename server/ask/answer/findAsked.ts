import { limits } from "../../contract/limits.ts";
import { findPaths, type PathFinding } from "../../paths/findPaths.ts";
import type { PathQuery } from "../../paths/pathQuery.ts";
import { countWords } from "../../paths/plainWords.ts";
import { labelsOf } from "../../topology/neighbourSource.ts";
import type { Topology } from "../../topology/topology.ts";
import type { QuestionReading } from "../read/readQuestion.ts";
import type { AnswerContext } from "./context.ts";
import { isAside, passedOver, past } from "./texts.ts";
import { farHops } from "./toPathQuery.ts";

/** Paths among which those of an exact length are looked for. */
const exactAmong = 1_000;
/** Entries that may be looked at to list everything: about a tenth of a second. */
const allEntries = 10_000_000;

interface Searched {
  finding: PathFinding;
  /** The usual bound, where the shortest path is longer. */
  far?: number;
}

/** The paths that were found, by which query, and what the graph's texts had to do with it. */
interface Asked extends Searched {
  query: PathQuery;
  /** Labels that were passed over. */
  aside: readonly string[];
  /** Where nothing but texts links the ends: the hops of a longer way without them, if there is one. */
  throughTexts?: { without: number | undefined };
}

/**
 * Ways between things go through things. Only where there is none up to the bound, a way through the texts that name
 * them is one, if it is shorter than what there is beyond.
 *
 * @param kind `everything`: all that there is; `link`: the shortest alone
 */
export async function findAsked(
  context: AnswerContext,
  query: PathQuery,
  k: number,
  read: QuestionReading,
  kind: "best" | "everything" | "link",
): Promise<Asked> {
  const { topology } = context;
  const aside = passedOver(topology, read);
  const among = await search(context, past(query, aside), k, read, kind);
  const [best] = among.finding.paths;
  if (aside.length === 0 || (best && among.far === undefined)) return { ...among, query: past(query, aside), aside };
  const any = await search(context, query, k, read, kind);
  const isThrough = any.finding.paths[0]?.nodes.some((node) => isAside(topology, node, aside)) === true;
  return { ...any, query, aside, ...(isThrough && { throughTexts: { without: best?.relationships.length } }) };
}

/** Searches up to the bound; without a bound of the question's own, as far as the shortest path when it is longer. */
async function search(
  { topology, options }: AnswerContext,
  query: PathQuery,
  k: number,
  read: QuestionReading,
  kind: "best" | "everything" | "link",
): Promise<Searched> {
  if (read.constraints.exactHops !== undefined) return { finding: await findExact(topology, query, k, read, options) };
  const unbounded = read.constraints.maxHops === undefined;
  const finding = await findPaths(topology, query, {
    k,
    timeMs: limits.paths.timeMs,
    ...(unbounded && { farthest: farHops }),
    ...(kind === "everything" && { moreEntries: allEntries }),
    ...(kind === "link" && { enough: 1 }),
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
