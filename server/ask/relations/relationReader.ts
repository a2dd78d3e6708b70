import { correctChunks, keepsDirections } from "../corrections/correctChunks.ts";
import { maskTokens, type Placed } from "../corrections/place.ts";
import { keyOf } from "../lexicon/lexicon.ts";
import { orderings } from "../lexicon/superlatives.ts";
import { askingWords, emptyWords, looseWords, pairWords } from "../lexicon/wordClasses.ts";
import { tokenize, type Token } from "../names/fold.ts";
import type { Vocabulary } from "../vocabulary/vocabulary.ts";
import { isNamedBy, type Chunk } from "./chunk.ts";
import { joinValues } from "./eitherValues.ts";
import { findEveryOne } from "./everyOne.ts";
import type { Answer } from "./execute.ts";
import { executeWithin } from "./executeWithin.ts";
import { readGroup } from "./groupWords.ts";
import { groupsLast, withOwner } from "./groupOwner.ts";
import { readOperators, type Operators } from "./operators.ts";
import { unmisspell } from "./misspelt.ts";
import { findMisspeltNames } from "./misspeltNames.ts";
import { parse } from "./parse.ts";
import type { Plan } from "./plan.ts";
import { ownersLast } from "./possessive.ts";
import { findKindNames } from "./kindNames.ts";
import { findLikened } from "./likened.ts";
import { findQuantities, type Quantity } from "./quantities.ts";
import { goesFurther } from "./roundabout.ts";
import { readChunks } from "./readChunks.ts";
import { findValues, type ValueSpan } from "./spans.ts";
import type { State } from "./state.ts";
import { toCypher, type PlanQuery } from "./toCypher.ts";
import { togetherLast } from "./together.ts";
import { toPlan } from "./toPlan.ts";
import { unsaidOf } from "./unsaid.ts";
import { widest } from "./widest.ts";
import { fit } from "../vocabulary/fit.ts";

/** One way to understand a question as a query over the graph. */
export interface RelationReading {
  readonly score: number;
  readonly plan: Plan;
  readonly query: PlanQuery;
  readonly state: State;
  /** Undefined when the plan is too wide for the topology, and the store must answer it. */
  execute(): Answer | undefined;
}

export interface RelationReadings {
  readonly chunks: readonly Chunk[];
  /** The best first. */
  readonly readings: readonly RelationReading[];
  /** Words that neither the graph nor the lexicon explains. */
  readonly unknown: readonly string[];
}

const mostReadings = 4;
/** Plans that are made, of which some are others with narrower kinds. */
const mostPlans = 8;

/** Reads a question as a query over the schema of the graph; nothing is looked up in the store. */
export function readRelations(vocabulary: Vocabulary, question: string, corrections: readonly Placed[] = []): RelationReadings {
  const typed = maskTokens(tokenize(question), corrections);
  const exact = findValues(vocabulary, question, typed);
  const tokens = typed.map((token, at) => (isInValue(exact, at) ? token : meant(vocabulary, token)));
  const kinds = findKindNames(vocabulary, typed);
  const isUnknown = (at: number) =>
    !kinds.some(({ first, last }) => first <= at && at <= last) &&
    isLeft(exact, typed, at) &&
    tokens[at] === typed[at] &&
    !isUnderstood(vocabulary, typed[at]?.base ?? "");
  const values = [...exact, ...findMisspeltNames(vocabulary, tokens, isUnknown, (at) => isLeft(exact, typed, at))];
  const group = readGroup(vocabulary, tokens, (token) => isInValue(values, token));
  const text = { question, typed, tokens, values, corrections };
  const words = group && question.slice(tokens[group.first]?.start, tokens[group.last]?.end);
  const grouped = group && words !== undefined ? readAs(vocabulary, text, { ...group, words }) : undefined;
  return grouped && isClear(grouped) ? grouped : readAs(vocabulary, text);
}

/** Whether a reading in groups leaves nothing out: else the words may speak of something else. */
function isClear({ readings: [best], unknown }: RelationReadings): boolean {
  return best !== undefined && best.plan.result.kind === "groups" && unknown.length === 0 && best.state.ignored.length === 0;
}

interface Text {
  readonly question: string;
  /** As they were typed, and as they were meant. */
  readonly typed: readonly Token[];
  readonly tokens: readonly Token[];
  readonly values: readonly ValueSpan[];
  readonly corrections: readonly Placed[];
}

function readAs(
  vocabulary: Vocabulary,
  { question, typed, tokens, values, corrections }: Text,
  group?: Operators["group"],
): RelationReadings {
  const operators = readOperators(vocabulary, tokens, (token) => isInValue(values, token), group);
  const likened = findLikened(vocabulary, tokens, values);
  const quantities = [
    ...findQuantities(question, typed).filter((own) => isSaid(own, values, operators.taken) || isDated(vocabulary, typed, own)),
    ...likened,
    ...findEveryOne(vocabulary, typed),
  ];
  const free = values.filter(
    ({ first, last }) =>
      ![...operators.taken].some((token) => first <= token && token <= last) &&
      !quantities.some((own) => own.first <= last && first <= own.last),
  );
  const read = readChunks(vocabulary, question, tokens, free, quantities, operators);
  const said = correctChunks(vocabulary, question, tokens, read, corrections);
  const own = group ? withOwner(vocabulary, group, groupsLast(group, said), tokens, question) : said;
  const chunks = ownersLast(joinValues(vocabulary, question, tokens, togetherLast(own)), tokens);
  const plans = new Map<string, RelationReading>();
  for (const state of parse(vocabulary, chunks, operators.orders.length > 0 || group !== undefined)) {
    if (plans.size >= mostPlans) break;
    const plan = toPlan(vocabulary, chunks, operators, state);
    if (!plan || !keepsDirections(plan, state, chunks, corrections)) continue;
    const query = toCypher(vocabulary, plan);
    const key = query.cypher + JSON.stringify(query.params);
    if (!plans.has(key)) plans.set(key, { score: state.score, plan, query, state, execute: () => executeWithin(vocabulary, plan) });
  }
  const unknown = chunks.flatMap((chunk) => (chunk.kind === "unknown" ? [chunk.text] : []));
  return { chunks, readings: echoesLast(vocabulary, widest(vocabulary, [...plans.values()]).slice(0, mostReadings), chunks), unknown };
}

/**
 * "Which version came before 16.04" is not answered by 16.04, where a relation could be meant; nor "the title of Ann" by
 * Ann, where anything else could.
 */
function echoesLast({ table }: Vocabulary, readings: readonly RelationReading[], chunks: readonly Chunk[]): RelationReading[] {
  const told = allHeardFirst(readings.filter(({ plan }) => unsaidOf(plan, chunks).length === 0 && !isOtherKind(table, plan, chunks)));
  const saysMore = chunks.some(({ kind }) => kind === "loose") && chunks.some(({ kind }) => kind === "ask");
  const isEcho = ({ plan: { arcs, result, nodes, answer } }: RelationReading) => {
    const node = nodes[answer];
    const isNamed = node?.filters.some((own) => own.kind === "nodes" || isNamedBy(own, table.labels[node.label]?.nameProperty));
    return saysMore && arcs.length === 0 && result.kind === "nodes" && isNamed === true;
  };
  return directFirst(told.length > 0 ? told : readings).toSorted((a, b) => Number(isEcho(a)) - Number(isEcho(b)));
}

/** "Which museum lent it" is answered by no loan, where a museum could be. */
function isOtherKind({ sets }: Vocabulary["table"], { result, nodes, answer }: Plan, chunks: readonly Chunk[]): boolean {
  const asked = chunks.find(
    (chunk, at) => chunk.kind === "term" && chunks[at - 1]?.kind === "ask" && /^which$/i.test(chunks[at - 1]?.text ?? ""),
  );
  const terms = asked?.kind === "term" && asked.terms.every(({ kind }) => kind !== "property") ? asked.terms : [];
  const [best] = terms;
  // Of two kinds side by side the last is meant.
  const next = asked && chunks[chunks.indexOf(asked) + 1];
  if (next?.kind === "term" && next.form === "noun") return false;
  if (best?.kind !== "label" || best.score < fit.whole || result.kind !== "nodes") return false;
  const own = nodes[answer]?.label ?? -1;
  return !sets.some((set) => set.includes(best.label) && set.includes(own));
}

/** Of readings that are worth nearly the same, one that says it all before one that goes on from there. */
function directFirst(readings: readonly RelationReading[]): readonly RelationReading[] {
  const [best] = readings;
  const direct = best && readings.find((one) => best.score - one.score < nearly && goesFurther(best, one));
  return direct ? [direct, ...readings.filter((one) => one !== direct)] : readings;
}

/** Of readings that are worth nearly the same, one that leaves out no word before one that does. */
function allHeardFirst(readings: readonly RelationReading[]): readonly RelationReading[] {
  const [best] = readings;
  if (!best || best.state.ignored.length === 0) return readings;
  const whole = readings.find(({ score, state }) => best.score - score < nearly && state.ignored.length === 0);
  return whole ? [whole, ...readings.filter((one) => one !== whole)] : readings;
}

const nearly = 0.1;

/** A comparison is one unless it is a part of a name; "in 2017" is none where 2017 is a value of the graph, but "in May 2017" is. */
function isSaid({ first, last, tests }: Quantity, values: readonly ValueSpan[], taken: ReadonlySet<number>): boolean {
  if ([...taken].some((token) => first <= token && token <= last)) return false;
  const inside = values.filter((value) => value.first <= last && first <= value.last);
  const equal = tests.every(({ op }) => op === "=");
  const isDay = tests.some(({ value }) => typeof value === "string" && value.length > 4);
  const isPart = (value: ValueSpan) => isDay && value.last - value.first + 1 < last - first;
  return inside.every((value) => first <= value.first && value.last <= last && (!equal || isPart(value)));
}

/** "Born in 1985", where birthdays are kept: the year is one of these, whatever else is called 1985. */
function isDated({ terms }: Vocabulary, typed: readonly Token[], { first, kind }: Quantity): boolean {
  const found = terms.find(keyOf(typed[first - 1]?.base ?? ""));
  const best = Math.max(...found.map(({ score }) => score));
  return kind === "time" && found.some((term) => term.kind === "property" && term.property.kind === "date" && term.score === best);
}

/** Whether a token is read by nobody yet: a corrected one is blank. */
function isLeft(values: readonly ValueSpan[], typed: readonly Token[], at: number): boolean {
  return typed[at]?.text !== "" && !isInValue(values, at);
}

function isInValue(values: readonly ValueSpan[], token: number): boolean {
  return values.some(({ first, last }) => first <= token && token <= last);
}

/** The word as it was meant where it is misspelt. */
function meant(vocabulary: Vocabulary, token: Token): Token {
  if (isUnderstood(vocabulary, token.base)) return token;
  const word = unmisspell(vocabulary, token.base);
  return word === undefined ? token : { ...token, text: word, base: word };
}

/** Whether a word, folded, means something to the reader by itself: a term of the graph, or a word of the grammar. */
export function isUnderstood({ terms }: Vocabulary, word: string): boolean {
  if (emptyWords.has(word) || looseWords.has(word) || pairWords.has(word) || askingWords[word] !== undefined || orderings.has(word))
    return true;
  return terms.find(keyOf(word)).length > 0 || terms.byRoot(word).length > 0;
}
