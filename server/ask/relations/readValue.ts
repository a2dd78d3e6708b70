import type { PropertyInfo } from "../vocabulary/labels.ts";
import { attach } from "./attach.ts";
import { isException } from "./exception.ts";
import { propertyOf, type ValueCandidate } from "./chunk.ts";
import { fresh, type Grammar } from "./grammar.ts";
import { goesBothWays } from "./voice.ts";
import { anyLabel, withNode, type DraftNode, type Pending, type State } from "./state.ts";

/** A property with more different values is none by which people are told apart in kinds. */
const mostCategories = 50;

/** A value of the graph: it narrows down a node that is there, or stands for one of its own. */
export function readValue(grammar: Grammar, state: State, at: number, candidate: ValueCandidate): State[] {
  const { label, filter, score, single } = candidate;
  const found: State[] = [];
  const property = propertyOf(filter);
  const named = state.properties.find(({ properties }) => properties.some((known) => known.property === property));
  const rest = state.properties.filter((known) => known !== named);
  const bonus = named ? 0.4 + 0.6 * (named.properties.find((known) => known.property === property)?.score ?? 0) : 0;
  const isName = property !== undefined && grammar.vocabulary.table.labels[label]?.nameProperty === property;
  const isCategory = property !== undefined && !isName && property.distinct <= mostCategories;
  const base: State = { ...state, properties: named ? rest : state.properties, score: state.score + score + bonus };
  const excepted = isExcepted(grammar, at) ? exceptedAt(state, label) : -1;
  const asked = state.nodes[excepted];
  if (asked) {
    const merged: DraftNode = { ...asked, label, filters: [...asked.filters, { ...filter, not: true }], chunks: [...asked.chunks, at] };
    return [{ ...withNode(base, excepted, merged), not: false, open: excepted, score: base.score + 0.3 }];
  }
  const described = beforeNoun(grammar, state, at, label);
  if (described) return [{ ...base, ...described, nodes: [{ ...fresh(at, label), filters: [filter], anchored: single }], open: 0 }];
  state.nodes.forEach((node, k) => {
    if (node.label !== label && node.label !== anyLabel) return;
    if (node.filters.some((known) => known.kind === "nodes" || (known.kind === "is" && known.property === property))) return;
    const near = state.open === k;
    // "Which firms does Ann own": the subject of the verb is no name of theirs.
    if (node.noun && isName && /^(?:do|does|did)$/i.test(grammar.chunks[at - 1]?.text ?? "")) return;
    const recent = k === state.nodes.length - 1;
    if (near && isComplement(grammar, node, at)) return;
    if (node.label === anyLabel && !(near && isBeside(grammar, at, isCategory && isHopedFor(node, label)))) return;
    const happened = property && isTimed(property) ? eventVerb(grammar, state, at, label) : undefined;
    if (happened) {
      const merged = { ...node, filters: [...node.filters, filter], chunks: [...node.chunks, at, happened.chunk] };
      const pending = state.pending.filter((word) => word !== happened);
      found.push({ ...withNode(base, k, merged), pending, open: k, score: base.score + 0.4 });
      return;
    }
    if (!near && !named && (state.pending.length > 0 || single || isName)) return;
    if (state.not && !near) return;
    const own = state.not ? { ...filter, not: true } : filter;
    const merged: DraftNode = { ...node, label, filters: [...node.filters, own], anchored: single, chunks: [...node.chunks, at] };
    const fit = near ? 0.3 : recent ? -0.2 : -0.2 - 0.15 * (state.nodes.length - 1 - k);
    found.push({ ...withNode(base, k, merged), not: false, open: k, score: base.score + fit });
  });
  const end = endBefore(grammar, at);
  const node: DraftNode = { ...fresh(at, label), filters: [filter], anchored: single, ...(end && { end }) };
  found.push(...attach(grammar, base, node));
  return found;
}

/**
 * "Which sailing novels", "sailing novels after 2015": the name at the head only describes the noun right after it, which
 * is what is asked for. Undefined where it does not.
 */
function beforeNoun(
  { chunks, vocabulary: { table } }: Grammar,
  { nodes, asks }: State,
  at: number,
  label: number,
): Pick<State, "asks"> | undefined {
  const next = chunks[at + 1];
  if (nodes.length > 0 || next?.kind !== "term" || next.form === "verb") return undefined;
  const [best] = next.terms;
  const kinds = next.terms.flatMap((term) => (term.kind === "label" && term.score >= 0.9 ? [term.label] : []));
  // "Which Toyota cars": a value of the cars' own.
  const own = kinds.some((kind) => table.sets.some((set) => set.includes(kind) && set.includes(label)));
  if (best?.kind !== "label" || kinds.length === 0 || own) return undefined;
  if (asks !== undefined) return { asks };
  const isFirst = chunks
    .slice(0, at)
    .every(({ kind, text }) => kind === "empty" && !/^(?:is|are|was|were|do|does|did|has|have|had)$/i.test(text));
  return isFirst ? { asks: [] } : undefined;
}

/**
 * "A child of Ann", where the graph has CHILD_OF, or HAS_CHILD between people: Ann is not that child. Of a relation that
 * holds both ways either may be.
 */
function isComplement({ vocabulary, chunks }: Grammar, { roles, chunks: own }: DraftNode, at: number): boolean {
  const oneWay = [...roles.keys()].flatMap((type) => vocabulary.types[type] ?? []).filter(({ symmetric }) => !symmetric);
  if (own.includes(at - 2) && /^of$/i.test(chunks[at - 1]?.text ?? ""))
    return oneWay.some((type) => type.joins.some(({ from, to }) => goesBothWays(type, from, to)));
  return oneWay.length > 0 && own.includes(at - 1) && / (?:of|to|by|for|from|in|at)$/i.test(chunks[at - 1]?.text ?? "");
}

/** "Except Ann", "but not Ann": what is named is taken out of what is asked for. */
function isExcepted({ chunks }: Grammar, at: number): boolean {
  let before = at - 1;
  while (chunks[before]?.kind === "empty") before -= 1;
  const [not, but] = [chunks[before], chunks[before - 1]];
  return not?.kind === "not" && (isException(not.text) || /^but$/i.test(but?.text ?? ""));
}

/** The node that is asked for, where it is of this label and no name is its own. */
function exceptedAt({ nodes }: State, label: number): number {
  const fits = (node: DraftNode) => node.label === label && node.anchored !== true && !node.implicit;
  const asked = nodes.findIndex((node) => node.asked);
  return asked >= 0 ? (nodes[asked] && fits(nodes[asked]) ? asked : -1) : nodes.findIndex(fits);
}

function endBefore({ chunks }: Grammar, at: number): DraftNode["end"] {
  const before = chunks[at - 1]?.text.toLowerCase().split(" ").at(-1) ?? "";
  if (before === "from" || before === "by") return "start";
  return before === "to" ? "end" : undefined;
}

function isTimed({ kind, name }: PropertyInfo): boolean {
  return kind === "date" || /(?:date|time|year)/i.test(name);
}

/** "Crimes that occurred on 3 May": a verb of the noun's own, which only says that the date is when. */
function eventVerb({ vocabulary, chunks }: Grammar, { pending }: State, at: number, label: number): Pending | undefined {
  const last = pending.at(-1);
  if (!last || !chunks.slice(last.chunk + 1, at).every(({ kind }) => kind === "empty")) return undefined;
  return [...last.types.keys()].some((type) => vocabulary.types[type]?.joins.some(({ from }) => from === label)) ? last : undefined;
}

function isHopedFor({ hoped = [] }: DraftNode, label: number): boolean {
  return hoped.length === 0 || hoped.includes(label);
}

/** Whether an asking word stands right before: "which Toyota", not "what does Tom". */
function isBeside(grammar: Grammar, at: number, isCategory: boolean): boolean {
  const before = grammar.chunks[at - 1];
  // "Who is sick", where that is a value of people's own.
  const asked = grammar.chunks[at - 2];
  if (
    isCategory &&
    at === grammar.chunks.length - 1 &&
    asked?.kind === "ask" &&
    asked.word === "who" &&
    /^(?:is|are|was|were)$/i.test(before?.text ?? "")
  )
    return true;
  const previous = /^(?:called|named)$/i.test(before?.text ?? "") ? grammar.chunks[at - 2] : before;
  return previous?.kind === "ask" && /^(?:which|what|many)$/.test(previous.word);
}
