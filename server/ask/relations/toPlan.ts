import type { Ordering } from "../lexicon/superlatives.ts";
import type { PropertyInfo } from "../vocabulary/labels.ts";
import type { TermMatch } from "../vocabulary/terms.ts";
import type { Vocabulary } from "../vocabulary/vocabulary.ts";
import type { Chunk } from "./chunk.ts";
import { eventArc } from "./events.ts";
import { withAlsoSaid } from "./alsoSaid.ts";
import { isDenied } from "./denied.ts";
import { toGroups, valueGroups } from "./toGroups.ts";
import type { Operators } from "./operators.ts";
import { timesSaid } from "./timesSaid.ts";
import { orderEnd, orderProperty, timeProperties } from "./orderProperty.ts";
import type { Order, Plan } from "./plan.ts";
import { anyLabel, type State } from "./state.ts";

/** The query that a reading stands for; undefined when what it orders by is not in the graph. */
export function toPlan(vocabulary: Vocabulary, chunks: readonly Chunk[], operators: Operators, state: State): Plan | undefined {
  const nodes = state.nodes.map(({ label, filters }, k) => ({ label: isAnything(state, k) ? anyLabel : label, filters }));
  const arcs = state.arcs.map(({ a, b, type, not }) => {
    const symmetric = vocabulary.types[type]?.symmetric ?? false;
    return { a, b, type, ...(not && { not }), either: symmetric && state.nodes[a]?.label === state.nodes[b]?.label };
  });
  const measuredNode = operators.measure && measuredOf(vocabulary, chunks, state, operators.measure);
  if (operators.measure && !measuredNode) return undefined;
  if (operators.each === "several") return undefined;
  const grouped = operators.each === undefined ? undefined : nodeAfter(chunks, state, operators.each);
  if (operators.each !== undefined && grouped === undefined) return undefined;
  const between = operators.count === "events" ? eventsBetween(state) : undefined;
  if (between !== undefined) return { nodes, arcs, answer: between, apart: [], result: { kind: "count", events: 0 } };
  const counted = operators.count === "events" ? eventOf(vocabulary, state) : answerOf(vocabulary, chunks, state);
  if (operators.group || grouped !== undefined) {
    if (counted === undefined) return undefined;
    const inGroups = toGroups(vocabulary, chunks, operators, state, { nodes, arcs }, counted, grouped);
    return inGroups && withAlsoSaid(vocabulary, chunks, state, inGroups);
  }
  const answer = measuredNode?.node ?? counted;
  if (answer === undefined) return undefined;
  const wanted =
    measuredNode?.property ??
    state.nodes[answer]?.wanted ??
    (state.wants ? wantedKind(vocabulary, chunks, state, state.wants.kind, answer) : undefined);
  if (state.wants && (!wanted || asksOfVerb(state, answer))) return undefined;
  const apart = state.nodes.flatMap((node, k) => (node.anchored && k !== answer && node.label === state.nodes[answer]?.label ? [k] : []));
  const orders = operators.orders.map(({ token, ordering, limit }) => toOrder(vocabulary, chunks, state, answer, token, ordering, limit));
  if (orders.includes(undefined)) return undefined;
  const [order] = orders;
  const ranking = tallyOf(chunks, operators, state, answer);
  if (ranking === "none") return undefined;
  const ranked = ranking && eventArc(vocabulary, chunks, state, ranking.node);
  const tally = ranking && (ranked === undefined ? ranking : { ...ranking, events: ranked });
  const only = order !== undefined && order.property === wanted && isAskedThing(chunks, state, answer);
  const result: Plan["result"] | undefined =
    operators.measure?.total && wanted?.kind === "number"
      ? { kind: "aggregate", how: "sum", property: wanted }
      : withEvents(resultOf(operators, state, answer, only ? undefined : wanted), eventArc(vocabulary, chunks, state, answer));
  if (result?.kind === "exists" && isCopied(vocabulary, chunks, state)) return undefined;
  if (!result || isDenied(arcs, answer, [answer, ...(order ? [order.node] : []), ...(tally ? [tally.node] : [])])) return undefined;
  const groups = tally && valueGroups(vocabulary, chunks, state, answer, result, tally);
  if (groups) return withAlsoSaid(vocabulary, chunks, state, { nodes, arcs, answer, apart, result: groups });
  const plan = { nodes, arcs, answer, apart, result, ...(order && { order }), ...(tally && { tally }) };
  return withAlsoSaid(vocabulary, chunks, state, plan);
}

/** "Pilots that never flew anything": no word says of what kind it must not be. */
function isAnything({ nodes, arcs }: State, k: number): boolean {
  const own = nodes[k];
  const around = arcs.filter(({ a, b }) => a === k || b === k);
  return own?.implicit === true && !own.asked && own.filters.length === 0 && around.length === 1 && around[0]?.not === true;
}

function resultOf(operators: Operators, state: State, answer: number, wanted: PropertyInfo | undefined): Plan["result"] | undefined {
  if (operators.aggregate)
    return wanted?.kind === "number" ? { kind: "aggregate", how: operators.aggregate.how, property: wanted } : undefined;
  // "How many inhabitants does Oslo have": a number that is recorded, not one that is counted.
  const recorded = wanted?.kind === "number" && (state.nodes[answer]?.filters.length ?? 0) > 0;
  if (operators.count === "events" || (operators.count === "nodes" && !recorded)) return { kind: "count", ...(wanted && { of: wanted }) };
  const asked = state.nodes.some((node) => node.asked) || wanted !== undefined;
  if (operators.yesNo && !asked) return { kind: "exists" };
  return wanted ? { kind: "values", property: wanted } : { kind: "nodes" };
}

function withEvents(result: Plan["result"] | undefined, events: number | undefined): Plan["result"] | undefined {
  return result?.kind === "count" && result.of === undefined && events !== undefined ? { ...result, events } : result;
}

function tallyOf(chunks: readonly Chunk[], { tally }: Operators, state: State, answer: number): Plan["tally"] | "none" {
  if (tally) {
    const node = nodeAfter(chunks, state, tally.token);
    // Of what is named there is one: "who gave the most to Ann" counts no Anns.
    const isOne = node !== undefined && state.nodes[node]?.anchored === true;
    return node === undefined || node === answer || isOne ? "none" : { node, keep: { kind: tally.kind, limit: tally.limit } };
  }
  if (state.tally?.node === undefined) return undefined;
  return state.tally.node === answer ? "none" : { node: state.tally.node, keep: state.tally.keep };
}

/** "Is Ann in Oslo" speaks of Ann and Oslo, and of no record that repeats the names of both. */
function isCopied({ table }: Vocabulary, chunks: readonly Chunk[], { nodes }: State): boolean {
  return nodes.some(({ noun, label, filters, chunks: said }) => {
    if (noun || filters.length < 2) return false;
    const naming = table.labels[label]?.nameProperty;
    const values = said.flatMap((at) => (chunks[at]?.kind === "value" ? [chunks[at].values] : []));
    const isElsewhere = values.every((all) =>
      all.some((one) => one.label !== label && one.filter.kind === "is" && one.filter.property === table.labels[one.label]?.nameProperty),
    );
    return values.length > 1 && isElsewhere && filters.every((own) => own.kind === "is" && own.property !== naming);
  });
}

/** "Which case has the highest damages", "who earns the most": what is ordered by is not what is asked for. */
function isAskedThing(chunks: readonly Chunk[], { nodes }: State, answer: number): boolean {
  const { asked = false, chunks: [at = -1] = [] } = nodes[answer] ?? {};
  const [own, before] = [chunks[at], chunks[at - 1]];
  if (own?.kind === "ask") return /^whom?$/.test(own.word);
  const isThing = own?.kind === "term" && own.terms[0]?.kind === "label";
  return asked && isThing && before?.kind === "ask" && /^(?:which|what)$/i.test(before.text);
}

/** "How old is Ann": the property, and the node after the words. */
function measuredOf(
  vocabulary: Vocabulary,
  chunks: readonly Chunk[],
  state: State,
  { token, by }: NonNullable<Operators["measure"]>,
): { node: number; property: PropertyInfo } | undefined {
  const after = nodeAfter(chunks, state, token);
  for (const node of after === undefined ? state.nodes.keys() : [after]) {
    const property = orderProperty(vocabulary, state.nodes[node]?.label ?? -1, { by, end: "high" });
    if (property) return { node, property };
  }
  return undefined;
}

/** A node, and the others by how far they are from it. */
function nearest({ arcs }: State, from: number): number[] {
  const found = new Set([from]);
  for (const at of found)
    for (const { a, b } of arcs) {
      if (a === at) found.add(b);
      if (b === at) found.add(a);
    }
  return [...found];
}

/** The node that is asked for: what "who" or "which" stands for, else the first that is not given. */
function answerOf(vocabulary: Vocabulary, chunks: readonly Chunk[], state: State): number {
  const wanted = state.nodes.findIndex((node) => node.wanted !== undefined);
  if (wanted >= 0) return wanted;
  const { wants } = state;
  if (wants) {
    const about = nodeAfter(chunks, state, chunks[wants.chunk]?.last ?? 0);
    const tried = about === undefined ? [...state.nodes.keys()] : nearest(state, about);
    const having = tried.find((node) => wantedKind(vocabulary, chunks, state, wants.kind, node) !== undefined);
    if (having !== undefined) return having;
  }
  const asked = state.nodes.findIndex((node) => node.asked);
  if (asked >= 0) return asked;
  const last = state.nodes.length - 1;
  const end = state.nodes[last];
  if (state.statement && end && !end.implicit && end.filters.length === 0) return last;
  const open = state.nodes.findIndex((node) => !node.implicit && node.filters.length === 0);
  return open >= 0 ? open : 0;
}

/** What "how often" counts: of the nodes that are not named, one that has a date; undefined where all are, of which there is one each. */
function eventOf(vocabulary: Vocabulary, state: State): number | undefined {
  const open = [...state.nodes.keys()].filter((k) => !state.nodes[k]?.anchored);
  const dated = open.find((k) => timeProperties(vocabulary.table.labels[state.nodes[k]?.label ?? -1]?.properties ?? []).length > 0);
  return dated ?? open[0];
}

/** "How often did Ann visit Oslo": of two that are named, the one that the relationships begin at, which are counted. */
function eventsBetween({ nodes, arcs }: State): number | undefined {
  const [arc, ...more] = arcs;
  return arc && more.length === 0 && !arc.not && nodes.length === 2 && nodes.every(({ anchored }) => anchored) ? arc.a : undefined;
}

function wantedKind(
  vocabulary: Vocabulary,
  chunks: readonly Chunk[],
  state: State,
  kind: "date" | "place",
  answer: number,
): PropertyInfo | undefined {
  const label = vocabulary.table.labels[state.nodes[answer]?.label ?? -1];
  if (kind === "date") return timesSaid(timeProperties(label?.properties ?? []), chunks)[0];
  return label?.properties.find(({ name }) => /(?:address|place|location|city|country|birthplace|region|area)/i.test(name));
}

/** "When did Ann supervise Bob" asks when that was: it is no date of Ann's. */
function asksOfVerb({ nodes, arcs, wants }: State, answer: number): boolean {
  const own = nodes[answer];
  if (wants?.kind !== "date" || !own?.anchored || own.wanted !== undefined) return false;
  return arcs.some(({ chunks }) => chunks.length > 0);
}

/** The node of the noun that follows a token; of nouns in a row, the last: "the latest Toyota crime". */
function nodeAfter(chunks: readonly Chunk[], state: State, token: number): number | undefined {
  const isNext = chunks.findIndex(({ first, kind }) => first === token + 1 && (kind === "term" || kind === "value"));
  const from = isNext >= 0 ? isNext : chunks.findIndex(({ first, kind }) => first > token && kind !== "empty" && kind !== "loose");
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
  // "Died first", "earns the most": a verb for a property, right before.
  const verb = chunks.find(({ last, kind }, i) => kind === "term" && isRightBefore(chunks, i, last, token));
  const byVerb = verb?.kind === "term" && verb.form !== "noun" ? propertiesOf(verb.terms, state) : [];
  const next = chunks.find(({ first, kind }) => first > token && kind !== "empty");
  const byNext = next?.kind === "term" ? propertiesOf(next.terms, state) : [];
  const named =
    byVerb.find(({ property }) => fitsOrder(property, ordering)) ??
    byNext.find(({ property }) => property.kind !== "text" || /time/i.test(property.name));
  if (named) return { ...named, end: ordering.end, limit };
  const after = nodeAfter(chunks, state, token);
  const tried = [...new Set([...(after === undefined ? [] : [after]), answer, ...state.nodes.keys()])];
  for (const node of tried) {
    const property = orderProperty(vocabulary, state.nodes[node]?.label ?? -1, ordering);
    if (property) return { node, property, end: orderEnd(property, ordering), limit };
  }
  return undefined;
}

/** The properties that words may mean, each with the node that has it. */
function propertiesOf(terms: readonly TermMatch[], { nodes }: State): { node: number; property: PropertyInfo }[] {
  return terms.flatMap((term) => {
    if (term.kind !== "property" || term.score < 0.75) return [];
    const node = nodes.findIndex(({ label }) => label === term.property.label);
    return node < 0 ? [] : [{ node, property: term.property }];
  });
}

/** Whether a chunk ends right before a token, or before its article. */
function isRightBefore(chunks: readonly Chunk[], at: number, last: number, token: number): boolean {
  return last === token - 1 || (last === token - 2 && chunks[at + 1]?.text.toLowerCase() === "the");
}

/** "First" orders times, "the most" numbers. */
function fitsOrder(property: PropertyInfo, { by }: Ordering): boolean {
  return by.includes("date")
    ? timeProperties([property]).length > 0 || property.kind === "number"
    : by.length === 0 && property.kind === "number";
}
