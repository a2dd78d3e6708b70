import type { Vocabulary } from "../vocabulary/vocabulary.ts";
import type { Token } from "../names/fold.ts";
import { propertyOf, spanOf, type Chunk, type Filter, type ValueCandidate } from "./chunk.ts";
import { holdsOne } from "./holdsOne.ts";

type ValueChunk = Extract<Chunk, { kind: "value" }>;
type Joined = "or" | "and" | "beside";

/**
 * Values that the question offers side by side, as one of them: "Beverages or Seafood", "Oslo, Rome or Bonn". "And" joins
 * them so where nothing can have both: no product is in two categories, and nobody is born in two years.
 */
export function joinValues(vocabulary: Vocabulary, question: string, tokens: readonly Token[], chunks: readonly Chunk[]): Chunk[] {
  const made: Chunk[] = [];
  for (let at = 0; at < chunks.length; at += 1) {
    const chunk = chunks[at] as Chunk;
    const group = chunk.kind === "value" ? groupAt(chunks, at) : undefined;
    const values = group && (group.how === "or" || isOfAsked(chunks, at)) ? merge(vocabulary, chunks[at - 1], group) : undefined;
    const last = chunks[group?.last ?? at] as Chunk;
    made.push(values ? { ...spanOf(question, tokens, chunk.first, last.last), kind: "value", values } : chunk);
    if (group && values) at = group.last;
  }
  return made;
}

/**
 * Whether the values speak of what is asked for: its noun alone stands before them. Who manages projects in Oslo and
 * Rome may have one in each.
 */
function isOfAsked(chunks: readonly Chunk[], at: number): boolean {
  const terms = chunks.slice(0, at).filter(({ kind }) => kind === "term" || kind === "value");
  const [only] = terms;
  return terms.length === 1 && only?.kind === "term" && only.form !== "verb";
}

interface Group {
  readonly values: readonly ValueChunk[];
  /** Numbers that the graph does not hold, of which there is nothing to find. */
  readonly absent: readonly string[];
  readonly how: "or" | "and";
  /** The last chunk of it. */
  readonly last: number;
}

/** The values that are joined from here on; undefined where this one stands alone. */
function groupAt(chunks: readonly Chunk[], from: number): Group | undefined {
  const values = [chunks[from] as ValueChunk];
  const absent: string[] = [];
  const links = new Set<Joined>();
  let last = from;
  for (;;) {
    const next = linkAfter(chunks, last);
    const chunk = chunks[next?.at ?? -1];
    if (!next || !chunk) break;
    if (chunk.kind === "value") values.push(chunk);
    else if (chunk.kind === "unknown" && next.how === "or" && /^\d+$/.test(chunk.text)) absent.push(chunk.text);
    else break;
    links.add(next.how);
    last = next.at;
  }
  const how = links.has("or") ? "or" : links.has("and") ? "and" : undefined;
  return how && !(links.has("or") && links.has("and")) ? { values, absent, how, last } : undefined;
}

/** How the chunk after this one is joined to it, over a preposition that is said again: "in Oslo or in Rome". */
function linkAfter(chunks: readonly Chunk[], at: number): { at: number; how: Joined } | undefined {
  const [own, next] = [chunks[at], chunks[at + 1]];
  if (!own || !next) return undefined;
  if (next.kind === "value")
    return own.last + 1 === next.first && !/(?:['’]s|s['’])$/i.test(own.text) ? { at: at + 1, how: "beside" } : undefined;
  const word = next.kind === "empty" ? next.text.toLowerCase() : "";
  if (word !== "or" && word !== "and") return undefined;
  let after = at + 2;
  while (chunks[after]?.kind === "empty" && /^(?:in|from|at|of|on|by|the|a|an|either)$/i.test(chunks[after]?.text ?? "")) after += 1;
  return { at: after, how: word };
}

/** What all of them may be together; undefined where they have nothing in common, or are not offered as one. */
function merge(vocabulary: Vocabulary, before: Chunk | undefined, { values, absent, how }: Group): ValueCandidate[] | undefined {
  const [first, ...others] = values;
  if (!first || /^(?:both|between)$/i.test(before?.text ?? "")) return undefined;
  const candidates = first.values.flatMap((candidate): ValueCandidate[] => {
    const same = others.map((other) => other.values.find((one) => isAlike(candidate, one)));
    if (same.includes(undefined) || (absent.length > 0 && !isNumber(candidate.filter))) return [];
    const all = [candidate, ...same.flatMap((one) => one ?? [])];
    if (how === "and" && !all.every(({ filter }) => holdsOne(vocabulary, candidate.label, filter))) return [];
    const filter = oneOf(all.map((one) => one.filter));
    return filter
      ? [{ ...candidate, filter, score: Math.min(...all.map(({ score }) => score)), single: all.every(({ single }) => single) }]
      : [];
  });
  return candidates.length > 0 ? candidates : undefined;
}

function isAlike(a: ValueCandidate, b: ValueCandidate): boolean {
  if (a.label !== b.label || a.filter.kind !== b.filter.kind) return false;
  return a.filter.kind === "nodes" || propertyOf(a.filter) === propertyOf(b.filter);
}

function isNumber(filter: Filter): boolean {
  return filter.kind === "is" && filter.property.kind === "number";
}

function oneOf(filters: readonly Filter[]): Filter | undefined {
  const [first] = filters;
  const texts = filters.map(({ text }) => text);
  if (first?.kind === "is")
    return { ...first, codes: [...new Set(filters.flatMap((filter) => (filter.kind === "is" ? filter.codes : [])))], texts };
  if (first?.kind === "nodes")
    return { ...first, nodes: [...new Set(filters.flatMap((filter) => (filter.kind === "nodes" ? filter.nodes : [])))], texts };
  return undefined;
}
