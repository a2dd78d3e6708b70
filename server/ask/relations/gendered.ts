import { keyOf, wordsFor } from "../lexicon/lexicon.ts";
import { fold } from "../names/fold.ts";
import { plainWords } from "../../paths/plainWords.ts";
import type { PropertyInfo } from "../vocabulary/labels.ts";
import type { Vocabulary } from "../vocabulary/vocabulary.ts";
import type { Chunk, Filter } from "./chunk.ts";

const female = new Set("mother mom mum daughter sister wife".split(" ").map(keyOf));
const male = new Set("father dad son brother husband".split(" ").map(keyOf));
const genderKeys = new Set(wordsFor(["gender"]).keys());

/** Where the graph does not tell the gender that a word like "mother" says: that it plays no part. */
export function sayUngendered({ table, types }: Vocabulary, chunks: readonly Chunk[]): string {
  const said = chunks.find(({ kind, text }) => kind === "term" && isGendered(text));
  if (!said || table.labels.some(({ properties }) => properties.some(isGender))) return "";
  const names = new Set([...types, ...table.labels].flatMap(({ name }) => fold(plainWords(name)).split(" ")).map(keyOf));
  return said.text
    .toLowerCase()
    .split(" ")
    .some((word) => names.has(keyOf(word)))
    ? ""
    : `“${said.text}” is taken without the gender, which this graph does not tell: `;
}

function isGendered(text: string): boolean {
  return text
    .toLowerCase()
    .split(" ")
    .map(keyOf)
    .some((word) => female.has(word) || male.has(word));
}

function isGender({ name, kind }: PropertyInfo): boolean {
  return kind === "text" && genderKeys.has(keyOf(name.toLowerCase()));
}

/** What a word like "mother" asks of a node besides being a parent, where the graph says it of this kind: its gender. */
export function genderOf({ table, columns }: Vocabulary, label: number, text: string): readonly Filter[] {
  const words = text.toLowerCase().split(" ").map(keyOf);
  const said = words.some((word) => female.has(word)) ? /^(?:f|w)/i : words.some((word) => male.has(word)) ? /^m/i : undefined;
  const property = table.labels[label]?.properties.find(isGender);
  if (!said || !property) return [];
  const values = columns[property.column]?.values ?? [];
  const codes = values.flatMap((value, code) => (typeof value === "string" && said.test(value) ? [code] : []));
  return codes.length === 0 ? [] : [{ kind: "is", property, codes, text: String(values[codes[0] ?? 0]) }];
}
