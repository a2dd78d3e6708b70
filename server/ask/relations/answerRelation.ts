import { limits } from "../../contract/limits.ts";
import { assemblePaths } from "../../paths/assemble.ts";
import { formOf } from "../../paths/form.ts";
import { countWords, listWords, plainWords } from "../../paths/plainWords.ts";
import type { RankedPath } from "../../paths/rank.ts";
import { createCiter } from "../answer/citer.ts";
import { claimsOf } from "../answer/claimsOf.ts";
import type { AnswerContext } from "../answer/context.ts";
import type { Draft } from "../answer/draft.ts";
import type { QuestionReading } from "../read/readQuestion.ts";
import { withStop } from "../wording/factSentences.ts";
import { pluralOf } from "../wording/plural.ts";
import { sayAsked, sayNone, sayStatement } from "../wording/sayPlan.ts";
import type { Vocabulary } from "../vocabulary/vocabulary.ts";
import { borrowed } from "./borrowed.ts";
import { withAnyKind } from "./anyKind.ts";
import { asksForKind, isGuess, isListed, isSure, isWorded } from "./certainty.ts";
import { detours } from "./detour.ts";
import { sayUngendered } from "./gendered.ts";
import { toLine } from "./line.ts";
import type { Answer } from "./execute.ts";
import type { Match } from "./match.ts";
import { describePlan, describeRanking, eventNoun, isHowOften } from "./paraphrase.ts";
import { withLongValues } from "./longValues.ts";
import { isIdentifying } from "./readTerm.ts";
import { readRelations, type RelationReading, type RelationReadings } from "./relationReader.ts";
import { rowsOf, sayGroups } from "./sayGroups.ts";
import { sameAnswer } from "./sameAnswer.ts";
import { doubts, settle, type Settled } from "./settle.ts";
import { readingOf } from "./chips.ts";
import { choose, guessed, refuse, refuseUnread } from "./unanswered.ts";
import { verdictOn } from "./verdict.ts";

/** Names and values said in the sentence. */
const told = 10;

/**
 * Answers a question as a query over the relations of the graph.
 *
 * @param when `sure`: only when every word is explained; `worded`: and a word other than "connected" says a relation;
 *   `listed`: when a whole kind of node is asked for, and nothing else; `grouped`: when something is counted for each of several.
 * @returns undefined when the question cannot be read so, and something else may try.
 */
export async function answerRelation(
  context: AnswerContext,
  vocabulary: Vocabulary,
  question: Pick<QuestionReading, "question" | "corrections" | "ends">,
  when: "worded" | "sure" | "read" | "listed" | "grouped" = "read",
): Promise<Draft | undefined> {
  const read = readRelations(vocabulary, question.question, question.corrections);
  const verdict = verdictOn(read);
  const [first] = read.readings;
  if (when === "grouped" && (first?.plan.result.kind !== "groups" || verdict.kind !== "answer")) return undefined;
  if (when === "listed") return first && isListed(read, first) ? await tellWhole(context, vocabulary, read, first) : undefined;
  if (verdict.kind === "unread" || !first) return when === "read" ? refuseUnread(vocabulary, read) : undefined;
  const sure = isSure(first, verdict) || (question.ends.length < 2 && verdict.kind === "answer" && asksForKind(first));
  if (when !== "read" && when !== "grouped" && !sure) return undefined;
  if (when === "worded" && !isWorded(read, first) && !(question.ends.length < 2 && asksForKind(first))) return undefined;
  if (verdict.kind === "refuse") return refuse(vocabulary, read, first, verdict.words);
  const [best, ...rivals] = withAnyKind(vocabulary, settle(first, verdict.rivals), read.chunks);
  if (!best) return undefined;
  const doubted = rivals.length === 0 ? doubts(best, read.readings) : [];
  const round = rivals.length + doubted.length === 0 ? detours(vocabulary, best) : [];
  const [way, ...ways] = different(round);
  if (way && ways.length > 0) return choose(vocabulary, question, read, [way, ...ways]);
  if (way) return tell(context, vocabulary, read, way.reading, way.answer);
  if (isGuess(best)) return guessed(vocabulary, read, best.reading);
  if (rivals.length > 0) return choose(vocabulary, question, read, [best, ...rivals]);
  if (doubted.length > 0) return choose(vocabulary, question, read, [best, ...doubted]);
  return tell(context, vocabulary, read, best.reading, await withLongValues(context, vocabulary, best.reading.plan, best.answer));
}

async function tellWhole(
  context: AnswerContext,
  vocabulary: Vocabulary,
  read: RelationReadings,
  reading: RelationReading,
): Promise<Draft | undefined> {
  const answer = reading.execute();
  return answer && tell(context, vocabulary, read, reading, answer);
}

/** One of each that give the same. */
function different(all: readonly Settled[]): Settled[] {
  const kept: Settled[] = [];
  for (const one of all)
    if (!kept.some((other) => sameAnswer(other.reading.plan, other.answer, one.reading.plan, one.answer))) kept.push(one);
  return kept;
}

async function tell(
  context: AnswerContext,
  vocabulary: Vocabulary,
  read: RelationReadings,
  best: RelationReading,
  answer: Answer,
): Promise<Draft> {
  const { topology } = context;
  const { plan } = best;
  const shown = answer.nodes.slice(0, limits.ask.entities);
  const lines = shown.slice(0, limits.ask.paths).flatMap(({ match }) => {
    const found = toLine(plan, match);
    return found ? [{ ...found, form: formOf(topology, found), alike: answer.nodes.length, cost: 0 } satisfies RankedPath] : [];
  });
  const paths = await assemblePaths(context.records, topology, lines, context.options);
  const citer = createCiter();
  const spoken = new Set(shown.flatMap(({ match }) => match.relationships.filter((relationship) => relationship >= 0)));
  const claims = await claimsOf(context, spoken);
  const mark = ({ relationships }: Match) =>
    relationships.map((one) => (one < 0 ? "" : citer.mark(claims.get(one), topology.relationshipIds.at(one)))).join("");
  const asNodes = plan.result.kind === "nodes" || (plan.result.kind === "groups" && !plan.result.by);
  const values = valuesOf(plan, answer)?.slice(0, limits.ask.entities);
  const said = read.chunks.filter((_, at) => !best.state.ignored.includes(at));
  const total = plan.result.kind === "values" ? answer.values.length : answer.nodes.length;
  return {
    kind: plan.result.kind === "exists" ? (answer.nodes.length > 0 ? "yes" : "no") : asNodes ? "entities" : "value",
    text: `${sayMisspelt(plan)}${answer.nodes.length > 0 ? sayUngendered(vocabulary, said, plan) : ""}${sentence(vocabulary, best, answer, mark, read.chunks)}`,
    reading: readingOf(vocabulary, read, best),
    query: best.query,
    entities:
      asNodes || plan.result.kind === "exists" || (isNamed(vocabulary, best) && answer.values.length <= limits.ask.entities)
        ? shown.map(({ node }) => node)
        : [],
    ...(values && { values }),
    ...(plan.result.kind === "groups" && { groups: rowsOf(vocabulary, plan, plan.result, answer) }),
    paths,
    citer,
    ignored: ignoredIn(read, best),
    shown: asNodes ? shown.length : (values?.length ?? 1),
    total: asNodes || plan.result.kind === "values" || plan.result.kind === "groups" ? total : 1,
    truncated: plan.result.kind !== "count" && total > limits.ask.entities,
  };
}

/** What was asked for where it is no node; of nodes that stand for groups, their numbers. */
function valuesOf({ result }: RelationReading["plan"], answer: Answer): Answer["values"] | undefined {
  switch (result.kind) {
    case "count":
    case "values":
    case "aggregate":
      return answer.values;
    case "groups":
      return result.by ? answer.values : answer.counts;
    default:
      return undefined;
  }
}

/** That a name was taken for another: "Taking “harvst” for Harvest: ". */
function sayMisspelt({ nodes }: RelationReading["plan"]): string {
  const taken = nodes.flatMap(({ filters }) =>
    filters.flatMap((filter) => (filter.kind === "nodes" && filter.typed !== undefined ? [`“${filter.typed}” for ${filter.text}`] : [])),
  );
  return taken.length === 0 ? "" : `Taking ${listWords(taken)}: `;
}

/** Whether the value that is asked for is the name of its node, or tells it from all others: then the node is the answer as well. */
function isNamed(vocabulary: Vocabulary, { plan: { result, nodes, answer } }: RelationReading): boolean {
  if (result.kind !== "values") return false;
  return vocabulary.table.labels[nodes[answer]?.label ?? -1]?.nameProperty === result.property || isIdentifying(result.property);
}

function ignoredIn({ chunks }: RelationReadings, { state }: RelationReading): string[] {
  return [...new Set(state.ignored)].flatMap((at) => chunks[at]?.text ?? []);
}

function sentence(
  vocabulary: Vocabulary,
  { plan, state }: RelationReading,
  answer: Answer,
  mark: (match: Match) => string,
  chunks: RelationReadings["chunks"],
): string {
  const { nodes, values, count } = answer;
  const said = (grammar: "one" | "many") => sayAsked(vocabulary, plan, grammar);
  const named = nodes.map(({ node }) => vocabulary.topology.names.at(node));
  const isEach = plan.result.kind === "nodes" || (plan.result.kind === "values" && values.length === nodes.length);
  const all = (plan.result.kind === "nodes" ? named : values.map(String)).map((said, i) => {
    const match = isEach && i < told ? nodes[i]?.match : undefined;
    return match ? `${said}${mark(match)}` : said;
  });
  const resting = isEach
    ? ""
    : nodes
        .slice(0, plan.result.kind === "exists" ? 1 : limits.ask.paths)
        .map(({ match }) => mark(match))
        .join("");
  const lender = borrowed(vocabulary, plan, state, chunks);
  const list = listWords(all.length > told ? [...all.slice(0, told), countWords(all.length - told, "other")] : all);
  switch (plan.result.kind) {
    case "count":
      if (isHowOften(plan))
        return nodes.length === 0
          ? `0 times: nothing in this graph says that ${sayStatement(vocabulary, plan)}.`
          : `${countWords(count, "time")}: ${sayStatement(vocabulary, plan)}${resting}.`;
      if (plan.result.events !== undefined) {
        const noun = eventNoun(vocabulary, plan, plan.result.events);
        return `${countWords(count, noun, pluralOf(noun))} in ${countOf(nodes.length, said)}${resting}.`;
      }
      return `${countOf(count, said, plan.result.of?.name)}${describeRanking(vocabulary, plan)}${resting}.`;
    case "exists":
      return nodes.length > 0
        ? `Yes: ${sayStatement(vocabulary, plan)}${resting}.`
        : `No: nothing in this graph says that ${sayStatement(vocabulary, plan)}.`;
    case "aggregate":
    case "values":
      if (lender && all.length === 0) return `${lender} Nor is any recorded for ${said("many")}.`;
      if (lender) return withStop(`${lender} But ${describePlan(vocabulary, plan)} is ${list}${resting}`);
      if (all.length === 0)
        return `No ${plainWords(plan.result.property.name)} is recorded for ${said("many")}${describeRanking(vocabulary, plan)}.`;
      return withStop(`${list}${resting}`);
    case "groups":
      return sayGroups(vocabulary, plan, plan.result, answer, mark);
    case "nodes":
      if (all.length === 0) return `${sayNone(vocabulary, plan)}${describeRanking(vocabulary, plan)}.`;
      return withStop(`${list}${resting}`);
  }
}

/** "2 patients that Marcus Webb treats"; of a property, "3 different titles of films". */
function countOf(count: number, said: (grammar: "one" | "many") => string, of?: string): string {
  if (of === undefined) return `${count.toLocaleString("en")} ${said(count === 1 ? "one" : "many")}`;
  const words = plainWords(of);
  return `${countWords(count, `different ${words}`, `different ${pluralOf(words)}`)} of ${said("many")}`;
}
