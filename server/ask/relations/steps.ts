import { looseWords } from "../lexicon/wordClasses.ts";
import type { TermMatch } from "../vocabulary/terms.ts";
import type { PropertyInfo } from "../vocabulary/labels.ts";
import type { Vocabulary } from "../vocabulary/vocabulary.ts";
import { attach, type Joins } from "./attach.ts";
import type { Chunk, ValueCandidate } from "./chunk.ts";
import { anyLabel, noRoles, weights, withNode, type DraftNode, type State } from "./state.ts";

export interface Grammar {
  readonly vocabulary: Vocabulary;
  readonly joins: Joins;
  readonly chunks: readonly Chunk[];
}

/** Every way in which one more chunk may continue a reading. */
export function step(grammar: Grammar, state: State, at: number): State[] {
  const chunk = grammar.chunks[at] as Chunk;
  switch (chunk.kind) {
    case "empty":
      return [state];
    case "loose":
      return [{ ...state, score: state.score + weights.ignoredLoose, ignored: [...state.ignored, at] }];
    case "pair":
      return [{ ...state, pair: true }];
    case "unknown":
      return [{ ...state, open: -1, score: state.score + weights.ignored, ignored: [...state.ignored, at] }];
    case "compare":
      return [state];
    case "ask":
      return ask(grammar, state, at, chunk.labels, chunk.word);
    case "value":
      return chunk.values.flatMap((candidate) => readValue(grammar, state, at, candidate));
    case "term":
      return readTerm(grammar, state, at, chunk.terms, chunk.form);
  }
}

function fresh(at: number, label: number): DraftNode {
  return { label, filters: [], roles: noRoles, roleUsed: false, implicit: false, asked: false, chunks: [at] };
}

function ask(grammar: Grammar, state: State, at: number, labels: readonly number[], word: string): State[] {
  if (word === "whose" && state.nodes.length > 0) return [{ ...state, open: -1 }];
  const relative = state.open >= 0 && /^(?:who|which|where|whom|when)$/.test(word) && state.pending.length === 0 && isNoun(grammar, at);
  const inside =
    word === "where" && state.nodes.length > 0 && !/^(?:is|was|are|were|did|does|do)$/i.test(grammar.chunks[at + 1]?.text ?? "");
  if (state.nodes.some(({ asked }) => asked) || relative || inside) return [{ ...state, open: -1 }];
  const next = following(grammar, at);
  const nounNext = next === "noun" || next === "either";
  const asks: State[] = nounNext && !/^(?:when|where)$/.test(word) ? [{ ...state, asks: labels, open: -1 }] : [];
  if (next === "noun" && asks.length > 0) return asks;
  const fixed = /^(?:when|where)$/.test(word) ? labels : [anyLabel];
  const made = fixed.flatMap((label) => {
    const node: DraftNode = { ...fresh(at, label), asked: true, ...(label === anyLabel && { hoped: labels }) };
    return attach(grammar.vocabulary, grammar.joins, state, node);
  });
  const beside = state.nodes[state.open];
  if (beside && beside.filters.length === 0 && !/^(?:when|where)$/.test(word) && (labels.length === 0 || labels.includes(beside.label)))
    made.push({ ...withNode(state, state.open, { ...beside, asked: true }), open: -1 });
  const kind = word === "when" ? "date" : word === "where" ? "place" : undefined;
  if (kind) made.push({ ...state, wants: { kind, chunk: at } });
  made.push(...asks);
  return state.nodes.length === 0 && made.length > 0 ? made : [...made, { ...state, score: state.score - (next === "value" ? 0.1 : 0.5) }];
}

/** What comes next, over empty words: a noun that the asking word belongs to, a verb, or something else. */
function following(grammar: Grammar, at: number): "noun" | "verb" | "either" | "value" | undefined {
  const next = grammar.chunks.slice(at + 1).find(({ kind }) => kind !== "empty" && kind !== "loose" && kind !== "pair");
  if (next?.kind === "term") return next.form;
  if (next?.kind !== "value") return undefined;
  return grammar.chunks[at + 1] === next && !grammar.chunks.slice(0, at).some(({ kind }) => kind === "term") ? "noun" : "value";
}

/** Whether the chunk before is a noun of the schema: then "who" begins a relative clause. */
function isNoun(grammar: Grammar, at: number): boolean {
  const previous = grammar.chunks[at - 1];
  return previous?.kind === "term" && at < grammar.chunks.length - 1;
}

/** Whether an asking word stands right before: "which Toyota", not "what does Tom". */
function isBeside(grammar: Grammar, at: number): boolean {
  const previous = grammar.chunks[at - 1];
  return previous?.kind === "ask" && /^(?:which|what)$/.test(previous.word);
}

function readValue(grammar: Grammar, state: State, at: number, candidate: ValueCandidate): State[] {
  const { label, filter, score, single } = candidate;
  const found: State[] = [];
  const property = filter.kind === "nodes" ? undefined : filter.property;
  const named = state.properties.find(({ properties }) => properties.some((known) => known.property === property));
  const rest = state.properties.filter((known) => known !== named);
  const bonus = named ? 0.4 + 0.6 * (named.properties.find((known) => known.property === property)?.score ?? 0) : 0;
  const isName = property !== undefined && grammar.vocabulary.table.labels[label]?.nameProperty === property;
  const base: State = { ...state, properties: named ? rest : state.properties, score: state.score + score + bonus };
  state.nodes.forEach((node, k) => {
    if (node.label !== label && node.label !== anyLabel) return;
    if (node.filters.some((known) => known.kind === "nodes" || (known.kind === "is" && known.property === property))) return;
    const near = state.open === k;
    const recent = k === state.nodes.length - 1;
    if (node.label === anyLabel && !(near && isBeside(grammar, at))) return;
    if (!near && !named && (state.pending.length > 0 || single || isName)) return;
    const merged: DraftNode = { ...node, label, filters: [...node.filters, filter], anchored: single, chunks: [...node.chunks, at] };
    const fit = near ? 0.3 : recent ? -0.2 : -0.2 - 0.15 * (state.nodes.length - 1 - k);
    found.push({ ...withNode(base, k, merged), open: k, score: base.score + fit });
  });
  const node: DraftNode = { ...fresh(at, label), filters: [filter], anchored: single };
  found.push(...attach(grammar.vocabulary, grammar.joins, base, node));
  return found;
}

function readTerm(grammar: Grammar, state: State, at: number, terms: readonly TermMatch[], form: "noun" | "verb" | "either"): State[] {
  const best = terms[0]?.score ?? 0;
  const loose = looseWords.has(grammar.chunks[at]?.text.split(" ")[0]?.toLowerCase() ?? "");
  const cost = loose ? weights.ignoredLoose : weights.ignored * Math.min(1, best);
  const found: State[] = [{ ...state, open: -1, score: state.score + cost, ignored: loose ? state.ignored : [...state.ignored, at] }];
  const types = new Map(terms.flatMap((term) => (term.kind === "type" && term.score >= 0.4 ? [[term.type, term.score] as const] : [])));
  if (form !== "verb" && isBeforeNoun(grammar, at))
    found.push({ ...state, score: state.score + (terms[0]?.kind === "label" ? 0.4 : -0.1) });
  // "Wrote the screenplay": said twice.
  const said = [
    ...state.pending.flatMap(({ types: known }) => [...known.keys()]),
    ...state.nodes.flatMap(({ roles, roleUsed }) => (roleUsed ? [] : [...roles.keys()])),
    ...state.arcs.flatMap((arc) => (arc.chunks.some((own) => own >= at - 3) ? [arc.type] : [])),
  ];
  if (form !== "verb" && said.some((type) => types.has(type))) found.push({ ...state, score: state.score - 0.05 });
  for (const term of terms) {
    if (term.kind === "label" && form !== "verb")
      found.push(...readNoun(grammar, state, { ...fresh(at, term.label), noun: true }, term.score));
  }
  if (types.size > 0) {
    if (form !== "verb") {
      for (const [label, roles] of rolesByLabel(grammar, agentive.test(grammar.chunks[at]?.text ?? ""), terms, types))
        found.push(
          ...readNoun(
            grammar,
            state,
            { ...fresh(at, label), roles, noun: true },
            (form === "noun" ? 0 : -0.15) + (agentive.test(grammar.chunks[at]?.text ?? "") ? 0 : -0.4),
          ),
        );
    }
    if (form !== "noun") found.push(...readRelation(state, at, types));
    else found.push(...readRelation(state, at, types).map((next) => Object.assign({}, next, { score: next.score - 0.8 })));
  }
  const properties = terms.flatMap((term) => (term.kind === "property" ? [{ property: term.property, score: term.score }] : []));
  if (properties.length > 0) found.push(...readProperty(grammar, state, at, properties));
  return found;
}

const agentive = /(?:[eo]rs?|ists?|ants?|ents?|ess|esses|mates?|ians?|men|man|women|woman|stars?|cast)$/i;

/** The ends that a noun for a relationship may stand for: a person where just one end is one. */
function rolesByLabel(
  grammar: Grammar,
  agent: boolean,
  terms: readonly TermMatch[],
  types: ReadonlyMap<number, number>,
): Map<number, ReadonlyMap<number, number>> {
  const found = new Map<number, Map<number, number>>();
  const [best] = terms;
  const thing = best?.kind === "label" && best.score >= 0.95 ? best.label : undefined;
  for (const [type, score] of types) {
    for (const label of grammar.joins.roleEnds(type, agent)) {
      if (thing !== undefined && thing !== label) continue;
      const own = found.get(label) ?? new Map<number, number>();
      found.set(label, own.set(type, score));
    }
  }
  return found;
}

/** A noun: another word for the node it stands beside, or a node of its own. */
function readNoun(grammar: Grammar, state: State, noun: DraftNode, score: number): State[] {
  const found: State[] = [];
  const gained = { ...state, score: state.score + score };
  state.nodes.forEach((node, k) => {
    const fits = node.label === noun.label || node.label === anyLabel || noun.label === anyLabel;
    const waiting = node.asked && node.label === anyLabel && k === state.nodes.length - 1;
    const near = state.open === k || (node.wanted !== undefined && !node.noun && k === state.nodes.length - 1);
    const again = isSameNoun(grammar, node, noun, near);
    if (!fits || (!near && !waiting && !node.implicit && !again)) return;
    if (node.noun && !node.implicit && !again) return;
    found.push(...joinNoun(near || node.implicit ? gained : { ...gained, score: gained.score - 0.3 }, k, node, noun));
  });
  const last = state.nodes[state.open];
  if (last?.asked && last.label === anyLabel && last.roles.size === 0 && last.chunks.length === 1) return found;
  if (noun.label !== anyLabel || noun.roles.size > 0) found.push(...attach(grammar.vocabulary, grammar.joins, gained, noun));
  return found;
}

/** "Release date": two nouns side by side for one thing; "is also the director of": the same noun again. */
function isSameNoun(grammar: Grammar, node: DraftNode, noun: DraftNode, near: boolean): boolean {
  if (node.label !== noun.label) return false;
  const last = node.chunks.at(-1) ?? 0;
  const beside = near && (noun.chunks[0] ?? 0) === last + 1 && grammar.chunks[last]?.kind === "term";
  const [type] = noun.roles.keys();
  return (beside && node.roles.size > 0) || (type !== undefined && node.roles.has(type) && node.filters.length === 0 && node.roleUsed);
}

/** Whether a noun stands right before another, which it then only describes: "film genre". */
function isBeforeNoun(grammar: Grammar, at: number): boolean {
  const next = grammar.chunks.slice(at + 1).find(({ kind }) => kind !== "pair");
  return next?.kind === "term" && next.form !== "verb" && next.terms.some(({ kind, score }) => kind !== "property" && score >= 0.7);
}

function joinNoun(state: State, k: number, node: DraftNode, noun: DraftNode): State[] {
  const label = node.label === anyLabel ? noun.label : node.label;
  const off = node.label === anyLabel && noun.label !== anyLabel && node.hoped && node.hoped.length > 0 && !node.hoped.includes(noun.label);
  const roles = noun.roles.size > 0 ? noun.roles : node.roles;
  const refund = node.implicit ? -weights.implicit : 0;
  const merged: DraftNode = {
    ...node,
    label,
    roles,
    roleUsed: false,
    implicit: false,
    noun: true,
    chunks: [...node.chunks, ...noun.chunks],
  };
  const base: State = { ...withNode(state, k, merged), open: k, score: state.score + refund + (off ? weights.wrongAsked : 0) };
  if (noun.roles.size === 0) return [base];
  const speaks = base.arcs.flatMap((arc, i) => ((arc.a === k || arc.b === k) && noun.roles.has(arc.type) ? [i] : []));
  const settled = speaks.map((i): State => {
    const arc = base.arcs[i];
    if (!arc) return base;
    const gain = arc.debt > 0 ? arc.debt + (noun.roles.get(arc.type) ?? 0) : 0;
    return Object.assign({}, base, {
      nodes: base.nodes.map((known, j) => (j === k ? { ...known, roleUsed: true } : known)),
      arcs: base.arcs.map((known, j) => (j === i ? { ...known, debt: 0, chunks: [...known.chunks, ...noun.chunks] } : known)),
      score: base.score + gain,
    });
  });
  return [...settled, base];
}

/** A verb: kept for the arc that comes, or evidence for one that is there ("what films did X star in"). */
function readRelation(state: State, at: number, types: ReadonlyMap<number, number>): State[] {
  const found: State[] = [{ ...state, open: -1, pending: [...state.pending, { chunk: at, types, after: state.nodes.length }] }];
  state.arcs.forEach((arc, i) => {
    const fit = types.get(arc.type);
    if (fit === undefined) return;
    const gain = arc.debt > 0 ? arc.debt + fit : 0;
    const arcs = state.arcs.map((known, j) => (j === i ? { ...known, debt: 0, chunks: [...known.chunks, at] } : known));
    found.push({ ...state, open: -1, arcs, score: state.score + gain + weights.after });
  });
  return found;
}

/** Whether a value stands right before its property: "the WN3 4NL postcode". */
function isBehindValue(grammar: Grammar, at: number): boolean {
  return grammar.chunks[at - 1]?.kind === "value";
}

/** Whether a value follows, so that a property's name speaks of it: "with the surname Brooks". */
function isValueNext(grammar: Grammar, at: number, properties: readonly { property: PropertyInfo }[]): boolean {
  const rest = grammar.chunks.slice(at + 1);
  const next = rest.find(({ kind }) => kind !== "empty");
  if (next?.kind !== "value") return false;
  const named = next.values.some(
    ({ filter }) => filter.kind !== "nodes" && properties.some(({ property }) => property === filter.property),
  );
  return named || rest[0]?.text.toLowerCase() !== "of";
}

/** A word for a property: of the value that comes, or what is asked for. */
function readProperty(
  grammar: Grammar,
  state: State,
  at: number,
  properties: readonly { property: PropertyInfo; score: number }[],
): State[] {
  const found: State[] = [{ ...state, properties: [...state.properties, { chunk: at, properties }] }];
  // "... with the surname" after its value.
  state.nodes.forEach((node, k) => {
    const named = node.filters.find((filter) => filter.kind !== "nodes" && properties.some(({ property }) => property === filter.property));
    if (named) found.push({ ...state, open: state.open, score: state.score + (state.open === k ? 0.6 : 0.3) });
  });
  if (found.length > 1 && isBehindValue(grammar, at)) return found.slice(1);
  if (state.nodes.some(({ wanted }) => wanted !== undefined) || isValueNext(grammar, at, properties)) return found;
  const anyAsked = state.nodes.some(({ asked }) => asked);
  for (const { property, score } of properties) {
    const gained = { ...state, score: state.score + score };
    state.nodes.forEach((node, k) => {
      const fits = node.label === property.label || (node.label === anyLabel && state.open === k);
      if (!fits || (anyAsked && !node.asked)) return;
      found.push({ ...withNode(gained, k, { ...node, label: property.label, wanted: property, chunks: [...node.chunks, at] }), open: k });
    });
    if (state.nodes.length === 0)
      found.push(...attach(grammar.vocabulary, grammar.joins, gained, { ...fresh(at, property.label), wanted: property }));
  }
  return found;
}
