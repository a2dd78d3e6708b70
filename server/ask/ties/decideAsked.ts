import { keyOf, phraseKey } from "../lexicon/lexicon.ts";
import { askingWords, requestWords } from "../lexicon/wordClasses.ts";
import { fold } from "../names/fold.ts";
import type { Join } from "../vocabulary/joins.ts";
import type { Vocabulary } from "../vocabulary/vocabulary.ts";
import type { Part } from "./part.ts";
import type { TieQuery } from "./tieQuery.ts";

/**
 * What is asked for: a property that is named and not compared, else the end that no name stands at.
 *
 * @param used parts that name the property of a condition
 */
export function decideAsked(
  vocabulary: Vocabulary,
  join: Join,
  parts: readonly Part[],
  used: ReadonlySet<Part>,
  { start, end }: Pick<TieQuery, "start" | "end">,
): TieQuery["asks"] | undefined {
  const said = parts.filter((part) => part.kind === "property" && !used.has(part));
  const ask = parts.find(({ kind }) => kind === "ask")?.text;
  const isWho = /^whom?$/i.test(ask ?? "");
  const [wanted, ...more] = said;
  if (wanted?.kind === "property") {
    const [property, ...rivals] = wanted.properties;
    if (!property || rivals.length + more.length > 0 || isWho || !(start.filter || end.filter)) return undefined;
    if (!isAskedFor(parts, wanted) || isOfNode(vocabulary, join, property.name) || isKind(vocabulary, wanted.text)) return undefined;
    return { kind: "value", property, from: wanted.text };
  }
  if (start.filter && end.filter) return undefined;
  const nouns = parts.filter((part, i) => part.kind === "label" && parts[i + 1]?.kind !== "name");
  const [noun, ...others] = nouns;
  const label = noun?.kind === "label" && isAskedFor(parts, noun) ? noun.label : undefined;
  const fits = (own: number) => (!isWho || isPerson(vocabulary, own)) && (label === undefined || own === label);
  if (others.length > 0 || (ask === undefined && label === undefined)) return undefined;
  const from = noun?.text ?? ask;
  const open = [start, end].filter((one) => !one.filter && fits(one.label));
  if (!start.filter && !end.filter && !isWho && label === undefined) return undefined;
  if (open.length === 0 || (open.length === 2 && start.label !== end.label)) return undefined;
  return { kind: open[0] === start ? "start" : "end", ...(from !== undefined && { from }) };
}

/** Whether only joining words stand before a part, or an asking or requesting word or an article just before it. */
function isAskedFor(parts: readonly Part[], part: Part): boolean {
  const before = parts.slice(0, parts.indexOf(part));
  const asking = before.findLast(({ text }) => !/^(?:the|a|an|is|are|was|were|me)$/i.test(text));
  return asking === undefined || asking.kind === "ask" || requestWords.has(asking.text);
}

function isOfNode({ table }: Vocabulary, { from, to }: Join, name: string): boolean {
  return [from, to].some((label) => table.labels[label]?.properties.some((own) => keyOf(own.name) === keyOf(name)));
}

/** "Which line joins A and B" asks for a node where the graph has nodes of that kind. */
function isKind({ terms }: Vocabulary, words: string): boolean {
  return terms.find(phraseKey(fold(words).split(" "))).some(({ kind, score }) => kind === "label" && score >= 0.75);
}

function isPerson({ terms }: Vocabulary, label: number): boolean {
  return (askingWords["who"] ?? []).some((word) => terms.find(keyOf(word)).some((term) => term.kind === "label" && term.label === label));
}
