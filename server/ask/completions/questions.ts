import { limits } from "../../contract/limits.ts";
import { nameInSentence } from "../wording/names.ts";
import type { Vocabulary } from "../vocabulary/vocabulary.ts";
import type { Draft } from "../answer/draft.ts";
import { makeTemplates, type Template, type TryOptions, type Wordings } from "./templates.ts";

/** Questions that a graph was found to answer, each kind of them tried with a name or two. */
export interface Questions {
  /** Those that have been tried so far; more come while the rest is tried. */
  readonly templates: readonly Template[];
  /** Settles when all have been tried. */
  readonly ready: Promise<void>;
  /** Those that are known to be answered. What is not known yet is tried meanwhile, and known the next time. */
  vouched(candidates: readonly Candidate[], limit: number): string[];
}

/** A question of one kind; `node` is the one in its first place, -1 where it has none. */
export interface Candidate {
  readonly question: string;
  readonly template: Template;
  readonly node: number;
}

/** What is tried and shown first: a way, a relation, then what is typical of this graph. */
const order: readonly Template["kind"][] = [
  "path",
  "relation",
  "outlook",
  "best",
  "time",
  "said",
  "count",
  "property",
  "kind",
  "about",
  "help",
];

/** Questions that wait to be tried. */
const mostWaiting = 200;
/** Names that a kind of question is tried with. */
const tries = 2;

/**
 * Makes questions from the vocabulary and asks each kind once or twice, one after the other, letting other work in
 * between; what is refused, asked back or empty is not proposed.
 */
export function tryQuestions(vocabulary: Vocabulary, options: TryOptions, ask: (question: string) => Promise<Draft>): Questions {
  const templates: Template[] = [];
  const verdicts = new Map<string, boolean>();
  const waiting = new Map<string, Candidate>();
  let isWorking = false;
  const tryIt = async ({ question, template, node }: Candidate): Promise<boolean> => {
    await new Promise(setImmediate);
    const draft = await ask(question);
    const verdict = isAnswered(draft) && isExpected(template, node, draft);
    verdicts.set(question, verdict);
    return verdict;
  };
  const tryOne = async (template: Template): Promise<boolean> => {
    const instances = instancesOf(vocabulary, template, tries);
    for (const instance of instances) if (!(await tryIt(instance))) return false;
    return instances.length > 0;
  };
  const tryWaiting = async (): Promise<void> => {
    if (isWorking) return;
    isWorking = true;
    try {
      for (const [question, candidate] of waiting) {
        waiting.delete(question);
        await tryIt(candidate);
      }
    } finally {
      isWorking = false;
    }
  };
  const tryAll = async (): Promise<void> => {
    for (const wordings of byTurns(await makeTemplates(vocabulary, options)))
      for (const template of wordings)
        if (await tryOne(template)) {
          templates.push(template);
          break;
        }
  };
  return {
    templates,
    ready: tryAll(),
    vouched(candidates, limit) {
      const known: string[] = [];
      for (const candidate of candidates) {
        if (known.length === limit) break;
        const { question, template } = candidate;
        const verdict = verdicts.get(question) ?? (isSure(template, options.strict) || undefined);
        if (verdict === true) known.push(question);
        if (verdict === undefined && waiting.size < mostWaiting) waiting.set(question, candidate);
      }
      // What cannot be tried now is tried when it is asked for again.
      if (waiting.size > 0) tryWaiting().catch(() => waiting.clear());
      return known;
    },
  };
}

/** Whether every question of this kind is answered once one is: its names are chosen by what they have in the graph. */
function isSure({ kind, slots }: Template, strict: boolean): boolean {
  return slots.length === 0 || kind === "path" || kind === "about" || (!strict && kind !== "said");
}

/** Different kinds of questions one after the other, so that the first few already show what can be asked. */
function byTurns(all: readonly Wordings[]): Wordings[] {
  const byKind = new Map<string, Wordings[]>(order.map((kind) => [kind, []]));
  for (const wordings of all) {
    const kind = wordings[0]?.kind ?? "";
    byKind.set(kind, [...(byKind.get(kind) ?? []), wordings]);
  }
  const rows = [...byKind.values()];
  const turns: Wordings[] = [];
  for (let i = 0; rows.some((row) => row.length > i); i += 1)
    for (const row of rows) {
      const wordings = row[i];
      if (wordings) turns.push(wordings);
    }
  return turns;
}

/** Whether an answer says something, and left no word of the question out. */
function isAnswered({ kind, refusal, ignored, entities, values, paths, citer }: Draft): boolean {
  if (refusal !== undefined || ignored.length > 0 || kind === "choices" || kind === "refusal" || kind === "no") return false;
  if (kind === "help") return true;
  if (values !== undefined && kind === "value") return values.length > 0 && values[0] !== 0;
  return entities.length > 0 || paths.length > 0 || citer.claims.length > 0;
}

function isExpected({ expect }: Template, node: number, { kind, reading, values, entities }: Draft): boolean {
  if (!expect) return true;
  if (expect.kind === "relation") return reading.kind === "relation";
  const wanted = expect.of(node);
  if (expect.kind === "count") return kind === "value" && values?.[0] === wanted.length;
  const found = new Set(entities);
  return wanted.slice(0, limits.ask.entities / 2).every((one) => found.has(one));
}

/** A template with the best connected names in its places. */
export function instancesOf({ topology }: Vocabulary, template: Template, count: number): Candidate[] {
  const { texts, slots, partners } = template;
  const [before = "", middle = "", after = ""] = texts;
  const name = (node: number) => nameInSentence(topology, node);
  const [first] = slots;
  if (!first) return [{ question: before, template, node: -1 }];
  if (!partners) return first.best.slice(0, count).map((node) => ({ question: `${before}${name(node)}${middle}`, template, node }));
  return first.best
    .flatMap((node) =>
      partners(node).map((other) => ({ question: `${before}${name(node)}${middle}${name(other)}${after}`, template, node })),
    )
    .slice(0, count);
}
