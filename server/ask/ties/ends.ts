import type { Token } from "../names/fold.ts";
import type { ValueSpan } from "../relations/spans.ts";
import type { Join } from "../vocabulary/joins.ts";
import type { Vocabulary } from "../vocabulary/vocabulary.ts";
import type { Part } from "./part.ts";
import type { TieEnd, TieQuery } from "./tieQuery.ts";

type Ends = Pick<TieQuery, "start" | "end" | "either" | "fixed">;

/** Which end each name of the question stands at; nothing where they do not fit, or nothing tells which is which. */
export function sayEnds(
  vocabulary: Vocabulary,
  tokens: readonly Token[],
  names: readonly ValueSpan[],
  { type, from, to }: Join,
  parts: readonly Part[],
): Ends[] {
  const [one, other, ...more] = names;
  const text = (name: ValueSpan) => parts.find(({ first }) => first === name.first)?.text ?? "";
  const end = (label: number, name?: ValueSpan): TieEnd | undefined => {
    if (!name) return { label };
    const best = name.candidates.find((candidate) => candidate.label === label);
    return best && { label, filter: best.filter, from: text(name) };
  };
  if (more.length > 0) return [];
  // "Who invested" did so; "airports with a route" stand at either end of one.
  const noun = parts.findIndex(({ kind }) => kind === "type");
  const isSubject = noun > 0 && (parts[noun - 1]?.kind === "ask" || parts[noun - 1]?.kind === "label");
  if (!one) return made(end(from), end(to), from === to && !isSubject);
  if (from !== to) {
    if (other) return [...made(end(from, one), end(to, other), false), ...made(end(from, other), end(to, one), false)];
    return [...made(end(from, one), end(to), false), ...made(end(from), end(to, one), false)];
  }
  const verb = parts.find(({ kind }) => kind === "type");
  const after = verb && parts[parts.indexOf(verb) + 1];
  const isPassive = /^by$/i.test(after?.text ?? "");
  if (!other) {
    if (vocabulary.types[type]?.symmetric) return made(end(from, one), end(to), true);
    // "Who invested in Orchid", "whom did Orchid pay", "who was paid by Orchid".
    const isObject = verb !== undefined && verb.first < one.first && !isPassive;
    return verb === undefined ? [] : isObject ? made(end(from), end(to, one), false) : made(end(from, one), end(to), false);
  }
  // "When did Ann pay Bob": the verb says who paid.
  if (verb && one.first < verb.first && verb.first < other.first && !vocabulary.types[type]?.symmetric) {
    const [subject, object] = isPassive ? [other, one] : [one, other];
    return made(end(from, subject), end(to, object), false, true);
  }
  const directed = tokens[one.first - 1]?.text === "from" && tokens[other.first - 1]?.text === "to";
  return made(end(from, one), end(to, other), !directed);
}

function made(start: TieEnd | undefined, end: TieEnd | undefined, either: boolean, fixed = false): Ends[] {
  return start && end ? [{ start, end, either, fixed }] : [];
}
