import { keyOf } from "../lexicon/lexicon.ts";
import { orderings } from "../lexicon/superlatives.ts";
import type { Token } from "../names/fold.ts";
import type { PropertyInfo } from "../vocabulary/labels.ts";
import type { Vocabulary } from "../vocabulary/vocabulary.ts";
import { amountOf } from "../vocabulary/writtenValues.ts";
import { orderEnd, orderProperty } from "./orderProperty.ts";
import type { Quantity } from "./quantities.ts";
import type { ValueSpan } from "./spans.ts";

/** "Older than Ann": comparisons with what the graph records of a node that is named. */
export function findLikened(vocabulary: Vocabulary, tokens: readonly Token[], values: readonly ValueSpan[]): Quantity[] {
  return tokens.flatMap(({ text }, at): Quantity[] => {
    if (text !== "than") return [];
    const by = orderings.get(tokens[at - 1]?.text ?? "");
    const value = values.find(({ first }) => first === at + 1);
    const [named] = value?.candidates ?? [];
    if (!value || !named?.single) return [];
    if (!by) return likenedByVerb(vocabulary, tokens, at, value, named);
    const property = orderProperty(vocabulary, named.label, by);
    const recorded = property && recordedOf(vocabulary, named, property);
    if (!property || recorded === undefined) return [];
    const less = tokens[at - 2]?.text === "less";
    const up = (orderEnd(property, by) === "high") !== less;
    const kind = typeof recorded === "number" ? "number" : "time";
    const begins = less || tokens[at - 2]?.text === "more" ? at - 2 : at - 1;
    return [{ first: begins, last: value.last, kind, tests: [{ op: up ? ">" : "<", value: recorded }], by, like: true }];
  });
}

/** "Earns more than Ann": the property is named before. */
function likenedByVerb(
  vocabulary: Vocabulary,
  tokens: readonly Token[],
  than: number,
  { last }: ValueSpan,
  named: ValueSpan["candidates"][number],
): Quantity[] {
  const up = /^(?:more|greater)$/.test(tokens[than - 1]?.text ?? "");
  if (!up && !/^(?:less|fewer)$/.test(tokens[than - 1]?.text ?? "")) return [];
  const found = vocabulary.terms.find(keyOf(tokens[than - 2]?.base ?? "")).flatMap((term) => {
    const fits = term.kind === "property" && term.score >= 0.75 && term.property.label === named.label && term.property.kind === "number";
    return fits ? [term.property] : [];
  });
  const [property] = found;
  const value = property && recordedOf(vocabulary, named, property);
  if (typeof value !== "number") return [];
  return [{ first: than - 1, last, kind: "number", tests: [{ op: up ? ">" : "<", value }], like: true }];
}

function recordedOf(
  { columns, values }: Vocabulary,
  { filter }: ValueSpan["candidates"][number],
  { column, kind }: PropertyInfo,
): number | string | undefined {
  if (filter.kind === "compare" || filter.kind === "label") return undefined;
  const [node] =
    filter.kind === "nodes" ? filter.nodes : filter.codes.flatMap((code) => Array.from(values.nodesWith(filter.property.column, code)));
  const own = columns[column];
  const value = own?.values[(own.codes[node ?? -1] ?? 0) - 1];
  if (typeof value === "boolean" || value === undefined || kind !== "number") return typeof value === "boolean" ? undefined : value;
  const amount = amountOf(value);
  return Number.isNaN(amount) ? undefined : amount;
}
