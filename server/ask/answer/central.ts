import { countWords, listWords } from "../../paths/plainWords.ts";
import type { Topology } from "../../topology/topology.ts";
import type { Fact } from "../facts/fact.ts";
import { hasLabel } from "../facts/filters.ts";
import { fold } from "../names/fold.ts";
import type { QuestionReading } from "../read/readQuestion.ts";
import { termsOf } from "../read/terms.ts";
import { nameInSentence } from "../wording/names.ts";
import { stem } from "../words/stem.ts";
import { createCiter } from "./citer.ts";
import type { Draft } from "./draft.ts";
import { describeReading } from "./reading.ts";

/** Names that are told. */
const told = 5;
const asked =
  /^(?:and )?(?:who|what|which) (?:(?:is|are|was|were) )?(?:the )?(?:key|main|major|central|leading|principal|biggest|top|chief|most (?:important|connected|central|influential|active|prominent|mentioned)) (\S+)(?: (?:here|are there|in (?:this|the) (?:graph|article|text)))?$/;
const actors = new Set("actor player party stakeholder figure participant".split(" ").map(stem));
/** Kinds of things that act. */
const agents = new Set(
  "person people human organisation organization country nation state company firm institution institute agency government party group grouping team union alliance committee ministry"
    .split(" ")
    .map(stem),
);

/**
 * Answers "who are the key actors", "which are the main agreements": those of whom the graph says most. Actors are those
 * who are said to do something. The measure is told, since another one might put others first.
 */
export function answerCentral(topology: Topology, read: QuestionReading, facts: readonly Fact[]): Draft | undefined {
  const noun = stem(fold(asked.exec(read.rest)?.[1] ?? ""));
  const isActors = actors.has(noun);
  const labels = isActors ? agentLabels(topology) : read.labels.map(({ name }) => name);
  if (noun === "" || facts.length === 0 || (!isActors && labels.length === 0)) return undefined;
  const said = new Map<number, Fact[]>();
  for (const fact of facts)
    for (const node of isActors ? [fact.subject] : [fact.subject, fact.object])
      if (hasLabel(topology, node, labels)) said.set(node, [...(said.get(node) ?? []), fact]);
  const ranked = [...said].toSorted(([a, own], [b, other]) => other.length - own.length || a - b);
  const least = ranked[told - 1]?.[1].length ?? 1;
  const first = ranked.filter(([, own]) => own.length >= least);
  const citer = createCiter();
  const list = first.map(([node, own]) => {
    const best = own.find(({ implied, denied, modality }) => !implied && !denied && modality === "stated") ?? own[0];
    return `${nameInSentence(topology, node)} (${own.length}${citer.mark(best?.claim)})`;
  });
  const measure = isActors ? "say that they do something" : "speak of them";
  return {
    kind: "entities",
    text: `By how many of the ${countWords(facts.length, "statement")} here ${measure}: ${listWords(list)}.`,
    reading: describeReading(topology, "about", isActors ? "who is said to do most" : "of which most is said:", read),
    query: {
      cypher: `MATCH (n:Entity)<-[:SUBJECT${isActors ? "" : "|OBJECT"}]-(claim:Claim)\nWHERE any(label IN labels(n) WHERE label IN $labels)\nRETURN n, count(DISTINCT claim) AS statements\nORDER BY statements DESC\nLIMIT ${first.length}`,
      params: { labels },
    },
    entities: first.map(([node]) => node),
    paths: [],
    citer,
    ignored: [],
    shown: first.length,
    total: ranked.length,
    truncated: ranked.length > first.length,
  };
}

function agentLabels(topology: Topology): string[] {
  return termsOf(topology)
    .filter(({ kind, stems }) => kind === "label" && stems.some((one) => agents.has(one)))
    .map(({ name }) => name);
}
