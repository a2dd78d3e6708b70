import type { Reading } from "../../contract/ask.ts";
import { listWords, plainWords } from "../../paths/plainWords.ts";
import { describeFilter } from "../relations/paraphrase.ts";
import type { Vocabulary } from "../vocabulary/vocabulary.ts";
import type { TieCondition, TieEnd, TieQuery } from "./tieQuery.ts";

/** The question in words close to the schema: "Person –acted in (roles “Neo”)→ Movie “The Matrix”". */
export function describeTie(vocabulary: Vocabulary, query: TieQuery): string {
  const { start, end, conditions, either, asks } = query;
  const type = plainWords(vocabulary.types[query.type]?.name ?? "");
  const said = conditions.length > 0 ? ` (${listWords(conditions.map(describeCondition))})` : "";
  const [a, b] = [describeEnd(vocabulary, start), describeEnd(vocabulary, end)];
  const backward = asks.kind === "end";
  const way = `${backward && !either ? "←" : "–"}${type}${said}${backward || either ? "–" : "→"}`;
  const line = backward ? `${b} ${way} ${a}` : `${a} ${way} ${b}`;
  return asks.kind === "value" ? `${plainWords(asks.property.name)} of ${line}` : line;
}

function describeEnd(vocabulary: Vocabulary, { label, filter }: TieEnd): string {
  const own = vocabulary.table.labels[label];
  return [own?.name || "node", ...(filter ? [describeFilter(filter, isName(vocabulary, { label, filter }))] : [])].join(" ");
}

function isName({ table }: Vocabulary, { label, filter }: TieEnd): boolean {
  return filter !== undefined && filter.kind !== "nodes" && filter.property === table.labels[label]?.nameProperty;
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
  const asked = asks.kind === "value" ? plainWords(asks.property.name) : labelOf(asks.kind === "start" ? start : end);
  const named = [start, end].flatMap((one) =>
    one.filter
      ? [
          {
            kind: "value" as const,
            text: describeFilter(one.filter, isName(vocabulary, one)),
            label: labelOf(one),
            ...(one.from !== undefined && { from: one.from }),
          },
        ]
      : [],
  );
  return {
    kind: "relation",
    text: describeTie(vocabulary, query),
    chips: [
      { kind: "intent", text: asked, ...(asks.from !== undefined && { from: asks.from }) },
      ...named,
      {
        kind: "relation",
        text: plainWords(vocabulary.types[query.type]?.name ?? ""),
        ...(query.from !== undefined && { from: query.from }),
      },
      ...conditions.map((one) => ({ kind: "constraint" as const, text: describeCondition(one), from: one.from })),
    ],
  };
}
