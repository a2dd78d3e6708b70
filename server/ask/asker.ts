import type { AskResponse, SuggestionsResponse } from "../contract/ask.ts";
import { claimsById } from "../evidence/claims.ts";
import type { CallOptions, GraphStore } from "../store/graphStore.ts";
import { toNode } from "../store/present.ts";
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
import { loadClaimFacts, type ClaimFacts } from "./facts/claimFacts.ts";
import { missingEnds, readQuestion, type QuestionReading } from "./read/readQuestion.ts";

/** Answers questions in plain words. The same question on the same graph gives the same answer. */
export interface Asker {
  /** @throws StoreError as the store does, and with `cancelled` when the signal is aborted. */
  answer(question: string, options?: CallOptions): Promise<AskResponse>;
  /** Questions that this graph can answer, made from the graph itself. */
  suggestions(options?: CallOptions): Promise<SuggestionsResponse>;
}

export interface AskerParts {
  store: GraphStore;
  topology: TopologyProvider;
}

/** Questions that a first screen has room for. */
const suggested = 3;

export function createAsker({ store, topology: provider }: AskerParts): Asker {
  const claims = new WeakMap<Topology, Promise<ClaimFacts>>();

  function claimFactsOf(topology: Topology): Promise<ClaimFacts> {
    const known = claims.get(topology);
    if (known) return known;
    // Not tied to one caller's signal: the next question needs them as well.
    const loading = loadClaimFacts(store, topology);
    claims.set(topology, loading);
    loading.catch(() => claims.delete(topology));
    return loading;
  }

  return {
    async answer(question, options = {}) {
      const began = performance.now();
      const topology = await provider.current(options);
      const context: AnswerContext = { store, topology, options, claimFacts: () => claimFactsOf(topology) };
      const draft = await answerReading(context, readQuestion(question, topology));
      return { ...(await finish(context, question, draft)), tookMs: performance.now() - began };
    },
    async suggestions(options = {}) {
      return { questions: suggestQuestions(await provider.current(options), suggested) };
    },
  };
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
  const { store, topology, options } = context;
  const ids = draft.entities.map((node) => topology.nodeIds.at(node));
  const [values, claims] = await Promise.all([
    ids.length === 0 ? [] : store.nodes(ids, options),
    claimsById(store, draft.citer.claims, options),
  ]);
  const { kind, text, reading, query, paths, choices, refusal, ignored, shown, total, truncated } = draft;
  return {
    question,
    reading,
    query,
    answer: { kind, text },
    entities: values.map(toNode),
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
