import { limits } from "../../contract/limits.ts";
import { assemblePaths } from "../../paths/assemble.ts";
import { formOf } from "../../paths/form.ts";
import { countWords, listWords } from "../../paths/plainWords.ts";
import type { RankedPath } from "../../paths/rank.ts";
import { createCiter } from "../answer/citer.ts";
import type { AnswerContext } from "../answer/context.ts";
import type { Draft } from "../answer/draft.ts";
import type { Vocabulary } from "../vocabulary/vocabulary.ts";
import { sentenceCase } from "../wording/names.ts";
import { describeTie, readingOfTie } from "./describeTie.ts";
import { namesProperty, readTie } from "./readTie.ts";
import { runTie, tieCypher, type TieAnswer } from "./runTie.ts";
import type { TieQuery } from "./tieQuery.ts";

/** Names and values said in the sentence. */
const told = 10;

interface Found {
  readonly query: TieQuery;
  readonly answer: TieAnswer;
}

/**
 * Answers a question about one relationship by the properties of it. A graph of claims is asked by its claims.
 *
 * @param what `value`: only where the value of a property is asked for, and there is one
 * @returns undefined when the question cannot be read so in just one way.
 */
export async function answerTie(
  context: AnswerContext,
  vocabulary: Vocabulary,
  question: string,
  what: "value" | "any",
): Promise<Draft | undefined> {
  const { facts } = await context.claimFacts();
  if (facts.length > 0) return undefined;
  const ties = await vocabulary.ties();
  if (ties.length === 0 || (what === "value" && !namesProperty(ties, question))) return undefined;
  const read = readTie(vocabulary, ties, question).map((query) => run(vocabulary, query));
  const filled = read.filter(({ answer }) => answer.lines.length > 0);
  const [best, ...rivals] = filled.length > 0 ? filled : read;
  if (!best || rivals.length > 0) return undefined;
  if (what === "value" && (best.query.asks.kind !== "value" || filled.length === 0)) return undefined;
  return tell(context, vocabulary, best);
}

/** "From A to B" is taken by its word where the graph has it so, and either way where it has it only the other way. */
function run(vocabulary: Vocabulary, query: TieQuery): Found {
  const answer = runTie(vocabulary, query);
  if (answer.lines.length > 0 || query.start.label !== query.end.label) return { query, answer };
  const turned = { ...query, either: true };
  return { query: turned, answer: runTie(vocabulary, turned) };
}

async function tell(context: AnswerContext, vocabulary: Vocabulary, { query, answer }: Found): Promise<Draft> {
  const { topology } = context;
  const lines = answer.lines.slice(0, limits.ask.paths).map(({ nodes, relationships }): RankedPath => ({
    nodes,
    relationships,
    form: formOf(topology, { nodes, relationships }),
    alike: answer.lines.length,
    cost: 0,
  }));
  const isValue = query.asks.kind === "value";
  const total = isValue ? answer.values.length : answer.nodes.length;
  const names = isValue ? answer.values.map(String) : answer.nodes.map((node) => topology.names.at(node));
  const list = listWords(names.length > told ? [...names.slice(0, told), countWords(names.length - told, "other")] : names);
  const described = describeTie(vocabulary, query);
  const shown = Math.min(total, limits.ask.entities);
  return {
    kind: isValue ? "value" : "entities",
    text: total === 0 ? `Nothing is recorded for ${described}.` : `${sentenceCase(list)}.`,
    reading: readingOfTie(vocabulary, query),
    query: tieCypher(vocabulary, query),
    entities: answer.nodes.slice(0, limits.ask.entities),
    ...(isValue && { values: answer.values.slice(0, limits.ask.entities) }),
    paths: await assemblePaths(context.records, topology, lines, context.options),
    citer: createCiter(),
    ignored: [],
    shown,
    total,
    truncated: total > shown,
  };
}
