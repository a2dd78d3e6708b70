import { maskTokens, type Placed } from "../corrections/place.ts";
import { tokenize, type Token } from "../names/fold.ts";
import { findQuantities, type Quantity } from "../relations/quantities.ts";
import { findValues, type ValueSpan } from "../relations/spans.ts";
import type { Join } from "../vocabulary/joins.ts";
import type { TieProperty } from "../vocabulary/ties.ts";
import type { Vocabulary } from "../vocabulary/vocabulary.ts";
import { endingOf, isNamedBy, near, propertyOfQuantity } from "./compared.ts";
import { decideAsked } from "./decideAsked.ts";
import { eachAt } from "./eachAt.ts";
import { sayEnds } from "./ends.ts";
import { measureAt } from "./measureAt.ts";
import type { Part } from "./part.ts";
import { operatorAt } from "./operatorAt.ts";
import { saidNames, saidPart } from "./saidParts.ts";
import { isJoining, tieValues, type TieValue } from "./saidValues.ts";
import type { TieCondition, TieQuery } from "./tieQuery.ts";
import { termAt } from "./termAt.ts";

type TokenSpan = Pick<Part, "first" | "last">;

interface Layout {
  readonly names: readonly ValueSpan[];
  readonly parts: readonly Part[];
}

/**
 * Every way to read a question as one about the properties of one relationship: "who played Neo in The Matrix", "what
 * is the distance between Oslo and Rome". Each word must be explained by the names at its ends, its type, its properties
 * or their values; a question that says anything else is not read.
 */
export function readTie(
  vocabulary: Vocabulary,
  ties: readonly TieProperty[],
  question: string,
  corrections: readonly Placed[] = [],
): TieQuery[] {
  const tokens = maskTokens(tokenize(question), corrections);
  const names = [...findValues(vocabulary, question, tokens), ...saidNames(vocabulary, corrections)];
  const quantities = findQuantities(question, tokens);
  const queries = new Map<string, TieQuery>();
  for (const type of new Set(ties.map((tie) => tie.type))) {
    const own = ties.filter((tie) => tie.type === type);
    for (const join of vocabulary.types[type]?.joins ?? [])
      for (const layout of layoutsOf(vocabulary, question, tokens, names, quantities, own, join, corrections))
        for (const query of queriesOf(vocabulary, tokens, own, join, layout)) queries.set(signature(query), query);
  }
  return [...queries.values()];
}

/** Whether some words of a question are the name of a property of relationships. */
export function namesProperty(ties: readonly TieProperty[], question: string): boolean {
  const words = tokenize(question).map(({ base }) => base);
  return words.some((_, at) => [1, 2, 3].some((length) => ties.some((tie) => isNamedBy(tie, words.slice(at, at + length)))));
}

function signature({ type, start, end, either, conditions, asks }: TieQuery): string {
  const said = conditions.map((one) => [one.property.name, one.kind === "is" ? one.values : one.tests]);
  const asked =
    asks.kind === "value" ? asks.property.name : asks.kind === "aggregate" ? `${asks.property.name} ${asks.each?.end}` : asks.kind;
  return JSON.stringify([type, start.label, start.filter, end.label, end.filter, either, said, asked]);
}

function overlaps(a: TokenSpan, b: TokenSpan): boolean {
  return a.first <= b.last && b.first <= a.last;
}

function size({ first, last }: TokenSpan): number {
  return last - first;
}

/** The quantities that are no part of a name as long as they are, or longer. */
function beyondNames(quantities: readonly Quantity[], names: readonly ValueSpan[]): Quantity[] {
  return quantities.filter((quantity) => !names.some((name) => overlaps(name, quantity) && size(name) >= size(quantity)));
}

/** The question with names before values of the relationship where both fit, and the other way round. */
function layoutsOf(
  vocabulary: Vocabulary,
  question: string,
  tokens: readonly Token[],
  names: readonly ValueSpan[],
  quantities: readonly Quantity[],
  ties: readonly TieProperty[],
  join: Join,
  corrections: readonly Placed[],
): Layout[] {
  const inside = beyondNames(quantities, names);
  const fitting = names.filter(
    (name) =>
      !inside.some((quantity) => overlaps(name, quantity)) && name.candidates.some(({ label }) => label === join.from || label === join.to),
  );
  const values = tieValues(tokens, ties);
  const first = values.filter((value) => !fitting.some((name) => overlaps(name, value)));
  const other = fitting.filter((name) => !values.some((value) => overlaps(name, value)));
  const layouts =
    first.length === values.length
      ? [{ own: fitting, said: values }]
      : [
          { own: fitting, said: first },
          { own: other, said: values },
        ];
  return layouts.flatMap(({ own, said }) => {
    const parts = partsOf(vocabulary, question, tokens, own, beyondNames(quantities, own), said, ties, join, corrections);
    return parts ? [{ names: own, parts }] : [];
  });
}

/** The question as parts that are all explained; undefined where a word is not. */
function partsOf(
  vocabulary: Vocabulary,
  question: string,
  tokens: readonly Token[],
  names: readonly ValueSpan[],
  quantities: readonly Quantity[],
  values: readonly TieValue[],
  ties: readonly TieProperty[],
  join: Join,
  corrections: readonly Placed[],
): Part[] | undefined {
  const parts: Part[] = [];
  for (let at = 0; at < tokens.length;) {
    const text = (last: number) => question.slice(tokens[at]?.start, tokens[last]?.end);
    const quantity = quantities.find(({ first }) => first === at);
    const name = names.find(({ first }) => first === at);
    const value = values.find(({ first }) => first === at);
    const corrected = corrections.find(({ first, target }) => first === at && target.kind !== "node");
    if (corrected) {
      const kind = saidPart(corrected, join);
      if (kind === undefined) return undefined;
      parts.push({ ...kind, first: at, last: corrected.last, text: text(corrected.last) });
    } else if (quantity) parts.push({ kind: "quantity", first: at, last: quantity.last, text: text(quantity.last), quantity });
    else if (name) parts.push({ kind: "name", first: at, last: name.last, text: text(name.last), name });
    else if (value) parts.push({ kind: "value", first: at, last: value.last, text: text(value.last), found: value.found });
    else {
      const part = termAt(vocabulary, tokens, at, ties, join, (from, last) => isFree(from, last, names, values, quantities));
      const word = tokens[at]?.text ?? "";
      const operator = operatorAt(question, tokens, at);
      const measure = measureAt(tokens, at, ties);
      const each = eachAt(vocabulary, tokens, at, join);
      if (each) parts.push({ kind: "each", first: at, last: each.last, text: text(each.last), label: each.label });
      else if (measure)
        parts.push({ kind: "property", first: at, last: measure.last, text: text(measure.last), properties: [measure.property] });
      else if (part) parts.push({ ...part, text: text(part.last) });
      else if (operator) parts.push(operator);
      else if (isJoining(word)) parts.push({ kind: "joining", first: at, last: at, text: word });
      else return undefined;
    }
    at = (parts.at(-1)?.last ?? at) + 1;
  }
  return parts;
}

function isFree(from: number, last: number, ...spans: readonly (readonly { first: number; last: number }[])[]): boolean {
  return !spans.some((own) => own.some((span) => span.first <= last && from <= span.last));
}

function queriesOf(
  vocabulary: Vocabulary,
  tokens: readonly Token[],
  ties: readonly TieProperty[],
  join: Join,
  { names, parts }: Layout,
): TieQuery[] {
  const conditions: TieCondition[] = [];
  const used = new Set<Part>();
  for (const [i, part] of parts.entries()) {
    if (part.kind === "quantity") {
      const compared = propertyOfQuantity(ties, parts, i);
      if (!compared) return [];
      if (compared.part) used.add(compared.part);
      const timed = part.quantity.kind === "time";
      const { property, tests } = compared;
      const until = timed && !compared.part ? endingOf(ties, property) : undefined;
      const [test] = tests;
      // What is asked of a day or a year in between held before it and after it.
      if (until && test?.op === "=") {
        const [before, after] = [{ ...test, op: "<=" } as const, { ...test, op: ">=" } as const];
        conditions.push({ kind: "compare", property, timed, tests: [before], from: part.text });
        conditions.push({ kind: "compare", property: until, timed, open: true, tests: [after], from: part.text });
      } else conditions.push({ kind: "compare", property, timed, tests, from: part.text });
    }
    if (part.kind === "value") {
      const beside = [near(parts, i, -1), near(parts, i, 1)].find((other) => other?.kind === "property" && !used.has(other));
      const said = part.found.filter(({ property }) => beside?.kind !== "property" || beside.properties.includes(property));
      const [found] = said;
      if (!found || said.length > 1) return [];
      if (beside?.kind === "property" && beside.properties.includes(found.property)) used.add(beside);
      conditions.push({ kind: "is", property: found.property, values: found.values, from: part.text });
    }
  }
  const type = parts.find(({ kind }) => kind === "type");
  return sayEnds(vocabulary, tokens, names, join, parts).flatMap((ends) => {
    const asks = decideAsked({ vocabulary, ties, join, parts, used, ends });
    const isPlain = asks?.kind === "exists" || ((asks?.kind === "start" || asks?.kind === "end") && asks.order === undefined);
    if (!asks || (isPlain && conditions.length === 0)) return [];
    return [{ type: join.type, ...ends, conditions, asks, ...(type && { from: type.text }) }];
  });
}
