import { keyOf, nameWords } from "../lexicon/lexicon.ts";
import type { Ordering } from "../lexicon/superlatives.ts";
import { plainWords } from "../../paths/plainWords.ts";
import type { PropertyInfo } from "../vocabulary/labels.ts";
import type { Vocabulary } from "../vocabulary/vocabulary.ts";
import type { Chunk } from "./chunk.ts";
import type { Operators } from "./operators.ts";
import type { Order, Plan } from "./plan.ts";
import type { State } from "./state.ts";

/** The query that a reading stands for; undefined when what it orders by is not in the graph. */
export function toPlan(vocabulary: Vocabulary, chunks: readonly Chunk[], operators: Operators, state: State): Plan | undefined {
  const nodes = state.nodes.map(({ label, filters }) => ({ label, filters }));
  const arcs = state.arcs.map(({ a, b, type }) => {
    const symmetric = vocabulary.types[type]?.symmetric ?? false;
    return { a, b, type, either: symmetric && state.nodes[a]?.label === state.nodes[b]?.label };
  });
  const answer = operators.count === "events" ? eventOf(vocabulary, state) : answerOf(chunks, state);
  const wanted = state.nodes[answer]?.wanted ?? (state.wants ? wantedKind(vocabulary, state, state.wants.kind, answer) : undefined);
  if (state.wants && !wanted) return undefined;
  const apart = state.nodes.flatMap((node, k) => (node.anchored && k !== answer && node.label === state.nodes[answer]?.label ? [k] : []));
  const orders = operators.orders.map(({ token, ordering, limit }) => toOrder(vocabulary, chunks, state, answer, token, ordering, limit));
  if (orders.includes(undefined)) return undefined;
  const [order] = orders;
  const tallied = operators.tally ? nodeAfter(chunks, state, operators.tally.token) : undefined;
  const tally =
    operators.tally && tallied !== undefined && tallied !== answer
      ? { node: tallied, keep: { kind: operators.tally.kind, limit: 1 } }
      : undefined;
  if (operators.tally && !tally) return undefined;
  const given =
    operators.yesNo &&
    !state.nodes.some(({ asked }) => asked) &&
    state.nodes.every(({ filters, implicit }) => filters.length > 0 || implicit);
  const result =
    operators.count !== "none"
      ? ({ kind: "count" } as const)
      : given
        ? ({ kind: "exists" } as const)
        : wanted
          ? ({ kind: "values", property: wanted } as const)
          : ({ kind: "nodes" } as const);
  return { nodes, arcs, answer, apart, result, ...(order && { order }), ...(tally && { tally }) };
}

/** The node that is asked for: what "who" or "which" stands for, else the first that is not given. */
function answerOf(chunks: readonly Chunk[], state: State): number {
  const wanted = state.nodes.findIndex((node) => node.wanted !== undefined);
  if (wanted >= 0) return wanted;
  const about = state.wants ? nodeAfter(chunks, state, chunks[state.wants.chunk]?.last ?? 0) : undefined;
  if (about !== undefined) return about;
  const asked = state.nodes.findIndex((node) => node.asked);
  if (asked >= 0) return asked;
  const last = state.nodes.length - 1;
  const end = state.nodes[last];
  if (state.statement && end && !end.implicit && end.filters.length === 0) return last;
  const open = state.nodes.findIndex((node) => !node.implicit && node.filters.length === 0);
  return open >= 0 ? open : 0;
}

/** What "how often" counts: of the nodes that are not named, one that has a date. */
function eventOf(vocabulary: Vocabulary, state: State): number {
  const open = [...state.nodes.keys()].filter((k) => !state.nodes[k]?.anchored);
  const dated = open.find((k) => timeProperties(vocabulary.table.labels[state.nodes[k]?.label ?? -1]?.properties ?? []).length > 0);
  return dated ?? open[0] ?? 0;
}

function wantedKind(vocabulary: Vocabulary, state: State, kind: "date" | "place", answer: number): PropertyInfo | undefined {
  const label = vocabulary.table.labels[state.nodes[answer]?.label ?? -1];
  if (kind === "date") return timeProperties(label?.properties ?? [])[0];
  return label?.properties.find(({ name }) => /(?:address|place|location|city|country|birthplace|region|area)/i.test(name));
}

function timeProperties(properties: readonly PropertyInfo[]): PropertyInfo[] {
  const timed = properties.filter(({ name, kind }) => kind === "date" || /(?:date|year|born|released|founded|created|since)/i.test(name));
  return timed.toSorted((a, b) => Number(b.kind === "date") - Number(a.kind === "date"));
}

/** The node of the noun that follows a token; of nouns in a row, the last: "the latest Toyota crime". */
function nodeAfter(chunks: readonly Chunk[], state: State, token: number): number | undefined {
  const from = chunks.findIndex(({ first, kind }) => first > token && kind !== "empty" && kind !== "loose");
  if (from < 0) return undefined;
  let found: number | undefined;
  for (let at = from; at < chunks.length && (chunks[at]?.kind === "term" || chunks[at]?.kind === "value"); at += 1) {
    const node = state.nodes.findIndex((own) => own.chunks.includes(at));
    if (node >= 0) found = node;
    else if (found !== undefined) break;
  }
  return found;
}

function toOrder(
  vocabulary: Vocabulary,
  chunks: readonly Chunk[],
  state: State,
  answer: number,
  token: number,
  ordering: Ordering,
  limit: number,
): Order | undefined {
  const next = chunks.find(({ first, kind }) => first > token && kind !== "empty");
  for (const term of next?.kind === "term" ? next.terms : []) {
    const node = term.kind === "property" && term.score >= 0.75 ? state.nodes.findIndex(({ label }) => label === term.property.label) : -1;
    if (node >= 0 && term.kind === "property" && (term.property.kind !== "text" || /time/i.test(term.property.name)))
      return { node, property: term.property, end: ordering.end, limit };
  }
  const after = nodeAfter(chunks, state, token);
  const tried = [...new Set([...(after === undefined ? [] : [after]), answer, ...state.nodes.keys()])];
  for (const node of tried) {
    const property = orderProperty(vocabulary, state.nodes[node]?.label ?? -1, ordering);
    if (property) return { node, property, end: orderEnd(property, ordering), limit };
  }
  return undefined;
}

/** "The oldest" is the highest age, and the lowest date. */
function orderEnd(property: PropertyInfo, { by, end }: Ordering): "high" | "low" {
  const timed = timeProperties([property]).length > 0;
  const isAge = by[0] === "age" && !timed;
  if (by[0] !== "age" || isAge) return end;
  return end === "high" ? "low" : "high";
}

function orderProperty(vocabulary: Vocabulary, label: number, { by }: Ordering): PropertyInfo | undefined {
  const properties = vocabulary.table.labels[label]?.properties ?? [];
  for (const word of by) {
    const key = keyOf(word);
    const found = properties.find(
      ({ name, kind }) => (kind !== "text" || word === "time") && nameWords(plainWords(name)).some((own) => keyOf(own) === key),
    );
    if (found) return found;
  }
  return by.includes("date") ? timeProperties(properties)[0] : undefined;
}
