import type { Reading } from "../../contract/ask.ts";
import { labelsOf } from "../../topology/neighbourSource.ts";
import type { Topology } from "../../topology/topology.ts";
import { countWords, listWords, plainWords } from "../../paths/plainWords.ts";
import { labelMeanings, noPart, nodeMeanings, typeMeanings } from "../corrections/alternatives.ts";
import { boundPatterns, wordsMatching, wordsOfTerm } from "../corrections/wordsOf.ts";
import type { Mention } from "../read/mentions.ts";
import type { QuestionReading } from "../read/readQuestion.ts";
import type { Term } from "../read/terms.ts";
import { dateWords } from "../wording/dates.ts";
import { namesOf, nodeOf } from "./resolve.ts";

type Chip = Reading["chips"][number];

/** Builds what a person sees of the reading: one line of text, and the same as chips. */
export function describeReading(
  topology: Topology,
  kind: Reading["kind"],
  verb: string,
  read: QuestionReading,
  extra: readonly Chip[] = [],
): Reading {
  const ends = read.ends.map((mention) => entityChip(topology, mention));
  const chips: Chip[] = [{ kind: "intent", text: verb }, ...ends, ...extra, ...constraintChips(topology, read)];
  const constraints = chips.filter((chip) => chip.kind === "constraint").map(({ text }) => text);
  const relations = chips.filter((chip) => chip.kind === "relation" || chip.kind === "value").map(({ text }) => text);
  const names = read.ends.map((mention) => calledAs(topology, mention));
  const text = [verb, listWords(names), ...relations, ...constraints].filter((part) => part !== "").join(" ");
  return { kind, text, chips };
}

/** The name; with what was typed where that is a misspelling of it. */
function calledAs(topology: Topology, mention: Mention): string {
  if (mention.nodes) return `${mention.text} (${namesOf(topology, mention.nodes)})`;
  const name = topology.names.at(nodeOf(mention));
  return mention.how === "typo" ? `${name} (for “${mention.text}”)` : name;
}

function entityChip(topology: Topology, mention: Mention): Chip {
  const node = nodeOf(mention);
  if (mention.nodes)
    return {
      kind: "entity",
      text: namesOf(topology, mention.nodes),
      from: mention.text,
      ...(mention.nodes.length === 1 && { id: topology.nodeIds.at(node) }),
    };
  const label = labelsOf(topology, node)[0];
  return {
    kind: "entity",
    text: topology.names.at(node),
    id: topology.nodeIds.at(node),
    from: mention.text,
    ...(label !== undefined && { label }),
    ...nodeMeanings(topology, node, mention.text),
  };
}

function constraintChips(topology: Topology, read: QuestionReading): Chip[] {
  const { question, via, without, constraints, time, labels } = read;
  const { withoutTerms, onlyTerms, viaLabels, maxHops, exactHops, direction, statedOnly } = constraints;
  return [
    ...via.map((mention) => namedChip(topology, "via", mention)),
    ...without.map((mention) => namedChip(topology, "without", mention)),
    ...withoutTerms.map((term) => termChip(topology, read, term.kind === "label" ? "without any" : "without", term)),
    ...onlyTerms.map((term, at) => termChip(topology, read, at === 0 ? "only" : "or", term)),
    ...viaLabels.map((term) => termChip(topology, read, "via any", term)),
    ...(maxHops === undefined
      ? []
      : [
          boundChip(
            `${exactHops === undefined ? "at most" : "exactly"} ${countWords(maxHops, "hop")}`,
            wordsMatching(question, boundPatterns.hops),
          ),
        ]),
    ...(direction ? [boundChip("along the arrows", wordsMatching(question, boundPatterns.arrows))] : []),
    ...(statedOnly ? [boundChip("only what is stated", wordsMatching(question, boundPatterns.stated))] : []),
    ...(time ? [boundChip(timeWords(time), time.text)] : []),
    ...labels.map((term) => termChip(topology, read, "only", term)),
  ];
}

function namedChip(topology: Topology, word: string, mention: Mention): Chip {
  const node = nodeOf(mention);
  return {
    kind: "constraint",
    text: `${word} ${calledAs(topology, mention)}`,
    from: mention.text,
    id: topology.nodeIds.at(node),
    ...nodeMeanings(topology, node, mention.text),
  };
}

function termChip(topology: Topology, { question, corrections }: QuestionReading, word: string, term: Term): Chip {
  const name = plainWords(term.name);
  const said = corrections.find(({ correction: { means } }) =>
    means.kind === "relationship" ? means.type === term.name : means.kind === "label" && means.name === term.name,
  );
  const from = said?.correction.words ?? wordsOfTerm(topology, question, term);
  const isNoun = term.kind === "label" && word !== "or";
  const meanings = term.kind === "label" ? labelMeanings(topology, term.name) : typeMeanings(topology, term.name);
  return { kind: "constraint", text: `${word} ${isNoun ? name : `“${name}”`}`, ...(from !== undefined && { from, ...meanings }) };
}

/** What bounds the answer without speaking of the graph: it can be left out, and means nothing else. */
function boundChip(text: string, from: string | undefined): Chip {
  return { kind: "constraint", text, ...(from !== undefined && { from, alternatives: [noPart] }) };
}

export function timeWords({ from, to }: { from?: string; to?: string }): string {
  if (from !== undefined && from === to) return `in ${dateWords(from)}`;
  if (from === undefined) return `up to ${dateWords(to ?? "")}`;
  return to === undefined ? `since ${dateWords(from)}` : `from ${dateWords(from)} to ${dateWords(to)}`;
}
