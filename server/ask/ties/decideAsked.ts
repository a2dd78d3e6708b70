import { keyOf, phraseKey } from "../lexicon/lexicon.ts";
import { askingWords, requestWords } from "../lexicon/wordClasses.ts";
import { fold } from "../names/fold.ts";
import { isEventNoun } from "../relations/events.ts";
import type { Join } from "../vocabulary/joins.ts";
import type { Vocabulary } from "../vocabulary/vocabulary.ts";
import type { TieProperty } from "../vocabulary/ties.ts";
import { numberSaid, sumOf } from "./compared.ts";
import type { Part } from "./part.ts";
import type { TieAsks, TieOrder, TieQuery } from "./tieQuery.ts";
import { fit } from "../vocabulary/fit.ts";

/** A question about one relationship, and what has been read of it. */
interface Asking {
  readonly vocabulary: Vocabulary;
  /** The properties of the relationship. */
  readonly ties: readonly TieProperty[];
  readonly join: Join;
  readonly parts: readonly Part[];
  /** Parts that name the property of a condition. */
  readonly used: ReadonlySet<Part>;
  readonly ends: Pick<TieQuery, "start" | "end">;
}

/**
 * What is asked for: one number made of a property, the end that has the most of it, how many there are at an end, or
 * whether there is any; else what is asked for plainly.
 */
export function decideAsked(asking: Asking): TieAsks | undefined {
  const { parts, used } = asking;
  const inGroups = decideEach(asking);
  if (inGroups || parts.some(({ kind }) => kind === "each")) return inGroups;
  const told = parts.filter((part) => part.kind === "aggregate" || part.kind === "order" || part.kind === "most");
  const [how, ...more] = told;
  if (more.length > 0) return undefined;
  if (how) return how.kind === "most" ? decideMost(asking, how) : decideRanked(asking, how);
  const plain = decidePlain(asking);
  const isCounted = parts.some(({ kind }) => kind === "count");
  // "How many hours did Ann spend on it", where that number is kept: all of them together.
  if (isCounted && plain?.kind === "value" && sumOf([plain.property])) return { ...plain, kind: "aggregate", how: "sum" };
  if (plain) return !isCounted ? plain : plain.kind === "start" || plain.kind === "end" ? { ...plain, counted: true } : undefined;
  const asks = parts.some(({ kind }) => kind === "ask" || kind === "count");
  const said = parts.every((part) => part.kind !== "property" || used.has(part));
  return parts[0]?.kind === "yesNo" && !asks && said ? { kind: "exists" } : undefined;
}

/** "The average rating per film", "which film has the highest average rating". */
function decideEach({ vocabulary, join, parts, used, ends }: Asking): TieAsks | undefined {
  const [how, ...others] = parts.filter(({ kind }) => kind === "aggregate");
  const [wanted, ...rivals] = parts.filter((part) => part.kind === "property" && !used.has(part));
  const property = wanted && numberOf(wanted);
  if (how?.kind !== "aggregate" || others.length > 0 || !property || rivals.length > 0 || isOfNode(vocabulary, join, property.name))
    return undefined;
  const isPlain = parts.every(({ kind }) => kind !== "most" && kind !== "count" && kind !== "yesNo");
  if (!isPlain || join.from === join.to) return undefined;
  const each = parts.filter(({ kind }) => kind === "each");
  const order = parts[parts.indexOf(how) - 1];
  const asked = parts.find(({ kind }) => kind === "label");
  const isRanked = each.length === 0 && order?.kind === "order" && parts[0]?.kind === "ask" && asked === parts[1];
  const group = isRanked ? asked : each.length === 1 && !parts.some(({ kind }) => kind === "order") ? each[0] : undefined;
  if (group?.kind !== "label" && group?.kind !== "each") return undefined;
  const end = group.label === join.from ? "start" : "end";
  if (ends[end].filter) return undefined;
  const keep = isRanked ? ({ kind: order.ordering.end === "high" ? "most" : "fewest", limit: 1 } as const) : ({ kind: "each" } as const);
  return { kind: "aggregate", how: how.how, property, from: wanted.text, each: { end, keep } };
}

/** "The average rating of X", "the highest rating of X", "who gave X the highest rating". */
function decideRanked(asking: Asking, how: Extract<Part, { kind: "aggregate" | "order" }>): TieAsks | undefined {
  const { vocabulary, ties, join, parts, used } = asking;
  const named = parts.filter((part) => part.kind === "property" && !used.has(part));
  const [wanted, ...rivals] = named;
  const property = wanted ? numberOf(wanted) : how.kind === "order" ? numberSaid(ties, how.ordering) : undefined;
  if (!property || rivals.length > 0 || isOfNode(vocabulary, join, property.name)) return undefined;
  // "What is the highest rating" asks for the number, "what film has" it for the film.
  const isNumber = wanted !== undefined && parts.every(({ kind, text }) => kind !== "label" && (kind !== "ask" || /^what$/i.test(text)));
  if (how.kind === "order" && !isNumber) return decideHaving(asking, named, { property, end: how.ordering.end, of: "one" });
  const made = how.kind === "aggregate" ? how.how : how.ordering.end === "high" ? "max" : "min";
  return wanted === undefined ? undefined : { kind: "aggregate", how: made, property, from: wanted.text };
}

/** "Who invested the most in X", "who spent the most hours on X": all of it together, and no number of things. */
function decideMost(asking: Asking, how: Extract<Part, { kind: "most" }>): TieAsks | undefined {
  const { vocabulary, ties, join, parts, used } = asking;
  const named = parts.filter((part) => part.kind === "property" && !used.has(part));
  const next = parts[parts.indexOf(how) + 1];
  // "The most goals" of SCORED_GOAL counts them, and adds up no minutes.
  const isEvent = next?.kind === "type" && isEventNoun(vocabulary.types[join.type]?.name ?? "", keyOf(fold(next.text)));
  const isCounted = isEvent || next?.kind === "label" || next?.kind === "name" || next?.kind === "value";
  if (isCounted || named.some((part) => part !== next) || !parts.some(({ kind }) => kind === "type" || kind === "property"))
    return undefined;
  const property = next?.kind === "property" ? numberOf(next) : sumOf(ties);
  if (!property || isOfNode(vocabulary, join, property.name)) return undefined;
  return decideHaving(asking, named, { property, end: how.end, of: "all" });
}

/** What is asked for, with the most or the least of a property. */
function decideHaving(asking: Asking, named: readonly Part[], order: TieOrder): TieAsks | undefined {
  const plain = decidePlain({ ...asking, used: new Set([...asking.used, ...named]) });
  return plain?.kind === "start" || plain?.kind === "end" ? { ...plain, order } : undefined;
}

function numberOf(part: Part): TieProperty | undefined {
  return part.kind === "property" ? part.properties.find(({ kind, list }) => kind === "number" && !list) : undefined;
}

/** What is asked for: a property that is named and not compared, else the end that no name stands at. */
function decidePlain({ vocabulary, join, parts, used, ends: { start, end } }: Asking): TieAsks | undefined {
  const said = parts.filter((part) => part.kind === "property" && !used.has(part));
  const ask = parts.find(({ kind }) => kind === "ask")?.text;
  const isWho = /^whom?$/i.test(ask ?? "");
  const [wanted, ...further] = said;
  if (wanted?.kind === "property") {
    const [property, ...rivals] = wanted.properties;
    // "When did X acquire Y" says the property twice where that is "acquired".
    const more = further.filter((part) => part.kind !== "property" || !property || !part.properties.includes(property));
    if (!property || rivals.length + more.length > 0 || isWho || !(start.filter || end.filter)) return undefined;
    if (!isAskedFor(parts, wanted) || isOfNode(vocabulary, join, property.name) || isKind(vocabulary, wanted.text)) return undefined;
    return { kind: "value", property, from: wanted.text };
  }
  if (start.filter && end.filter) return undefined;
  const nouns = parts.filter((part, i) => part.kind === "label" && parts[i + 1]?.kind !== "name");
  const [noun, ...others] = nouns;
  const label = noun?.kind === "label" && isAskedFor(parts, noun) ? noun.label : undefined;
  // "Doctors who treated patients in 2024": the second kind stands at the other end.
  const beside = others.filter((other) => other.kind === "label" && (label === undefined || other.label === label));
  // "Who donated to X", where donors are no people: either end may be meant, and a name stands at the other.
  const isAnyone = isWho && ![start, end].some((one) => isPerson(vocabulary, one.label));
  const fits = (own: number) => (!isWho || isAnyone || isPerson(vocabulary, own)) && (label === undefined || own === label);
  const isAsked = ask !== undefined || parts.some(({ kind }) => kind === "count");
  if (beside.length > 0 || (!isAsked && label === undefined)) return undefined;
  const from = noun?.text ?? ask;
  const open = [start, end].filter((one) => !one.filter && fits(one.label));
  if (!start.filter && !end.filter && !isWho && label === undefined) return undefined;
  if (open.length === 0 || (open.length === 2 && start.label !== end.label && !isAnyone)) return undefined;
  const asked = open.length === 2 && isPassive(parts) ? end : open[0];
  return { kind: asked === start ? "start" : "end", ...(from !== undefined && { from }) };
}

/** "Who was treated", and not "who was treated by". */
function isPassive(parts: readonly Part[]): boolean {
  const verb = parts.findIndex(({ kind, text }) => kind === "type" && /ed$/i.test(text));
  return verb > 0 && /^(?:is|are|was|were)$/i.test(parts[verb - 1]?.text ?? "") && !/^by$/i.test(parts[verb + 1]?.text ?? "");
}

/** Whether only joining words stand before a part, or an asking or requesting word or an article just before it. */
function isAskedFor(parts: readonly Part[], part: Part): boolean {
  const before = parts.slice(0, parts.indexOf(part));
  const asking = before.findLast(({ text }) => !/^(?:the|a|an|is|are|was|were|me)$/i.test(text));
  return asking === undefined || asking.kind === "ask" || asking.kind === "count" || requestWords.has(asking.text);
}

function isOfNode({ table }: Vocabulary, { from, to }: Join, name: string): boolean {
  return [from, to].some((label) => table.labels[label]?.properties.some((own) => keyOf(own.name) === keyOf(name)));
}

/** "Which line joins A and B" asks for a node where the graph has nodes of that kind. */
function isKind({ terms }: Vocabulary, words: string): boolean {
  return terms.find(phraseKey(fold(words).split(" "))).some(({ kind, score }) => kind === "label" && score >= fit.short);
}

function isPerson({ terms }: Vocabulary, label: number): boolean {
  return (askingWords["who"] ?? []).some((word) => terms.find(keyOf(word)).some((term) => term.kind === "label" && term.label === label));
}
