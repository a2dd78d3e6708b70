import type { PropertyInfo } from "../vocabulary/labels.ts";
import type { Vocabulary } from "../vocabulary/vocabulary.ts";
import { amountOf } from "../vocabulary/writtenValues.ts";
import type { Chunk, Filter } from "./chunk.ts";
import { testTime } from "./compare.ts";
import { isoText } from "./dates.ts";
import type { Grammar } from "./grammar.ts";
import type { Quantity } from "./quantities.ts";
import { orderEnd, orderProperty, timeProperties } from "./orderProperty.ts";
import { anyLabel, withNode, type DraftNode, type State } from "./state.ts";

/**
 * A comparison: of a property of a node that is there ("longer than 120 minutes", "born before 1950"), or of how many
 * of the noun that follows ("more than three projects").
 */
export function readCompare(grammar: Grammar, state: State, at: number, { quantity, text }: Extract<Chunk, { kind: "compare" }>): State[] {
  const found: State[] = [];
  // How often something happened is no property of what it happened to.
  if (/^times$/i.test(grammar.chunks[at + 1]?.text ?? "")) return found;
  const [only, ...more] = quantity.tests;
  if (only && more.length === 0 && quantity.kind === "number" && !quantity.by && typeof only.value === "number" && !state.tally)
    found.push({ ...state, tally: { chunk: at, keep: keepOf(only.op, only.value) }, open: -1 });
  for (const [k, node] of quantity.counts ? [] : state.nodes.entries()) {
    if (node.label === anyLabel && !node.asked) continue;
    for (const { property, score, used } of propertiesFor(grammar, state, at, k, quantity)) {
      const near = state.open === k ? 0.3 : k === state.nodes.length - 1 ? 0 : -0.3 * (state.nodes.length - 1 - k);
      const filters = filtersOf(grammar.vocabulary, property, quantity, text);
      found.push({
        ...withNode(state, k, {
          ...node,
          label: property.label,
          filters: [...node.filters, ...filters],
          chunks: [...node.chunks, at, ...used],
        }),
        properties: state.properties.filter(({ chunk }) => !used.includes(chunk)),
        pending: state.pending.filter(({ chunk }) => !used.includes(chunk)),
        open: k,
        score: state.score + score + near,
      });
    }
  }
  return found;
}

type Keep = NonNullable<State["tally"]>["keep"];

function keepOf(op: string, count: number): Keep {
  switch (op) {
    case ">":
      return { kind: "atLeast", count: count + 1 };
    case ">=":
      return { kind: "atLeast", count };
    case "<":
      return { kind: "atMost", count: count - 1 };
    case "<=":
      return { kind: "atMost", count };
    default:
      return { kind: "exactly", count };
  }
}

interface Compared {
  readonly property: PropertyInfo;
  readonly score: number;
  /** Chunks that named it. */
  readonly used: readonly number[];
}

/** What of a node may be compared: what was named just before, what the comparative says, or what is named next. */
function propertiesFor({ vocabulary, chunks }: Grammar, state: State, at: number, k: number, quantity: Quantity): Compared[] {
  const node = state.nodes[k];
  const label = vocabulary.table.labels[node?.label ?? anyLabel];
  // "Who earns more than Ann": whoever has what the verb names.
  const isOwner = (property: PropertyInfo) => (node?.label === anyLabel ? isHoped(node, property.label) : property.label === label?.index);
  const fits = (property: PropertyInfo) => isOwner(property) && isComparable(property, quantity);
  const named = state.properties.flatMap(({ chunk, properties }) =>
    properties.flatMap(({ property, score }) => (fits(property) ? [{ property, score: 0.6 + score, used: [chunk] }] : [])),
  );
  if (named.length > 0 || node?.label === anyLabel) return named;
  if (quantity.by) {
    const property = label && orderProperty(vocabulary, label.index, quantity.by);
    // A year of birth is no age.
    const other = property && !quantity.like && orderEnd(property, quantity.by) !== quantity.by.end;
    return property && fits(property) && !other ? [{ property, score: 1, used: [] }] : [];
  }
  const units = unitsAfter(chunks, at).filter(({ property }) => fits(property));
  const best = Math.max(...units.map(({ score }) => score));
  if (units.length > 0)
    return units.filter(({ score }) => score > best - 0.1).map(({ property, score }) => ({ property, score: 0.3 * score, used: [] }));
  if (quantity.kind === "number") return [];
  const timed = timeProperties(label?.properties ?? []).find(fits);
  const verb = state.pending.at(-1);
  const happened = verb && verb.chunk >= at - 2 ? [verb.chunk] : [];
  return timed ? [{ property: timed, score: 0.5, used: happened }] : [];
}

function isHoped({ hoped = [] }: DraftNode, label: number): boolean {
  return hoped.length === 0 || hoped.includes(label);
}

/** The properties that the words after a comparison name, with what all of these words say for each. */
function unitsAfter(chunks: readonly Chunk[], at: number): { property: PropertyInfo; score: number }[] {
  const found = new Map<PropertyInfo, number>();
  for (const chunk of chunks.slice(at + 1)) {
    if (chunk.kind === "empty") continue;
    if (chunk.kind !== "term") break;
    for (const term of chunk.terms) if (term.kind === "property") found.set(term.property, (found.get(term.property) ?? 0) + term.score);
  }
  return [...found].map(([property, score]) => ({ property, score }));
}

function isComparable({ kind, name }: PropertyInfo, quantity: Quantity): boolean {
  if (quantity.kind === "number") return kind === "number";
  return kind === "date" || (kind === "number" && /(?:year|date|born|died|released|founded|since)/i.test(name));
}

/** Numbers are compared by the store; other values are those known ones that pass, however the graph writes them. */
function filtersOf(vocabulary: Vocabulary, property: PropertyInfo, quantity: Quantity, text: string): Filter[] {
  const values = vocabulary.columns[property.column]?.values ?? [];
  const numeric = property.kind === "number";
  const tests = quantity.tests.map(({ op, value }) => ({
    op,
    value: numeric ? Number(String(value).slice(0, numeric && quantity.kind === "time" ? 4 : undefined)) : value,
  }));
  if (numeric && values.every((value) => typeof value === "number"))
    return tests.map(({ op, value }) => ({ kind: "compare", property, op, value, text: `${op} ${value}` }));
  const codes = values.flatMap((value, code) => {
    const own = numeric ? amountOf(value) : isoText(String(value));
    return tests.every(({ op, value: other }) => testTime(own, op, other)) ? [code] : [];
  });
  return [{ kind: "is", property, codes, text }];
}
