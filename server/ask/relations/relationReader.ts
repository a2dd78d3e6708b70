import { tokenize } from "../names/fold.ts";
import type { Vocabulary } from "../vocabulary/vocabulary.ts";
import type { Chunk } from "./chunk.ts";
import { execute, type Answer } from "./execute.ts";
import { TooWide } from "./match.ts";
import { readOperators } from "./operators.ts";
import { parse } from "./parse.ts";
import type { Plan } from "./plan.ts";
import { readChunks } from "./readChunks.ts";
import { findValues } from "./spans.ts";
import type { State } from "./state.ts";
import { toCypher, type PlanQuery } from "./toCypher.ts";
import { toPlan } from "./toPlan.ts";

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

/** Reads a question as a query over the schema of the graph; nothing is looked up in the store. */
export function readRelations(vocabulary: Vocabulary, question: string): RelationReadings {
  const tokens = tokenize(question);
  const values = findValues(vocabulary, question, tokens);
  const operators = readOperators(vocabulary, tokens, (token) => values.some(({ first, last }) => first <= token && token <= last));
  const free = values.filter(({ first, last }) => ![...operators.taken].some((token) => first <= token && token <= last));
  const chunks = readChunks(vocabulary, question, tokens, free, operators);
  const plans = new Map<string, RelationReading>();
  for (const state of parse(vocabulary, chunks)) {
    if (plans.size >= mostReadings) break;
    const plan = toPlan(vocabulary, chunks, operators, state);
    if (!plan) continue;
    const query = toCypher(vocabulary, plan);
    const key = query.cypher + JSON.stringify(query.params);
    if (!plans.has(key)) plans.set(key, { score: state.score, plan, query, state, execute: () => executeWithin(vocabulary, plan) });
  }
  const unknown = chunks.flatMap((chunk) => (chunk.kind === "unknown" ? [chunk.text] : []));
  return { chunks, readings: [...plans.values()], unknown };
}

function executeWithin(vocabulary: Vocabulary, plan: Plan): Answer | undefined {
  try {
    return execute(vocabulary, plan);
  } catch (error) {
    if (error instanceof TooWide) return undefined;
    throw error;
  }
}
