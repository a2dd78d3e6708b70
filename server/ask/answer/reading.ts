import type { Reading } from "../../contract/ask.ts";
import type { Topology } from "../../topology/topology.ts";
import { listWords, plainWords } from "../../paths/plainWords.ts";
import type { Mention } from "../read/mentions.ts";
import type { QuestionReading } from "../read/readQuestion.ts";
import { dateWords } from "../wording/dates.ts";
import { nodeOf } from "./resolve.ts";

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
  const name = topology.names.at(nodeOf(mention));
  return mention.how === "typo" ? `${name} (for “${mention.text}”)` : name;
}

function entityChip(topology: Topology, mention: Mention): Chip {
  const node = nodeOf(mention);
  const label = topology.labelSets[topology.labelSet[node] as number]?.[0];
  return {
    kind: "entity",
    text: topology.names.at(node),
    id: topology.nodeIds.at(node),
    from: mention.text,
    ...(label !== undefined && { label }),
  };
}

function constraintChips(topology: Topology, { via, without, constraints, time, labels }: QuestionReading): Chip[] {
  const named = (word: string, mention: Mention) =>
    chip(`${word} ${calledAs(topology, mention)}`, mention.text, topology.nodeIds.at(nodeOf(mention)));
  const { withoutTerms, onlyTerms, maxHops, direction, statedOnly } = constraints;
  return [
    ...via.map((mention) => named("via", mention)),
    ...without.map((mention) => named("without", mention)),
    ...withoutTerms.map(({ kind, name }) => chip(kind === "label" ? `without any ${plainWords(name)}` : `without “${plainWords(name)}”`)),
    ...(onlyTerms.length > 0
      ? [
          chip(
            `only ${listWords(
              onlyTerms.map(({ name }) => `“${plainWords(name)}”`),
              "or",
            )}`,
          ),
        ]
      : []),
    ...(maxHops !== undefined ? [chip(`at most ${maxHops} ${maxHops === 1 ? "hop" : "hops"}`)] : []),
    ...(direction ? [chip("along the arrows")] : []),
    ...(statedOnly ? [chip("only what is stated")] : []),
    ...(time ? [chip(timeWords(time), time.text)] : []),
    ...labels.map(({ name }) => chip(`only ${plainWords(name)}`)),
  ];
}

function chip(text: string, from?: string, id?: string): Chip {
  return { kind: "constraint", text, ...(from && { from }), ...(id && { id }) };
}

export function timeWords({ from, to }: { from?: string; to?: string }): string {
  if (from !== undefined && from === to) return `in ${dateWords(from)}`;
  if (from === undefined) return `up to ${dateWords(to ?? "")}`;
  return to === undefined ? `since ${dateWords(from)}` : `from ${dateWords(from)} to ${dateWords(to)}`;
}
