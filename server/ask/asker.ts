import type { AskResponse, CompletionsResponse, SuggestionsResponse } from "../contract/ask.ts";
import type { Synonyms } from "../contract/settings.ts";
import type { VocabularyResponse } from "../contract/vocabulary.ts";
import { createSchemaReader, type SchemaReader } from "../graph/schemaReader.ts";
import type { CallOptions, GraphStore } from "../store/graphStore.ts";
import { soon, type TopologyProvider } from "../topology/provider.ts";
import type { Topology } from "../topology/topology.ts";
import type { AnswerContext } from "./answer/context.ts";
import type { Draft } from "./answer/draft.ts";
import { commonYear } from "./answer/suggestions.ts";
import type { Asked } from "./asked.ts";
import { beyondMemory, stillReading } from "./beyond/beyondMemory.ts";
import { complete } from "./completions/complete.ts";
import { tryQuestions, type Questions } from "./completions/questions.ts";
import { suggest } from "./completions/suggest.ts";
import { draftFor } from "./draftFor.ts";
import { followUp } from "./followUp/followUp.ts";
import { mayReadNames } from "./names/nameIndex.ts";
import { readKnown, type Known } from "./known.ts";
import { describeVocabulary } from "./vocabulary/describe.ts";
import { noSynonyms } from "./vocabulary/synonyms.ts";
import type { Vocabulary } from "./vocabulary/vocabulary.ts";

/** A question that may follow another. */
interface Following extends Asked {
  readonly after?: Asked | undefined;
}

/** Answers questions in plain words. The same question on the same graph gives the same answer. */
export interface Asker {
  /** @throws StoreError as the store does, and with `cancelled` when the signal is aborted. */
  answer(asked: string | Following, options?: CallOptions): Promise<AskResponse>;
  /**
   * Questions that this graph can answer, made from the graph itself; none of one that is too large for memory.
   *
   * @throws StoreError `unavailable` with the reason `reading` until the graph has been read
   */
  suggestions(options?: CallOptions): Promise<SuggestionsResponse>;
  /** What a question that is being typed may become. */
  completions(text: string, options?: CallOptions): Promise<CompletionsResponse>;
  /** The terms of the graph, with the words that are taken for them. */
  terms(options?: CallOptions): Promise<Omit<VocabularyResponse, "revision">>;
  /** Reads ahead what questions need, so that the first one is as fast as the next. */
  prepare(options?: CallOptions): Promise<void>;
}

export interface AskerParts {
  store: GraphStore;
  topology: TopologyProvider;
  /** Where others read the schema too, the one that they share. */
  schemas?: SchemaReader;
  /** What people call the terms of this graph, now. */
  synonyms?: () => Synonyms | Promise<Synonyms>;
}

/** The questions that were tried with one vocabulary. */
interface Tried {
  readonly vocabulary: Vocabulary;
  readonly questions: Questions;
}

/** A question waits so long for the words of a graph that was just opened; then the database itself is asked. */
const readingMs = 15_000;
/** Questions that a first screen has room for. */
const suggested = 3;

export function createAsker(parts: AskerParts): Asker {
  const { store, topology: provider, schemas = createSchemaReader(store, provider), synonyms = () => noSynonyms } = parts;
  const known = new WeakMap<Topology, Known>();
  const tried = new WeakMap<Topology, Tried>();

  function knownOf(topology: Topology): Known {
    const before = known.get(topology);
    if (before) return before;
    const made = readKnown(store, topology);
    known.set(topology, made);
    made.ready.catch(() => known.delete(topology));
    return made;
  }
  async function inMemory(options: CallOptions): Promise<Topology | undefined> {
    const state = await provider.state(options);
    return state.kind === "memory" ? state.topology : undefined;
  }
  async function questionsOf(topology: Topology): Promise<Tried> {
    const vocabulary = await vocabularyOf(topology);
    const { records, claims } = knownOf(topology);
    const { facts } = await claims;
    const before = tried.get(topology);
    if (before?.vocabulary === vocabulary) return before;
    const context: AnswerContext = { records, topology, options: {}, claimFacts: () => claims };
    const speakers = new Set(facts.flatMap((fact) => fact.speakers));
    const about = { year: commonYear(topology), speakers, strict: facts.length > 0 };
    const questions = tryQuestions(vocabulary, about, (question) => draftFor(context, vocabulary, { question }));
    const made = { vocabulary, questions };
    tried.set(topology, made);
    questions.ready.catch(() => tried.delete(topology));
    return made;
  }
  async function vocabularyOf(topology: Topology): Promise<Vocabulary> {
    return knownOf(topology).vocabulary(await synonyms());
  }

  return {
    async answer(asked, options = {}) {
      const began = performance.now();
      const { question, corrections = [], after }: Following = typeof asked === "string" ? { question: asked } : asked;
      const state = await provider.state(options);
      const topology = state.kind === "memory" ? state.topology : undefined;
      const read = topology && (await soon(Promise.all([vocabularyOf(topology), knownOf(topology).claims]), readingMs));
      if (!topology || !read) {
        const far = { question, corrections, after };
        const { context, draft } = await beyondMemory(store, () => schemas.read(options), far, state.kind !== "store", options);
        return { ...(await finish(context, question, draft)), tookMs: performance.now() - began };
      }
      const { records, claims } = knownOf(topology);
      const context: AnswerContext = { records, topology, options, claimFacts: () => claims };
      const [vocabulary] = read;
      const answerWhole = (whole: Asked) => draftFor(context, vocabulary, whole);
      const { draft, standalone } = await followUp(vocabulary, { question, corrections }, after, answerWhole);
      const response = await finish(context, question, draft);
      return { ...response, ...(standalone && { standalone: toStandalone(standalone) }), tookMs: performance.now() - began };
    },
    async suggestions(options = {}) {
      const state = await provider.state(options);
      if (state.kind === "reading") throw stillReading();
      if (state.kind === "store") return { questions: [] };
      const { vocabulary, questions } = await questionsOf(state.topology);
      return { questions: await suggest(vocabulary, questions, suggested) };
    },
    async completions(text, options = {}) {
      const topology = await inMemory(options);
      if (!topology || !mayReadNames(topology)) return { names: [], questions: [] };
      // Whoever types is not kept waiting: names come at once, and questions as soon as they have been tried.
      questionsOf(topology).catch(() => {});
      return complete(topology, tried.get(topology)?.questions, text);
    },
    async terms(options = {}) {
      const topology = await provider.current(options);
      return describeVocabulary(await vocabularyOf(topology), await synonyms());
    },
    async prepare(options = {}) {
      const state = await provider.state(options);
      // Nothing is read ahead of what memory cannot hold.
      if (state.kind !== "store") await knownOf(await provider.current(options)).ready;
    },
  };
}

function toStandalone({ question, corrections = [] }: Asked): NonNullable<AskResponse["standalone"]> {
  return { question, corrections: [...corrections] };
}

async function finish(context: AnswerContext, question: string, draft: Draft): Promise<Omit<AskResponse, "tookMs">> {
  const { records, topology, options } = context;
  const ids = draft.entities.map((node) => topology.nodeIds.at(node));
  const [values, claims, evidence] = await Promise.all([
    records.nodes(ids, options),
    records.claims(draft.citer.claims, options),
    records.evidence(draft.citer.edges, options),
  ]);
  const { text, citations } = draft.citer.settle(draft.text, claims, evidence, topology.textLayers.length > 0);
  const { kind, reading, query, values: asked, groups, paths, choices, refusal, ignored, shown, total, truncated } = draft;
  return {
    question,
    reading,
    query,
    answer: { kind, text },
    entities: ids.flatMap((id) => values.get(id) ?? []),
    ...(asked && { values: [...asked] }),
    ...(groups && { groups }),
    paths: [...paths],
    citations,
    ...(choices && { choices }),
    ...(refusal && { refusal }),
    ignored: [...ignored],
    shown,
    total,
    truncated,
    asOf: topology.asOf,
  };
}
