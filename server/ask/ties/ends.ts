import type { Token } from "../names/fold.ts";
import type { ValueSpan } from "../relations/spans.ts";
import type { Join } from "../vocabulary/joins.ts";
import type { Vocabulary } from "../vocabulary/vocabulary.ts";
import type { Part } from "./part.ts";
import type { TieEnd, TieQuery } from "./tieQuery.ts";

/** Which end each name of the question stands at; nothing where they do not fit, or nothing tells which is which. */
export function sayEnds(
  vocabulary: Vocabulary,
  tokens: readonly Token[],
  names: readonly ValueSpan[],
  { type, from, to }: Join,
  parts: readonly Part[],
): Pick<TieQuery, "start" | "end" | "either">[] {
  const [one, other, ...more] = names;
  const text = (name: ValueSpan) => parts.find(({ first }) => first === name.first)?.text ?? "";
  const end = (label: number, name?: ValueSpan): TieEnd | undefined => {
    if (!name) return { label };
    const best = name.candidates.find((candidate) => candidate.label === label);
    return best && { label, filter: best.filter, from: text(name) };
  };
  if (more.length > 0) return [];
  if (!one) return made(end(from), end(to), from === to);
  if (from !== to) {
    if (other) return [...made(end(from, one), end(to, other), false), ...made(end(from, other), end(to, one), false)];
    return [...made(end(from, one), end(to), false), ...made(end(from), end(to, one), false)];
  }
  if (!other) return vocabulary.types[type]?.symmetric ? made(end(from, one), end(to), true) : [];
  const directed = tokens[one.first - 1]?.text === "from" && tokens[other.first - 1]?.text === "to";
  return made(end(from, one), end(to, other), !directed);
}

function made(start: TieEnd | undefined, end: TieEnd | undefined, either: boolean): Pick<TieQuery, "start" | "end" | "either">[] {
  return start && end ? [{ start, end, either }] : [];
}
