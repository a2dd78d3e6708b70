import { limits } from "../../contract/limits.ts";
import { countWords, listWords, plainWords } from "../../paths/plainWords.ts";
import { quoteName } from "../../store/identifiers.ts";
import { degreeOf } from "../../topology/neighbourSource.ts";
import type { Topology } from "../../topology/topology.ts";
import { tokenize } from "../names/fold.ts";
import type { QuestionReading } from "../read/readQuestion.ts";
import type { Term } from "../read/terms.ts";
import { stem } from "../words/stem.ts";
import type { Fact } from "../facts/fact.ts";
import { nameInSentence } from "../wording/names.ts";
import { createCiter } from "./citer.ts";
import type { Draft } from "./draft.ts";
import { describeReading } from "./reading.ts";

/** Names said in the sentence. */
const named = 16;

/**
 * Answers "which countries are there" and "how many": the nodes with a label, best connected first, each with the claim
 * that says most about it.
 */
export function answerListing(topology: Topology, read: QuestionReading, facts: readonly Fact[]): Draft {
  const labels = headLabels(read).map(({ name }) => name);
  const both = labels.length > 1 && asksForBoth(read);
  const sets = topology.labelSets.map((set) => labels[both ? "every" : "some"]((label) => set.includes(label)) && labels.length > 0);
  const nodes: number[] = [];
  for (let node = 0; node < topology.nodeCount; node += 1) if (sets[topology.labelSet[node] as number]) nodes.push(node);
  const ranked = nodes.toSorted((a, b) => degreeOf(topology, b) - degreeOf(topology, a) || a - b);
  const citer = createCiter();
  const claims = bestClaims(topology, facts);
  const cited = ranked.slice(0, limits.ask.entities).map((node) => {
    const { claim, relationship } = claims.get(node) ?? {};
    const edge = relationship === undefined ? undefined : topology.relationshipIds.at(relationship);
    return `${nameInSentence(topology, node)}${citer.mark(claim, edge)}`;
  });
  const names = cited.slice(0, named);
  const list = listWords(ranked.length > named ? [...names, countWords(ranked.length - named, "other")] : names);
  const what = listWords(
    labels.map((label) => `“${plainWords(label)}”`),
    both ? "and" : "or",
  );
  return {
    kind: "entities",
    text:
      ranked.length === 0
        ? `Nothing in this graph is ${what}.`
        : `In this graph ${countWords(ranked.length, "node")} ${ranked.length === 1 ? "is" : "are"} ${what}: ${list}.`,
    reading: describeReading(topology, "about", "which are there,", read),
    query: { cypher: `MATCH (n:${labels.map(quoteName).join(both ? ":" : "|")})\nRETURN n`, params: {} },
    entities: ranked.slice(0, limits.ask.entities),
    values: [ranked.length],
    paths: [],
    citer,
    ignored: [],
    shown: Math.min(ranked.length, limits.ask.entities),
    total: ranked.length,
    truncated: ranked.length > limits.ask.entities,
  };
}

/** Of two labels side by side the last is meant, and the other tells of it: "which machine types are there". */
function headLabels({ labels, question }: QuestionReading): readonly Term[] {
  const stems = tokenize(question).map(({ base }) => stem(base));
  const says = (term: Term, at: number) => term.stems.length === 1 && term.stems[0] === stems[at];
  const heads = labels.filter(
    (term) => !stems.some((_, at) => says(term, at) && labels.some((other) => other !== term && says(other, at + 1))),
  );
  return heads.length > 0 ? heads : labels;
}

/** "Which actors are directors", "who is both an actor and a director"; not "which actors and directors are there". */
function asksForBoth({ question, labels }: QuestionReading): boolean {
  const tokens = tokenize(question);
  const places = labels.map((term) => tokens.findIndex(({ base }) => stem(base) === term.stems.at(-1)));
  const [first, last] = [Math.min(...places), Math.max(...places)];
  return (
    first >= 0 &&
    tokens.some(({ text }, at) => (/^(?:is|are|was|were)$/.test(text) && first < at && at < last) || (text === "both" && at < first))
  );
}

const listing = new Set(
  "which what who how many list show me find name give all the are is was were there also both a an and or that too exist".split(" "),
);

/** Whether a question speaks of several kinds of node and of nothing else, so that no relation joins them: "which actors are directors", "how many actors and directors are there". */
export function listsKinds({ question, labels, mentions, corrections, intent }: QuestionReading): boolean {
  if (labels.length < 2 || mentions.length > 0 || corrections.length > 0 || intent !== "facts") return false;
  const tokens = tokenize(question);
  const isKind = (base: string) => labels.some(({ stems }) => stems.length === 1 && stems[0] === stem(base));
  const kinds = tokens.flatMap(({ base }, at) => (isKind(base) ? [at] : []));
  const isBeside = kinds.some((at, i) => i > 0 && kinds[i - 1] === at - 1);
  return kinds.length === labels.length && !isBeside && tokens.every(({ text, base }) => isKind(base) || listing.has(text));
}

/** For each node the claim to cite: none read between the lines or denied where there is another, and the one that ties it to the best connected. */
function bestClaims(topology: Topology, facts: readonly Fact[]): ReadonlyMap<number, Fact> {
  const best = new Map<number, Fact>();
  const rank = ({ implied, denied, subject, object }: Fact, node: number) =>
    (implied ? 1e9 : 0) + (denied ? 1e8 : 0) - degreeOf(topology, subject === node ? object : subject);
  for (const fact of facts) {
    for (const node of [fact.subject, fact.object]) {
      const known = best.get(node);
      if (!known || rank(fact, node) < rank(known, node)) best.set(node, fact);
    }
  }
  return best;
}
