import type { Meaning, Reading } from "../../contract/ask.ts";
import { limits } from "../../contract/limits.ts";
import { labelName } from "../../contract/localName.ts";
import { listWords, plainWords } from "../../paths/plainWords.ts";
import { noPart } from "../corrections/alternatives.ts";
import { directionOf } from "../corrections/correctChunks.ts";
import type { TypeInfo } from "../vocabulary/joins.ts";
import type { TermMatch } from "../vocabulary/terms.ts";
import type { Vocabulary } from "../vocabulary/vocabulary.ts";
import { isNamedBy, type Chunk, type ValueCandidate } from "./chunk.ts";
import { describeFilter, describePlan, groupNoun, typesOf } from "./paraphrase.ts";
import type { Plan } from "./plan.ts";
import type { RelationReading, RelationReadings } from "./relationReader.ts";

type Chip = Reading["chips"][number];
type RelationMeaning = Extract<Meaning, { kind: "relationship" }>;
type Alternative = NonNullable<Chip["alternatives"]>[number];

/**
 * What a person sees of a reading, and can correct: a chip for each noun, value, property and relation, with the words
 * it was read from, what they were taken for, and what else they may mean, best first. The words of one chip are one
 * stretch of the question. What a stretch may mean is decided in one place, `readChunks`, as the candidates of its
 * chunk; the parser only chooses among them. A correction therefore replaces the candidates of a chunk.
 */
export function readingOf(vocabulary: Vocabulary, { chunks }: RelationReadings, { plan, state }: RelationReading): Reading {
  const chips: Chip[] = [];
  state.nodes.forEach((node, k) => {
    const label = vocabulary.table.labels[node.label];
    const nouns = node.chunks.filter((at) => chunks[at]?.kind === "term");
    const noun = nouns.find((at) => !isOnlyProperty(chunks[at], node.label));
    if (node.filters.length === 0 || noun !== undefined || k === plan.answer)
      chips.push({
        kind: k === plan.answer ? "intent" : "constraint",
        text: labelName(label?.name ?? "node"),
        ...meant(vocabulary, chunks, noun, { kind: "label", name: label?.name ?? "" }),
      });
    if (node.wanted) {
      const at = nouns.find((own) => isOnlyProperty(chunks[own], node.label));
      const said = meant(vocabulary, chunks, at, { kind: "property", name: node.wanted.name });
      chips.push({ kind: "intent", text: plainWords(node.wanted.name), ...said });
    }
    node.filters.forEach((filter) => {
      const at = node.chunks.find((own) => isSource(chunks[own], filter));
      const isName = isNamedBy(filter, label?.nameProperty);
      chips.push({
        kind: "value",
        text: describeFilter(filter, isName),
        ...(label && { label: label.name }),
        ...valued(vocabulary, chunks[at ?? -1], node.label),
      });
    });
  });
  if (plan.result.kind === "groups" && plan.result.by) {
    const { by, part, words } = plan.result;
    chips.push({
      kind: "intent",
      text: `for each ${groupNoun({ by, ...(part && { part }) })}`,
      ...(words !== undefined && { from: words }),
    });
  }
  state.arcs.forEach((arc, i) => {
    const at = arc.chunks.find((own) => chunks[own]?.kind === "term");
    const name = vocabulary.types[arc.type]?.name ?? "";
    const text = `${arc.not ? "no " : ""}${listWords(typesOf(vocabulary, plan.arcs[i] ?? arc), "or")}`;
    const direction = directionOf(plan, i);
    const means = { kind: "relationship", type: name, direction } as const;
    chips.push({ kind: "relation", text, ...meant(vocabulary, chunks, at, means, otherRelations(vocabulary, plan, i, means)) });
  });
  return { kind: "relation", text: describePlan(vocabulary, plan), chips };
}

function isOnlyProperty(chunk: Chunk | undefined, label: number): boolean {
  return (
    chunk?.kind === "term" &&
    !chunk.terms.some((term) => term.kind === "label" && term.label === label) &&
    chunk.terms.some(({ kind }) => kind === "property")
  );
}

function isSource(chunk: Chunk | undefined, filter: ValueCandidate["filter"]): boolean {
  if (chunk?.kind === "compare") return filter.kind === "compare" || filter.text === chunk.text;
  return chunk?.kind === "value" && chunk.values.some(({ filter: own }) => own.kind === filter.kind && own.text === filter.text);
}

/** Of a word for a term: its words, what it was taken for, and the other terms that it may mean. */
function meant(
  vocabulary: Vocabulary,
  chunks: readonly Chunk[],
  at: number | undefined,
  means: Meaning,
  near: readonly Alternative[] = [],
): Partial<Chip> {
  const chunk = chunks[at ?? -1];
  if (chunk?.kind !== "term") return {};
  const others = chunk.terms.map((term) => alternativeOf(vocabulary, term)).filter((other) => !isSame(other.means, means));
  const all = [...near.filter((other) => isSame(other.means, means)), ...others, ...near];
  const seen = new Set<string>();
  const alternatives = all.filter(({ means: own }) => !seen.has(JSON.stringify(own)) && seen.add(JSON.stringify(own)));
  return { from: chunk.text, means, alternatives: [...alternatives.slice(0, limits.ask.alternatives - 1), noPart] };
}

function joins(type: TypeInfo, start: number | undefined, end: number | undefined): boolean {
  return type.joins.some((join) => join.from === start && join.to === end);
}

/** The same relation the other way round, where the graph has it so; then the others between the same two labels. */
function otherRelations({ types }: Vocabulary, { arcs, nodes }: Plan, at: number, means: RelationMeaning): Alternative[] {
  const arc = arcs[at];
  const [from, to] = [nodes[arc?.a ?? -1]?.label, nodes[arc?.b ?? -1]?.label];
  const own = types[arc?.type ?? -1];
  const turned = means.direction === "out" ? "in" : "out";
  const reversed: Alternative = { text: `${plainWords(means.type)}, the other way`, means: { ...means, direction: turned } };
  const others = types.filter((type) => type !== own && (joins(type, from, to) || joins(type, to, from)));
  return [
    ...(own && means.direction !== "both" && joins(own, to, from) ? [reversed] : []),
    ...others.map(({ name }): Alternative => ({ text: plainWords(name), means: { kind: "relationship", type: name, direction: "both" } })),
  ];
}

function isSame(a: Meaning, b: Meaning): boolean {
  if (a.kind === "relationship" && b.kind === "relationship") return a.type === b.type;
  return JSON.stringify(a) === JSON.stringify(b);
}

function alternativeOf({ table, types }: Vocabulary, term: TermMatch): Alternative {
  switch (term.kind) {
    case "label": {
      const name = table.labels[term.label]?.name ?? "";
      return { text: labelName(name), means: { kind: "label", name } };
    }
    case "type": {
      const type = types[term.type]?.name ?? "";
      return { text: plainWords(type), means: { kind: "relationship", type, direction: "both" } };
    }
    case "property":
      return { text: plainWords(term.property.name), means: { kind: "property", name: term.property.name } };
  }
}

/** Of a value: its words, the node where it names just one, and the other nodes that it names. */
function valued(vocabulary: Vocabulary, chunk: Chunk | undefined, label: number): Partial<Chip> {
  if (chunk?.kind === "compare") return { from: chunk.text, alternatives: [noPart] };
  if (chunk?.kind !== "value") return {};
  const named = chunk.values.flatMap((candidate) => nodesOf(vocabulary, candidate).map((node) => ({ node, label: candidate.label })));
  const { topology, table } = vocabulary;
  const own = named.filter((one) => one.label === label);
  const [only] = own.length === 1 ? own : [];
  const others = named
    .filter((one) => one !== only)
    .map(({ node, label: of }): Alternative => {
      const id = topology.nodeIds.at(node);
      return { text: `${topology.names.at(node)} (${plainWords(table.labels[of]?.name ?? "")})`, means: { kind: "node", id } };
    });
  const id = only && topology.nodeIds.at(only.node);
  return {
    from: chunk.text,
    ...(id !== undefined && { id, means: { kind: "node", id } }),
    alternatives: [...others.slice(0, limits.ask.alternatives - 1), noPart],
  };
}

/** The first nodes that a value names. */
function nodesOf({ table, values }: Vocabulary, { label, filter }: ValueCandidate): number[] {
  if (filter.kind === "nodes") return filter.nodes.slice(0, limits.ask.alternatives);
  if (filter.kind !== "is" || table.labels[label]?.nameProperty !== filter.property) return [];
  return filter.codes
    .flatMap((code) => Array.from(values.nodesWith(filter.property.column, code).slice(0, limits.ask.alternatives)))
    .filter((node) => table.has(node, label));
}
