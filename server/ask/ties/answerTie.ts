import { limits } from "../../contract/limits.ts";
import { assemblePaths } from "../../paths/assemble.ts";
import { formOf } from "../../paths/form.ts";
import { countWords, listWords, plainWords } from "../../paths/plainWords.ts";
import type { RankedPath } from "../../paths/rank.ts";
import { createCiter } from "../answer/citer.ts";
import type { AnswerContext } from "../answer/context.ts";
import type { Draft } from "../answer/draft.ts";
import type { QuestionReading } from "../read/readQuestion.ts";
import type { Vocabulary } from "../vocabulary/vocabulary.ts";
import type { Scalar } from "../vocabulary/columns.ts";
import { sayNumber } from "../relations/sayGroups.ts";
import { aggregateWords, readingOfTie } from "./describeTie.ts";
import { outcomeOf } from "./outcome.ts";
import { asksMeasure } from "./measureAt.ts";
import { namesProperty, readTie } from "./readTie.ts";
import { runTie, tieCypher, type TieAnswer } from "./runTie.ts";
import type { TieQuery } from "./tieQuery.ts";

/** Names and values said in the sentence. */
const told = 10;

interface Found {
  readonly query: TieQuery;
  readonly answer: TieAnswer;
}

/** Answers a question about one relationship, which is read when it is first asked for. */
type TieAnswers = (what: "sure" | "any") => Promise<Draft | undefined>;

/**
 * Answers a question about one relationship by the properties of it. A graph of claims is asked by its claims. What is
 * given back takes `sure`: only where the value of a property is asked for, or what has the most of one, and there is one, or where all that is said of the
 * relationship beside its type is when it held; or `any`. It gives undefined when the question cannot be read so in just one way.
 */
export function tieAnswers(
  context: AnswerContext,
  vocabulary: Vocabulary,
  { question, corrections }: Pick<QuestionReading, "question" | "corrections">,
): TieAnswers {
  let known: readonly Found[] | undefined;
  return async (what) => {
    const { facts } = await context.claimFacts();
    if (facts.length > 0) return undefined;
    const ties = await vocabulary.ties();
    if (ties.length === 0 || (what === "sure" && !namesProperty(ties, question) && !asksMeasure(question))) return undefined;
    known ??= readTie(vocabulary, ties, question, corrections).map((query) => run(vocabulary, query));
    return decide(context, vocabulary, known, what);
  };
}

async function decide(
  context: AnswerContext,
  vocabulary: Vocabulary,
  read: readonly Found[],
  what: "sure" | "any",
): Promise<Draft | undefined> {
  const filled = read.filter(({ answer }) => answer.lines.length > 0);
  const [best, ...rivals] = filled.length > 0 ? filled : read;
  // What is so in no way that it can be read is not so.
  const isDenied = filled.length === 0 && read.every(({ query }) => query.asks.kind === "exists");
  if (!best || (rivals.length > 0 && !isDenied)) return undefined;
  if (what === "sure" && !(isPlacedInTime(best.query) || ((isValue(best.query) || isRanked(best.query)) && filled.length > 0)))
    return undefined;
  return tell(context, vocabulary, best);
}

function isValue({ asks }: TieQuery): boolean {
  return asks.kind === "value" || asks.kind === "aggregate";
}

/** "Who gave X the highest rating", where RATED has a rating. */
function isRanked({ asks }: TieQuery): boolean {
  return (asks.kind === "start" || asks.kind === "end") && asks.order !== undefined;
}

/** "Who has worked at X since 2015", where WORKS_AT says since when: no year of birth is meant. */
function isPlacedInTime(query: TieQuery): boolean {
  const { conditions, from } = query;
  return from !== undefined && !isValue(query) && conditions.length > 0 && conditions.every((one) => one.kind === "compare" && one.timed);
}

/** "From A to B" is taken by its word where the graph has it so, and either way where it has it only the other way. */
function run(vocabulary: Vocabulary, query: TieQuery): Found {
  const answer = runTie(vocabulary, query);
  if (answer.lines.length > 0 || query.fixed || query.start.label !== query.end.label) return { query, answer };
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
  const { kind, values, total, say } = outcomeOf(vocabulary, query, answer);
  const groups = groupsOf(vocabulary, query, answer);
  const names = namesOf(vocabulary, answer, values);
  const citer = createCiter();
  // A line for each name or value, in the same order.
  const cited = names.slice(0, told).map((name, i) => {
    const [relationship] = answer.lines[i]?.relationships ?? [];
    return relationship === undefined ? name : `${name}${citer.mark(undefined, topology.relationshipIds.at(relationship))}`;
  });
  const list = listWords(names.length > told ? [...cited, countWords(names.length - told, "other")] : cited);
  const shown = Math.min(total, limits.ask.entities);
  return {
    kind,
    text: say(list),
    reading: readingOfTie(vocabulary, query),
    query: tieCypher(vocabulary, query),
    entities: answer.nodes.slice(0, limits.ask.entities),
    ...(values && { values: values.slice(0, limits.ask.entities) }),
    ...(groups && { groups }),
    paths: await assemblePaths(context.records, topology, lines, context.options),
    citer,
    ignored: [],
    shown,
    total,
    truncated: total > shown,
  };
}

/** The answers in words: nodes by their names, with the number of each group. */
function namesOf({ topology }: Vocabulary, { nodes, counts }: TieAnswer, values: readonly Scalar[] | undefined): string[] {
  if (counts) return nodes.map((node, i) => `${topology.names.at(node)}: ${sayNumber(counts[i] ?? 0)}`);
  return values ? values.map(String) : nodes.map((node) => topology.names.at(node));
}

function groupsOf({ topology, table }: Vocabulary, query: TieQuery, { nodes, counts }: TieAnswer): Draft["groups"] {
  const { asks } = query;
  if (asks.kind !== "aggregate" || !asks.each || !counts) return undefined;
  return {
    by: plainWords(table.labels[query[asks.each.end].label]?.name ?? "") || "node",
    number: `${aggregateWords[asks.how]} ${plainWords(asks.property.name)}`,
    rows: nodes.slice(0, limits.ask.entities).map((node, i) => {
      return { value: topology.names.at(node), id: topology.nodeIds.at(node), number: counts[i] ?? 0 };
    }),
    without: 0,
  };
}
