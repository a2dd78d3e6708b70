import { keyOf, wordsFor } from "../lexicon/lexicon.ts";
import { fold } from "../names/fold.ts";
import { plainWords } from "../../paths/plainWords.ts";
import type { PropertyInfo } from "../vocabulary/labels.ts";
import type { Vocabulary } from "../vocabulary/vocabulary.ts";
import type { Chunk, Filter } from "./chunk.ts";
import type { Plan } from "./plan.ts";

const female = new Set("woman lady girl mother mom mum daughter sister wife".split(" ").map(keyOf));
const male = new Set("man gentleman boy father dad son brother husband".split(" ").map(keyOf));
const genderKeys = new Set(wordsFor(["gender"]).keys());

/**
 * That the gender which a word like "mother" says plays no part: where the graph does not tell it, or the word says a
 * relation between two who are named.
 */
export function sayUngendered({ table, types }: Vocabulary, chunks: readonly Chunk[], { nodes }: Plan): string {
  const said = chunks.find(({ kind, text }) => kind === "term" && genderIn(text) !== undefined);
  if (!said || nodes.some(({ filters }) => filters.some((filter) => filter.kind === "is" && isGender(filter.property)))) return "";
  const names = new Set([...types, ...table.labels].flatMap(({ name }) => keysOf(fold(plainWords(name)))));
  return keysOf(said.text).some((key) => names.has(key)) ? "" : `“${said.text}” is taken without the gender: `;
}

function genderIn(text: string): "female" | "male" | undefined {
  const keys = keysOf(text);
  return keys.some((key) => female.has(key)) ? "female" : keys.some((key) => male.has(key)) ? "male" : undefined;
}

function keysOf(text: string): string[] {
  return text.toLowerCase().split(" ").map(keyOf);
}

function isGender({ name, kind }: PropertyInfo): boolean {
  return kind === "text" && genderKeys.has(keyOf(name.toLowerCase()));
}

const values = { female: /^(?:f|w)/i, male: /^m/i };

/** What a word like "mother" asks of a node besides being a parent, where the graph says it of this kind: its gender. */
export function genderOf({ table, columns }: Vocabulary, label: number, text: string): readonly Filter[] {
  const said = genderIn(text);
  const property = said && table.labels[label]?.properties.find(isGender);
  if (!said || !property) return [];
  const known = columns[property.column]?.values ?? [];
  const codes = known.flatMap((value, code) => (typeof value === "string" && values[said].test(value) ? [code] : []));
  return codes.length === 0 ? [] : [{ kind: "is", property, codes, text: String(known[codes[0] ?? 0]) }];
}
