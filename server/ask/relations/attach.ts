import { plainWords } from "../../paths/plainWords.ts";
import { keyOf, wordsFor } from "../lexicon/lexicon.ts";
import type { Join } from "../vocabulary/joins.ts";
import { againstVoice, goesBothWays } from "./voice.ts";
import { saidBeside, type SaidBeside } from "./saidBeside.ts";
import { coordinate, explain, type Explained } from "./explain.ts";
import type { Grammar } from "./grammar.ts";
import { anyLabel, noRoles, weights, type DraftNode, type State } from "./state.ts";

/** Ways to add a node to the query, hung on one that is there, directly or by one node that is not named. */
export function attach(grammar: Grammar, state: State, node: DraftNode): State[] {
  if (state.asks === undefined) return attachAsked(grammar, state, node);
  const hoped = state.asks;
  const off = node.label !== anyLabel && hoped.length > 0 && !hoped.includes(node.label) ? weights.wrongAsked : 0;
  return attachAsked(grammar, { ...state, asks: undefined, score: state.score + off }, { ...node, asked: true, hoped });
}

function attachAsked(grammar: Grammar, state: State, node: DraftNode): State[] {
  if (state.nodes.length === 0) return [{ ...state, nodes: [node], open: 0 }];
  const found: State[] = [];
  for (let k = 0; k < state.nodes.length; k += 1) {
    const to = state.nodes[k] as DraftNode;
    const direct = anglesOf(grammar, state, k, node);
    for (const angle of direct) keep(grammar, found, state, k, node, angle, angle.score);
    if (to.implicit) continue;
    if (direct.length === 0 || state.pair) hangByOne(grammar, found, state, k, node, direct.length === 0);
  }
  return found;
}

/** Draws an arc, unless what comes of it would not be followed. */
function keep({ bar }: Grammar, found: State[], state: State, k: number, node: DraftNode, angle: Angle, score: number): void {
  if (!bar.passes(score)) return;
  found.push(draw(state, k, node, angle, score));
}

/** An arc that may be drawn between a node that is there and a new one, and what the state is worth with it. */
interface Angle {
  readonly join: Join;
  readonly forward: boolean;
  readonly arc: Explained;
  readonly score: number;
  /** Further verbs that are joined to its own by "and": "wrote and directed". */
  readonly also?: readonly SaidBeside[];
}

/** All single arcs between a node that is there and a new one. */
function anglesOf(grammar: Grammar, state: State, k: number, node: DraftNode): Angle[] {
  const { vocabulary, joins, chunks } = grammar;
  const to = state.nodes[k] as DraftNode;
  const options = joins.between(to.label, node.label);
  let between = 0;
  for (let i = k + 1; i < state.nodes.length; i += 1) if (state.nodes[i]?.implicit === false) between += 1;
  const inner = state.arcs.some(({ a, b }) => a === k || b === k);
  const found: Angle[] = [];
  const single = isOneType(options);
  for (const { join, forward } of options) {
    const symmetric = vocabulary.types[join.type]?.symmetric ?? false;
    if (symmetric && join.from === join.to && !forward) continue;
    const follows = state.and === true && isSaidAfter(grammar, node, join.type);
    const beside = state.and || state.not ? coordinate(state, k, node, join.type, forward, follows) : undefined;
    const arc = beside ?? bySaidPreposition(grammar, state, node, join, forward) ?? explain(state, k, node, join.type, forward, single);
    if (to.label === anyLabel && node.label === anyLabel && arc.debt > 0) continue;
    const score =
      state.score +
      arc.gain +
      weights.hop +
      (beside ? 0 : between * weights.perNodeBetween) +
      (!beside && to.anchored && inner ? weights.throughName : 0) +
      endFit(node, to.label === node.label && !symmetric, forward) +
      voiceFit(grammar, join, arc.chunks, forward ? to : node, forward ? node : to) +
      personPenalty(to, forward ? join.from : join.to, node, forward ? join.to : join.from);
    // Later words hardly ever make up for this much.
    if (score < state.score + weights.hopeless) continue;
    found.push({ join, forward, arc, score });
    const also = arc.pending.length === 0 ? [] : saidBeside(vocabulary, chunks, arc, join);
    if (also.length > 0) found.push({ join, forward, arc, also, score: score + also.reduce((sum, { fit }) => sum + fit + weights.hop, 0) });
  }
  return found;
}

function isOneType(options: readonly { join: Join }[]): boolean {
  const [first] = options;
  return first !== undefined && options.every(({ join }) => join.type === first.join.type);
}

/** The state with the arc in it. Very many are drawn: what stays as it is is not copied, and nothing is spread in part. */
function draw(state: State, k: number, node: DraftNode, { join, forward, arc, also = [] }: Angle, score: number): State {
  const at = state.nodes.length;
  const nodes = state.nodes.slice();
  nodes[k] = joined(state.nodes[k] as DraftNode, forward ? join.from : join.to, arc.usedOld);
  nodes.push(joined(node, forward ? join.to : join.from, arc.usedNew));
  const [a, b] = forward ? [k, at] : [at, k];
  const { debt, chunks } = arc;
  const arcs = state.arcs.slice();
  arcs.push(state.not ? { a, b, type: join.type, debt, chunks, not: true } : { a, b, type: join.type, debt, chunks });
  for (const { type, word } of also) arcs.push({ a, b, type, debt: 0, chunks: [word.chunk] });
  const pending = also.length === 0 ? arc.pending : arc.pending.filter((word) => !also.some((own) => own.word === word));
  const pair = state.pair && !arc.usedPair;
  const drawn: State = { ...state, nodes, arcs, not: false, pending, pair, and: false, open: at, score };
  return state.tally && state.tally.node === undefined && node.noun ? { ...drawn, tally: { ...state.tally, node: at } } : drawn;
}

/** The node as the end of an arc that gives it this label, and perhaps takes its role. */
function joined(node: DraftNode, label: number, used: boolean): DraftNode {
  const roleUsed = node.roleUsed || used;
  return node.label === label && node.roleUsed === roleUsed ? node : { ...node, label, roleUsed };
}

/** Between nodes of one kind, "from" and "to" tell which is which. */
function endFit({ end }: DraftNode, alike: boolean, forward: boolean): number {
  if (!alike || !end) return 0;
  return (end === "end") === forward ? weights.end : -weights.end;
}

/** "To Oslo" says TO_CITY, and "from Oslo" FROM_CITY: a type of a preposition and the kind of its end is said by what is named there. */
function bySaidPreposition(
  { vocabulary, chunks }: Grammar,
  { pending }: State,
  { chunks: [at = -1] }: DraftNode,
  { type }: Join,
  forward: boolean,
): Explained | undefined {
  const before = chunks[at - 1];
  if (!forward || chunks[at]?.kind !== "value" || before?.kind !== "empty") return undefined;
  const words = plainWords(vocabulary.types[type]?.name ?? "").split(" ");
  const preposition = before.text.toLowerCase();
  const isFirst = words[0] === preposition && /^(?:from|to|in|at|of|on|by|with|for|into|via)$/.test(preposition);
  // "In Oslo" says SITUATED_IN as well.
  const isPlace = words.at(-1) === preposition && /^(?:in|at)$/.test(preposition) && words.slice(0, -1).every(isPlacing);
  if (words.length === 1 || (!isFirst && !isPlace)) return undefined;
  return { gain: weights.preposition, debt: 0, pending, chunks: [at - 1], usedNew: false, usedOld: false, usedPair: false };
}

/** Whether nothing but a preposition says a hop. */
function isByPreposition({ chunks }: Grammar, { debt, chunks: said }: Explained): boolean {
  return debt === 0 && said.length > 0 && said.every((at) => chunks[at]?.kind === "empty");
}

const placingKeys = new Set(wordsFor(["located"]).keys());

/** Whether a word says that something is somewhere, and no more. */
function isPlacing(word: string): boolean {
  return placingKeys.has(keyOf(word));
}

/** "Films that Ann and Bob both acted in": the verb of both stands after them. */
function isSaidAfter({ chunks }: Grammar, { chunks: [at = -1] }: DraftNode, type: number): boolean {
  if (chunks[at]?.kind !== "value" || chunks[at - 2]?.kind !== "value" || !/^and$/i.test(chunks[at - 1]?.text ?? "")) return false;
  const verb = chunks.slice(at + 1).find(({ kind }) => kind !== "empty" && kind !== "loose" && kind !== "pair");
  return verb?.kind === "term" && verb.terms.some((term) => term.kind === "type" && term.type === type && term.score >= 0.4);
}

/** Between nodes of one kind, verbs tell which is which: "who supplies Ann", "supplied by Ann". */
function voiceFit(grammar: Grammar, join: Join, words: readonly number[], start: DraftNode, end: DraftNode): number {
  const { type } = join;
  if (!goesBothWays(grammar.vocabulary.types[join.type], join.from, join.to) || start.implicit || end.implicit) return 0;
  const said = words.filter((at) => grammar.chunks[at]?.kind === "term");
  return Math.min(0, ...said.map((at) => againstVoice(grammar, type, at, start, end)));
}

function personPenalty(to: DraftNode, toLabel: number, node: DraftNode, label: number): number {
  return unhoped(to, toLabel) + unhoped(node, label);
}

function unhoped({ label, hoped = [] }: DraftNode, own: number): number {
  return label === anyLabel && hoped.length > 0 && !hoped.includes(own) ? weights.wrongAsked : 0;
}

const middle: DraftNode = { label: anyLabel, filters: [], roles: noRoles, roleUsed: false, implicit: true, asked: false, chunks: [] };

/** By way of a node that the question does not name: "the actors of the screenwriter", "starred together with". */
function hangByOne(grammar: Grammar, found: State[], state: State, k: number, node: DraftNode, remote: boolean): void {
  const single = { ...state, pair: false };
  for (const first of anglesOf(grammar, single, k, middle)) {
    if (first.arc.debt !== 0 && !remote) continue;
    const between = { ...draw(single, k, middle, first, first.score), pair: state.pair };
    const label = first.forward ? first.join.to : first.join.from;
    const only = first.arc.debt > 0 && isOneType(grammar.joins.between((state.nodes[k] as DraftNode).label, label));
    const at = between.nodes.length - 1;
    for (const second of anglesOf(grammar, between, at, node)) {
      // Both away from the node between, or both to it.
      const back = first.join.type === second.join.type && first.forward !== second.forward;
      const [debt, other] = [first.arc.debt, second.arc.debt];
      if (back && debt > 0) continue;
      if (debt > 0.5 && other > 0.5) continue;
      if (debt > 0 && other > 0 && debt + other > 1 && !remote) continue;
      // Once the kind of the node between is known there may be one way to it only.
      const from = only && isByPreposition(grammar, second.arc) ? owing(between, -weights.onlyWay) : between;
      keep(grammar, found, from, at, node, second, second.score + weights.implicit + (back && state.pair ? 0.2 : 0));
    }
  }
}

/** The state with another debt for its last arc. */
function owing(state: State, debt: number): State {
  return { ...state, arcs: state.arcs.map((arc, i) => (i === state.arcs.length - 1 ? { ...arc, debt } : arc)) };
}
