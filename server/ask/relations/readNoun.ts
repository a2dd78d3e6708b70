import { attach } from "./attach.ts";
import type { Filter } from "./chunk.ts";
import { isSharing, type Grammar } from "./grammar.ts";
import { anyLabel, weights, withNode, type DraftNode, type State } from "./state.ts";

/** Words that bring in somebody new. */
const indefinite = /^(?:some|any)(?:one|body)$|^others$/i;

/** A noun: another word for the node it stands beside, or a node of its own. */
export function readNoun(grammar: Grammar, state: State, noun: DraftNode, score: number): State[] {
  const kind = isAlso(grammar, state, noun);
  if (kind) return [{ ...kind, score: kind.score + score }];
  const found: State[] = [];
  const gained = { ...state, score: state.score + score };
  const another = indefinite.test(grammar.chunks[noun.chunks[0] ?? -1]?.text ?? "");
  const isPeer = isShared(grammar, noun) || isHad(grammar, noun);
  const isDone =
    isVerb(grammar, noun) && state.nodes.some(({ asked, hoped = [] }) => asked && hoped.length > 0 && !hoped.includes(noun.label));
  state.nodes.forEach((node, k) => {
    // "Who shares an exhibition with X" asks for no exhibition, nor "who lent X" for a loan.
    if (node.asked && node.label === anyLabel && (isPeer || isDone)) return;
    const fits = node.label === noun.label || node.label === anyLabel || noun.label === anyLabel;
    const waiting = node.asked && node.label === anyLabel && k === state.nodes.length - 1;
    if (another && node.label !== anyLabel && !node.implicit) return;
    const near = state.open === k || (node.wanted !== undefined && !node.noun && node.label === noun.label);
    const again = isSameNoun(grammar, node, noun, near);
    const fronted = isFronted(grammar, state, k);
    if (!fits || (!near && !waiting && !node.implicit && !again && !fronted)) return;
    if (node.noun && !node.implicit && !again) return;
    if (fronted && state.asks !== undefined) {
      found.push(...joinNoun({ ...gained, asks: undefined }, k, { ...node, asked: true }, noun));
      return;
    }
    found.push(...joinNoun(near || node.implicit || fronted ? gained : { ...gained, score: gained.score - 0.3 }, k, node, noun));
  });
  const last = state.nodes[state.open];
  if (last?.asked && last.label === anyLabel && last.roles.size === 0 && last.chunks.length === 1 && !isPeer && !isDone) return found;
  if (noun.label !== anyLabel || noun.roles.size > 0) found.push(...attach(grammar, gained, noun));
  return found;
}

const copula = /^(?:is|are|was|were)$/i;

/** "Which riders are lost", "lost riders": nodes that have two labels, where some have both and some only one. */
function isAlso({ vocabulary: { table, types }, chunks }: Grammar, state: State, noun: DraftNode): State | undefined {
  const last = state.nodes.length - 1;
  const node = state.nodes[last];
  const [at = 0] = noun.chunks;
  if (!node || node.label === noun.label || node.label === anyLabel || noun.label === anyLabel || noun.roles.size > 0) return undefined;
  if (node.roles.size > 0 || state.pending.length > 0 || !table.sets.some((set) => set.includes(node.label) && set.includes(noun.label)))
    return undefined;
  // A film's genre is no film, though one or the other is both by chance: what leads from films to genres hardly ever leads back.
  const ends = [
    [node.label, noun.label],
    [noun.label, node.label],
  ] as const;
  if (types.some((type) => ends.some(([from, to]) => type.goes(from, to) && !type.returns(from, to)))) return undefined;
  const [own, between] = [node.chunks.at(-1) ?? 0, chunks[at - 1]];
  const denied = between?.kind === "not" ? 1 : 0;
  const said = chunks[at - 1 - denied];
  const isSaid = own === at - 2 - denied && said?.kind === "empty" && copula.test(said.text);
  // "Is Ann lost".
  const isAsked = node.anchored === true && own === at - 1 && at === chunks.length - 1 && copula.test(chunks[0]?.text ?? "");
  if (node.noun ? own !== at - 1 && !isSaid : !isAsked) return undefined;
  // Of two nouns side by side the last says what it is.
  const [label, other] = node.noun && !isSaid ? [noun.label, node.label] : [node.label, noun.label];
  const filter: Filter = { kind: "label", label: other, text: table.labels[other]?.name ?? "", ...(isSaid && denied > 0 && { not: true }) };
  return {
    ...withNode(denied > 0 ? { ...state, not: false } : state, last, {
      ...node,
      label,
      filters: [...node.filters, filter],
      chunks: [...node.chunks, at],
    }),
    open: last,
  };
}

/** Whether a kind of node is named by a verb: a loan by "lent". */
function isVerb({ chunks }: Grammar, { chunks: [at = -1], roles }: DraftNode): boolean {
  const chunk = chunks[at];
  return chunk?.kind === "term" && chunk.form === "verb" && roles.size === 0;
}

/** Whether a noun is what a verb says to be shared. */
function isShared({ chunks }: Grammar, { chunks: [at = -1] }: DraftNode): boolean {
  const before = chunks.slice(0, Math.max(at, 0)).findLast(({ kind }) => kind !== "empty");
  return before !== undefined && isSharing(before);
}

/** "Who has the most children" asks for no child. */
function isHad({ chunks }: Grammar, { chunks: [at = -1], roles }: DraftNode): boolean {
  if (roles.size === 0) return false;
  const before = chunks
    .slice(0, Math.max(at, 0))
    .findLast(({ text, kind }) => kind !== "compare" && !/^(?:the|an?|any|no|most|fewest|least|more|than)$/i.test(text));
  return before !== undefined && /^(?:has|have|had)$/i.test(before.text) && chunks[0]?.kind === "ask";
}

/** A value at the head of the question, whose noun comes later: "On 3 May, how many crimes ...". */
function isFronted({ chunks }: Grammar, { nodes }: State, k: number): boolean {
  const node = nodes[k];
  const [at = 0] = node?.chunks ?? [];
  if (k !== 0 || !node || node.noun || node.anchored || node.filters.length === 0) return false;
  return at > 0 && chunks.slice(0, at).every(({ kind }) => kind === "empty" || kind === "loose");
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
export function isBeforeNoun(grammar: Grammar, at: number): boolean {
  const next = grammar.chunks.slice(at + 1).find(({ kind }) => kind !== "pair");
  // "Orders contain": a plural before a verb, and not what describes another noun.
  const isVerb = next?.kind === "term" && next.form === "either" && !next.terms.some(({ kind }) => kind === "label");
  if (isVerb && /[^s]s$/i.test(grammar.chunks[at]?.text ?? "")) return false;
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
    filters: [...node.filters, ...noun.filters],
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
