import { isNamedBy } from "../relations/chunk.ts";
import { labelName } from "../../contract/localName.ts";
import type { Reading } from "../../contract/ask.ts";
import { listWords, plainWords } from "../../paths/plainWords.ts";
import { describeFilter } from "../relations/paraphrase.ts";
import { nodeMeanings, noPart, typeMeanings } from "../corrections/alternatives.ts";
import type { Vocabulary } from "../vocabulary/vocabulary.ts";
import type { TieCondition, TieEnd, TieGroups, TieOrder, TieQuery } from "./tieQuery.ts";

/** The question in words close to the schema: "Person –acted in (roles “Neo”)→ Movie “The Matrix”". */
export function describeTie(vocabulary: Vocabulary, query: TieQuery): string {
  const { start, end, conditions, either, asks } = query;
  const type = plainWords(vocabulary.types[query.type]?.name ?? "");
  const said = describeConditions(conditions);
  const [a, b] = [describeEnd(vocabulary, start), describeEnd(vocabulary, end)];
  const backward = asks.kind === "end";
  const way = `${backward && !either ? "←" : "–"}${type}${said}${backward || either ? "–" : "→"}`;
  const line = backward ? `${b} ${way} ${a}` : `${a} ${way} ${b}`;
  switch (asks.kind) {
    case "value":
      return `${plainWords(asks.property.name)} of ${line}`;
    case "aggregate":
      return `${asks.each ? describeEach(vocabulary, query, asks.each) : ""}${aggregateWords[asks.how]} ${plainWords(asks.property.name)} of ${line}`;
    case "exists":
      return `whether ${line}`;
    case "start":
    case "end": {
      const order = asks.order ? `, ${describeOrder(asks.order)}` : "";
      return `${asks.counted ? "how many: " : ""}${line}${order}`;
    }
  }
}

/** What a number is made by, in words. */
export const aggregateWords = { avg: "average", sum: "total", max: "highest", min: "lowest" } as const;

/** "For each Film, ", "the Film with the highest ". */
function describeEach({ table }: Vocabulary, query: TieQuery, { end, keep }: TieGroups): string {
  const kind = labelName(table.labels[query[end].label]?.name || "node");
  return keep.kind === "each" ? `for each ${kind}, ` : `the ${kind} with the ${keep.kind === "most" ? "highest" : "lowest"} `;
}

/** "Highest rating"; of all relationships together, "highest total amount". */
function describeOrder({ property, end, of }: TieOrder): string {
  return `${end === "high" ? "highest" : "lowest"} ${of === "all" ? "total " : ""}${plainWords(property.name)}`;
}

/** What the properties of the relationship must be, in brackets; nothing where nothing is asked of them. */
export function describeConditions(conditions: readonly TieCondition[]): string {
  return conditions.length > 0 ? ` (${listWords(conditions.map(describeCondition))})` : "";
}

/** What is asked for, in a word or two. */
function askedText({ asks, start, end }: TieQuery, vocabulary: Vocabulary): string {
  switch (asks.kind) {
    case "value":
    case "aggregate":
      return plainWords(asks.property.name);
    case "exists":
      return "yes or no";
    case "start":
    case "end":
      return labelName(vocabulary.table.labels[(asks.kind === "start" ? start : end).label]?.name ?? "");
  }
}

function describeEnd(vocabulary: Vocabulary, { label, filter }: TieEnd): string {
  const own = vocabulary.table.labels[label];
  return [labelName(own?.name || "node"), ...(filter ? [describeFilter(filter, isName(vocabulary, { label, filter }))] : [])].join(" ");
}

function isName({ table }: Vocabulary, { label, filter }: TieEnd): boolean {
  return filter !== undefined && isNamedBy(filter, table.labels[label]?.nameProperty);
}

function describeCondition(condition: TieCondition): string {
  const name = plainWords(condition.property.name);
  if (condition.kind === "is")
    return `${name} ${listWords(
      condition.values.map((value) => `“${value}”`),
      "or",
    )}`;
  return `${name} ${listWords(condition.tests.map(({ op, value }) => `${op} ${value}`))}`;
}

/** What a person sees of the reading: a chip for what is asked, each name, the relationship and each condition on it. */
export function readingOfTie(vocabulary: Vocabulary, query: TieQuery): Reading {
  const { start, end, conditions, asks } = query;
  const labelOf = ({ label }: TieEnd) => vocabulary.table.labels[label]?.name ?? "";
  const type = vocabulary.types[query.type]?.name ?? "";
  const asked = askedText(query, vocabulary);
  const named = [start, end].flatMap((one) =>
    one.filter
      ? [
          {
            kind: "value" as const,
            text: describeFilter(one.filter, isName(vocabulary, one)),
            label: labelOf(one),
            ...(one.from !== undefined && { from: one.from, ...namedBy(vocabulary, one, one.from) }),
          },
        ]
      : [],
  );
  return {
    kind: "relation",
    text: describeTie(vocabulary, query),
    chips: [
      { kind: "intent", text: asked, ...(asks.kind !== "exists" && asks.from !== undefined && { from: asks.from }) },
      ...named,
      {
        kind: "relation",
        text: plainWords(type),
        ...(query.from !== undefined && { from: query.from, ...typeMeanings(vocabulary.topology, type, likeTypes(vocabulary, query)) }),
      },
      ...conditions.map((one) => ({ kind: "constraint" as const, text: describeCondition(one), from: one.from, alternatives: [noPart] })),
    ],
  };
}

/** The node that words name where they name just one, and others with such a name. */
function namedBy(
  vocabulary: Vocabulary,
  { filter }: TieEnd,
  words: string,
): Pick<Reading["chips"][number], "id" | "means" | "alternatives"> {
  const nodes =
    filter?.kind === "nodes"
      ? filter.nodes
      : filter?.kind === "is"
        ? filter.codes.flatMap((code) => Array.from(vocabulary.values.nodesWith(filter.property.column, code).slice(0, 2)))
        : [];
  const [node, ...more] = nodes;
  if (node === undefined || more.length > 0) return { alternatives: [noPart] };
  return { id: vocabulary.topology.nodeIds.at(node), ...nodeMeanings(vocabulary.topology, node, words) };
}

/** The types that join the same two kinds of nodes. */
function likeTypes({ types }: Vocabulary, { start, end }: TieQuery): string[] {
  const joined = types.filter(({ joins }) => joins.some(({ from, to }) => from === start.label && to === end.label));
  return joined.map(({ name }) => name);
}
