import type { AskResponse, SuggestionsResponse } from "../contract/ask.ts";
import type { CallOptions, GraphStore } from "../store/graphStore.ts";
import { cachedRecords, storeRecords, type Records } from "../paths/records.ts";
import type { StringTable } from "../topology/stringTable.ts";
import type { TopologyProvider } from "../topology/provider.ts";
import type { Topology } from "../topology/topology.ts";
import { answerCommon } from "./answer/common.ts";
import type { AnswerContext } from "./answer/context.ts";
import type { Draft } from "./answer/draft.ts";
import { answerFacts } from "./answer/facts.ts";
import { answerHelp } from "./answer/help.ts";
import { answerJoin } from "./answer/join.ts";
import { answerNeighbours } from "./answer/neighbours.ts";
import { answerPathQuestion } from "./answer/paths.ts";
import { askBack, notUnderstood, refused } from "./answer/refusals.ts";
import { findAmbiguous, unknownName } from "./answer/resolve.ts";
import { suggestQuestions } from "./answer/suggestions.ts";
import { nameIndexOf } from "./names/nameIndex.ts";
import { loadClaimFacts, type ClaimFacts } from "./facts/claimFacts.ts";
import { missingEnds, readQuestion, type QuestionReading } from "./read/readQuestion.ts";
import { pathWords } from "./words/functionWords.ts";
import { answerRelation } from "./relations/answerRelation.ts";
import { noSynonyms, type Synonyms } from "./vocabulary/synonyms.ts";
import { readVocabulary, type Vocabulary } from "./vocabulary/vocabulary.ts";

/** Answers questions in plain words. The same question on the same graph gives the same answer. */
export interface Asker {
  /** @throws StoreError as the store does, and with `cancelled` when the signal is aborted. */
  answer(question: string, options?: CallOptions): Promise<AskResponse>;
  /** Questions that this graph can answer, made from the graph itself. */
  suggestions(options?: CallOptions): Promise<SuggestionsResponse>;
  /** Reads ahead what questions need, so that the first one is as fast as the next. */
  prepare(options?: CallOptions): Promise<void>;
}

export interface AskerParts {
  store: GraphStore;
  topology: TopologyProvider;
  /** What people call the terms of this graph. */
  synonyms?: Synonyms;
}

/** What is read of one state of the graph, and kept with its topology. */
interface Known {
  records: Records;
  claims: Promise<ClaimFacts>;
  vocabulary: Promise<Vocabulary>;
  /** Settles when all that can be read ahead has been. */
  ready: Promise<void>;
}

/** Questions that a first screen has room for. */
const suggested = 3;
/** A graph up to this size is read whole before the first question: its answers then never wait for the store. */
const readWhole = { nodes: 2_000, relationships: 10_000 };

export function createAsker({ store, topology: provider, synonyms = noSynonyms }: AskerParts): Asker {
  const known = new WeakMap<Topology, Known>();

  function knownOf(topology: Topology): Known {
    const before = known.get(topology);
    if (before) return before;
    // Not tied to one caller's signal: the next question needs them as well.
    const parts = {
      records: cachedRecords(storeRecords(store)),
      claims: loadClaimFacts(store, topology),
      vocabulary: readVocabulary(store, topology, synonyms),
    };
    const made = { ...parts, ready: readAhead(topology, parts) };
    known.set(topology, made);
    made.ready.catch(() => known.delete(topology));
    return made;
  }

  return {
    async answer(question, options = {}) {
      const began = performance.now();
      const topology = await provider.current(options);
      const { records, claims, vocabulary } = knownOf(topology);
      const context: AnswerContext = { records, topology, options, claimFacts: () => claims };
      const draft = await answerBest(context, await vocabulary, readQuestion(question, topology));
      return { ...(await finish(context, question, draft)), tookMs: performance.now() - began };
    },
    async suggestions(options = {}) {
      return { questions: suggestQuestions(await provider.current(options), suggested) };
    },
    async prepare(options = {}) {
      await knownOf(await provider.current(options)).ready;
    },
  };
}

/** Reads a small graph whole, so that no answer waits for the store. */
async function readAhead(topology: Topology, { records, claims, vocabulary }: Omit<Known, "ready">): Promise<void> {
  nameIndexOf(topology);
  await vocabulary;
  const { facts } = await claims;
  if (topology.nodeCount > readWhole.nodes || topology.relationshipCount > readWhole.relationships) return;
  await records.nodes(idsOf(topology.nodeIds));
  await records.edges(idsOf(topology.relationshipIds));
  await records.claims(facts.flatMap(({ claim }) => claim ?? []));
}

function idsOf(table: StringTable): string[] {
  return Array.from({ length: table.size }, (_, i) => table.at(i));
}

/**
 * Questions about paths, and those of a graph with claims, are read as such first; a question with words that say a
 * relation is read as a query over the schema first. Each way has the other behind it.
 */
async function answerBest(context: AnswerContext, vocabulary: Vocabulary, read: QuestionReading): Promise<Draft> {
  const { facts } = await context.claimFacts();
  const isPath = read.intent !== "facts";
  // "Which films share a director with X" has one end, and is no question about a path.
  const lacksEnd = read.intent === "common" && read.ends.length < 2;
  if (read.intent === "help" || (isPath && isConstrained(read))) return answerReading(context, read);
  if (isPath && read.intent !== "common" && saysPath(read)) {
    const relation = facts.length === 0 ? await answerRelation(context, vocabulary, read.question, "worded") : undefined;
    return relation ?? answerReading(context, read);
  }
  if (facts.length === 0)
    return (
      (await answerRelation(context, vocabulary, read.question, isPath && !lacksEnd ? "sure" : "read")) ?? answerReading(context, read)
    );
  const draft = await answerReading(context, read);
  if (draft.refusal?.reason !== "not_understood") return draft;
  return (await answerRelation(context, vocabulary, read.question, "sure")) ?? draft;
}

/** Whether the question bounds a way through the graph. */
function isConstrained({ via, without, constraints }: QuestionReading): boolean {
  const { withoutTerms, onlyTerms, maxHops } = constraints;
  return via.length + without.length + withoutTerms.length + onlyTerms.length > 0 || maxHops !== undefined;
}

/** Whether a word of the question speaks of a way through the graph. */
function saysPath({ rest }: QuestionReading): boolean {
  return rest.split(" ").some((word) => pathWords.has(word));
}

async function answerReading(context: AnswerContext, read: QuestionReading): Promise<Draft> {
  const { topology } = context;
  const ambiguous = findAmbiguous(topology, read, [...read.ends, ...read.via, ...read.without]);
  if (ambiguous) return askBack(topology, read, ambiguous);
  const { intent, ends } = read;
  if (intent === "help") return answerHelp(topology, read);
  if (intent === "facts") return answerFacts(context, read);
  const [unknown] = read.unknown;
  if (missingEnds(read))
    return unknown === undefined ? notUnderstood(topology, read) : refused(topology, read, unknownName(topology, unknown));
  const [missing] = read.constraints.unknown;
  if (missing !== undefined) return refused(topology, read, unknownName(topology, missing));
  if (intent === "neighbours") return answerNeighbours(context, read);
  if (intent === "common") return answerCommon(context, read);
  return ends.length > 2 ? answerJoin(context, read) : answerPathQuestion(context, read, intent);
}

async function finish(context: AnswerContext, question: string, draft: Draft): Promise<Omit<AskResponse, "tookMs">> {
  const { records, topology, options } = context;
  const ids = draft.entities.map((node) => topology.nodeIds.at(node));
  const [values, claims] = await Promise.all([records.nodes(ids, options), records.claims(draft.citer.claims, options)]);
  const { kind, text, reading, query, values: asked, paths, choices, refusal, ignored, shown, total, truncated } = draft;
  return {
    question,
    reading,
    query,
    answer: { kind, text },
    entities: ids.flatMap((id) => values.get(id) ?? []),
    ...(asked && { values: [...asked] }),
    paths: [...paths],
    citations: draft.citer.list(claims),
    ...(choices && { choices }),
    ...(refusal && { refusal }),
    ignored: [...ignored],
    shown,
    total,
    truncated,
    asOf: topology.asOf,
  };
}
