import type { Token } from "../names/fold.ts";
import type { PropertyInfo } from "../vocabulary/labels.ts";
import type { Vocabulary } from "../vocabulary/vocabulary.ts";
import { spanOf, type Chunk } from "./chunk.ts";
import type { GroupWords } from "./groupKey.ts";

/** "The most common causes of death" counts what has one: where no other word says what is counted, its kind is added. */
export function withOwner(
  { table }: Vocabulary,
  { key, first, last }: GroupWords,
  chunks: readonly Chunk[],
  tokens: readonly Token[],
  question: string,
): readonly Chunk[] {
  const isSaid = chunks.some(({ kind }) => kind !== "empty" && kind !== "loose" && kind !== "ask");
  if (isSaid || key.kind !== "property") return chunks;
  const best = Math.max(...key.properties.map(({ score }) => score));
  const owners = key.properties.flatMap(({ property, score }) => (score === best ? [property] : []));
  // Of kinds of which some are narrower than others the widest one has it most often.
  const [most] = owners.toSorted((a, b) => b.count - a.count);
  const isWider = ({ label }: PropertyInfo) => table.sets.every((set) => !set.includes(label) || set.includes(most?.label ?? -1));
  if (!most || !owners.every((other) => other.column === most.column && isWider(other))) return chunks;
  const owner: Chunk = {
    ...spanOf(question, tokens, first, last),
    kind: "term",
    terms: [{ kind: "label", label: most.label, score: 1 }],
    form: "noun",
  };
  return [...chunks.filter((chunk) => chunk.last < first), owner, ...chunks.filter((chunk) => chunk.first > last)];
}

/** "Which genre has the highest average rating" is read as "the average rating of each genre". */
export function groupsLast({ key, first, last, made }: GroupWords, chunks: readonly Chunk[]): readonly Chunk[] {
  if (key.kind !== "node" || !made) return chunks;
  const isOwn = (chunk: Chunk) => chunk.first >= first && chunk.last <= last;
  return [...chunks.filter((chunk) => !isOwn(chunk)), ...chunks.filter(isOwn)];
}
