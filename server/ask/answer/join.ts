import { limits } from "../../contract/limits.ts";
import { assemblePaths } from "../../paths/assemble.ts";
import { findCentre } from "../../paths/centre.ts";
import { findPaths } from "../../paths/findPaths.ts";
import { countWords, listWords } from "../../paths/plainWords.ts";
import type { RankedPath } from "../../paths/rank.ts";
import type { QuestionReading } from "../read/readQuestion.ts";
import { pathClause } from "../wording/hops.ts";
import { nameInSentence, sentenceCase } from "../wording/names.ts";
import { createCiter } from "./citer.ts";
import type { AnswerContext } from "./context.ts";
import type { Draft } from "./draft.ts";
import { pathsCypher } from "./pathsCypher.ts";
import { describeReading } from "./reading.ts";
import { nodeOf } from "./resolve.ts";
import { passedOver, past } from "./texts.ts";
import { toPathQuery } from "./toPathQuery.ts";

/** Hops from one end to the middle, at most. */
const farthest = 12;

/** Answers what joins three or more nodes: the middle that is nearest to all of them, and the way from it to each. */
export async function answerJoin(context: AnswerContext, read: QuestionReading): Promise<Draft> {
  const { topology } = context;
  const ends = read.ends.map(nodeOf);
  const plain = toPathQuery(read, ends.slice(0, 1), ends.slice(1, 2));
  const aside = passedOver(topology, read);
  const among = past(plain, aside);
  const known = findCentre(topology, among, ends, farthest);
  const isThroughTexts = known === undefined && aside.length > 0;
  const query = isThroughTexts ? plain : among;
  const found = isThroughTexts ? findCentre(topology, plain, ends, farthest) : known;
  const centre = found?.node;
  const names = listWords(ends.map((end) => nameInSentence(topology, end)));
  const citer = createCiter();
  const ways: RankedPath[] = [];
  const search = { k: 1, timeMs: limits.paths.timeMs, ...(context.options.signal && { signal: context.options.signal }) };
  for (const [i, end] of centre === undefined ? [] : ends.entries()) {
    if (end === centre) continue;
    const { paths } = await findPaths(topology, { ...query, from: [centre ?? -1], to: [end], maxHops: found?.hops[i] ?? farthest }, search);
    ways.push(...paths);
  }
  const paths = await assemblePaths(context.records, topology, ways, context.options);
  const hops = paths.reduce((sum, path) => sum + path.hops, 0);
  const clauses = [...new Set(paths.map((path) => pathClause(topology, path, citer)))];
  const text =
    centre === undefined
      ? `${sentenceCase(names, topology.names.at(ends[0] ?? 0))} are not all connected here: no node can be reached from each of them.`
      : `${isThroughTexts ? "Only texts that name them join these. " : ""}${sentenceCase(nameInSentence(topology, centre), topology.names.at(centre))} joins ${ends.includes(centre) ? "the others" : names}, with ${countWords(hops, "hop")} in all: ${clauses.join("; ")}.`;
  for (const path of paths) for (const edge of path.edges) citer.mark(path.claims.find((claim) => claim.edge === edge.id)?.id, edge.id);
  return {
    kind: centre === undefined ? "refusal" : "paths",
    text,
    reading: describeReading(topology, "connect", "what joins", read),
    query: pathsCypher(topology, paths),
    entities: [...new Set([...(centre === undefined ? [] : [centre]), ...ways.flatMap(({ nodes }) => nodes), ...ends])],
    paths,
    citer,
    ...(centre === undefined && { refusal: { reason: "no_path" as const, text } }),
    ignored: read.unknown,
    shown: paths.length,
    total: paths.length,
    truncated: false,
  };
}
