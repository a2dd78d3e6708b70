import { keyOf } from "../lexicon/lexicon.ts";
import { fold } from "../names/fold.ts";
import { plainWords } from "../../paths/plainWords.ts";
import type { Vocabulary } from "../vocabulary/vocabulary.ts";
import type { Chunk, Filter } from "./chunk.ts";
import type { Plan } from "./plan.ts";
import { isOfSex, keepsSex, sexIn } from "./sexes.ts";

/**
 * That the gender which a word like "mother" says plays no part: where the graph does not tell it, or the word says a
 * relation between two who are named.
 */
export function sayUngendered({ table, types }: Vocabulary, chunks: readonly Chunk[], { nodes }: Plan): string {
  const said = chunks.find(({ kind, text }) => kind === "term" && sexIn(text) !== undefined);
  if (!said || nodes.some(({ filters }) => filters.some((filter) => isOfSex({ filter })))) return "";
  const names = new Set([...types, ...table.labels].flatMap(({ name }) => keysOf(plainWords(name))));
  return keysOf(said.text).some((key) => names.has(key)) ? "" : `“${said.text}” is taken without the gender: `;
}

function keysOf(text: string): string[] {
  return fold(text).split(" ").map(keyOf);
}

/** What a word like "mother" asks of a node besides being a parent, where the graph says it of this kind: its gender. */
export function genderOf({ table, columns }: Vocabulary, label: number, text: string): readonly Filter[] {
  const written = sexIn(text);
  const property = written && table.labels[label]?.properties.find(keepsSex);
  if (!written || !property) return [];
  const known = columns[property.column]?.values ?? [];
  const codes = known.flatMap((value, code) => (typeof value === "string" && written.includes(fold(value)) ? [code] : []));
  return codes.length === 0 ? [] : [{ kind: "is", property, codes, text: String(known[codes[0] ?? 0]) }];
}
