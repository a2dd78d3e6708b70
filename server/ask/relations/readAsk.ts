import { attach } from "./attach.ts";
import { fresh, isSharing, type Grammar } from "./grammar.ts";
import { anyLabel, withNode, type DraftNode, type State } from "./state.ts";

/** An asking word: it asks for a node of its own, for the noun that follows, or begins a relative clause. */
export function readAsk(grammar: Grammar, state: State, at: number, labels: readonly number[], word: string): State[] {
  if (word === "whose" && state.nodes.length > 0) return [{ ...state, open: -1 }];
  const relative =
    state.open >= 0 && /^(?:who|which|where|whom|when)$/.test(word) && state.pending.length === 0 && isNoun(grammar, state, at);
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
    return attach(grammar, state, node);
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
  const rest = grammar.chunks.slice(at + 1).filter(({ kind }) => kind !== "empty" && kind !== "loose");
  if (rest[0] && isSharing(rest[0])) return "verb";
  const next = rest.find(({ kind }) => kind !== "pair");
  if (next?.kind === "term") return next.form;
  if (next?.kind !== "value") return undefined;
  return grammar.chunks[at + 1] === next && !grammar.chunks.slice(0, at).some(({ kind }) => kind === "term") ? "noun" : "value";
}

/** Whether a noun of the schema stands before, or a value of one ("people in Oslo who"): then "who" begins a relative clause. After a name it asks: "the film Emma, when". */
function isNoun({ chunks }: Grammar, { nodes, open }: State, at: number): boolean {
  const previous = chunks[at - 1];
  return (
    at < chunks.length - 1 &&
    (previous?.kind === "term" || (previous?.kind === "value" && nodes[open]?.noun === true && !nodes[open].anchored))
  );
}
