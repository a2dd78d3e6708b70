import type { Synonyms } from "../../contract/settings.ts";
import type { VocabularyResponse } from "../../contract/vocabulary.ts";
import { plainWords } from "../../paths/plainWords.ts";
import { lexiconWords, nameWords } from "../lexicon/lexicon.ts";
import { fold } from "../names/fold.ts";
import type { Column, Scalar } from "./columns.ts";
import type { LabelInfo, PropertyInfo } from "./labels.ts";
import type { Vocabulary } from "./vocabulary.ts";

const samples = 5;

/** The terms of a vocabulary as a person edits them, the most frequent first. */
export function describeVocabulary(vocabulary: Vocabulary, synonyms: Synonyms): Omit<VocabularyResponse, "revision"> {
  const { table, types, columns, topology } = vocabulary;
  const labelName = (label: number) => table.labels[label]?.name ?? "";
  const byProperty = new Map<string, PropertyInfo[]>();
  for (const property of table.labels.flatMap(({ properties }) => properties))
    byProperty.set(property.name, [...(byProperty.get(property.name) ?? []), property]);
  const known = {
    labels: new Set(table.labels.map(({ name }) => name)),
    types: new Set(types.map(({ name }) => name)),
    properties: new Set(byProperty.keys()),
  };
  return {
    labels: table.labels
      .filter(({ name }) => name !== "")
      .map((label) => toLabelTerm(label, synonyms))
      .toSorted((a, b) => b.count - a.count),
    types: types
      .map(({ name, count, joins }) => ({
        name,
        count,
        ends: joins.map(({ from, to, count: many }) => ({ from: labelName(from), to: labelName(to), count: many })),
        synonyms: [...(synonyms.types?.[name] ?? [])],
        understood: understood(name),
      }))
      .toSorted((a, b) => b.count - a.count),
    properties: [...byProperty]
      .map(([name, own]) => ({
        name,
        labels: own.map(({ label }) => labelName(label)).filter((label) => label !== ""),
        kind: own[0]?.kind ?? ("text" as const),
        count: own.reduce((sum, { count }) => sum + count, 0),
        distinct: own.reduce((most, { distinct }) => Math.max(most, distinct), 0),
        samples: samplesOf(columns[own[0]?.column ?? -1]),
        synonyms: [...(synonyms.properties?.[name] ?? [])],
        understood: understood(name),
      }))
      .toSorted((a, b) => b.count - a.count),
    unused: (["labels", "types", "properties"] as const).flatMap((kind) =>
      Object.keys(synonyms[kind] ?? {}).filter((name) => !known[kind].has(name)),
    ),
    asOf: topology.asOf,
  };
}

function toLabelTerm({ name, count, nameProperty }: LabelInfo, synonyms: Synonyms): VocabularyResponse["labels"][number] {
  return {
    name,
    count,
    ...(nameProperty && { nameProperty: nameProperty.name }),
    synonyms: [...(synonyms.labels?.[name] ?? [])],
    understood: understood(name),
  };
}

function samplesOf(column: Column | undefined): Scalar[] {
  return column?.values.slice(0, samples) ?? [];
}

function understood(name: string): string[] {
  const words = nameWords(fold(plainWords(name)));
  return words.length === 0 ? [] : [...new Set([words.join(" "), ...lexiconWords(words)])];
}
