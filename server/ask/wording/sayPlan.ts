import { listWords, plainWords } from "../../paths/plainWords.ts";
import type { Filter } from "../relations/chunk.ts";
import { describeFilter, typesOf } from "../relations/paraphrase.ts";
import type { Plan } from "../relations/plan.ts";
import type { Vocabulary } from "../vocabulary/vocabulary.ts";
import { articleFor, phraseOf } from "./phrases.ts";
import { pluralOf } from "./plural.ts";

type Grammar = "one" | "many";

/** A kind of node and what its properties must be. */
interface Kind {
  readonly label: number;
  readonly filters: readonly Filter[];
}

/** What is asked for, as a noun with all that narrows it down and no article: "patients that Greta Olsen treats". */
export function sayAsked(vocabulary: Vocabulary, plan: Plan, grammar: Grammar): string {
  return nounOf(vocabulary, plan, plan.answer, grammar, new Set());
}

/** That there is none of it: "This graph has no patients that Greta Olsen treats". */
export function sayNone(vocabulary: Vocabulary, plan: Plan): string {
  const [only, ...more] = plan.arcs;
  if (only?.not && more.length === 0 && (only.a === plan.answer || only.b === plan.answer)) return sayAll(vocabulary, plan, only);
  return `${nameOf(vocabulary, kindAt(plan, plan.answer)) ? "Nothing is recorded for" : "This graph has no"} ${sayAsked(vocabulary, plan, "many")}`;
}

/** That all have what some were asked not to have: "Every character has a homeworld". */
function sayAll(vocabulary: Vocabulary, plan: Plan, { a, b, type }: Plan["arcs"][number]): string {
  const forward = a === plan.answer;
  const other = sayOne(vocabulary, kindAt(plan, forward ? b : a));
  return `No answer: ${sayTied(vocabulary, type, forward, `every ${sayKind(vocabulary, kindAt(plan, plan.answer), "one")}`, other)}`;
}

/** A question of yes or no as a statement: "Greta Olsen treats Lena Fischer". */
export function sayStatement(vocabulary: Vocabulary, plan: Plan): string {
  const { answer } = plan;
  const around = plan.arcs.filter(({ a, b }) => a === answer || b === answer);
  const [arc] = around;
  const named = nameOf(vocabulary, kindAt(plan, answer));
  if (!arc && named) return sayRecorded(vocabulary, kindAt(plan, answer), named);
  if (!arc || arc.not || (around.length > 1 && !named))
    return `there is ${sayOne(vocabulary, kindAt(plan, answer), sayAsked(vocabulary, plan, "one"))}`;
  const done = new Set([plan.arcs.indexOf(arc)]);
  const forward = arc.a === answer;
  const other = forward ? arc.b : arc.a;
  const noun = sayOne(vocabulary, kindAt(plan, other), nounOf(vocabulary, plan, other, "one", done));
  const said = sayTied(vocabulary, arc.type, forward, sayOne(vocabulary, kindAt(plan, answer)), noun);
  const more = clausesOf(vocabulary, plan, answer, "one", done);
  return [said, ...more.map((clause) => `and ${clause.replace(/^that /, "")}`)].join(" ");
}

/** That a node is what was asked, by its kinds where no property was: "Bob Roe is recorded as lost". */
function sayRecorded(vocabulary: Vocabulary, kind: Kind, named: Filter): string {
  const kinds = kind.filters.flatMap((filter) => (filter.kind === "label" && !filter.not ? [plainWords(filter.text)] : []));
  const rest = kind.filters.filter((filter) => filter !== named && filter.kind !== "label").map((filter) => describeFilter(filter, false));
  const own = plainWords(vocabulary.table.labels[kind.label]?.name ?? "");
  const as = kinds.length > 0 ? listWords(kinds) : rest.length === 0 ? own : "";
  return [`${named.text} is recorded`, as === "" ? "" : `as ${as}`, listWords(rest)].filter((part) => part !== "").join(" ");
}

/** A node of some kind with its article, or by its name: "a doctor", "Greta Olsen". */
export function sayOne(vocabulary: Vocabulary, kind: Kind, noun = sayKind(vocabulary, kind, "one")): string {
  return nameOf(vocabulary, kind) ? noun : `${articleFor(noun)} ${noun}`;
}

/** Two nodes and the relationship between them as a clause, the way it points. */
export function sayTied(vocabulary: Vocabulary, type: number, forward: boolean, one: string, other: string): string {
  const verb = phraseOf(vocabulary.types[type]?.name ?? "").one;
  return forward ? `${one} ${verb} ${other}` : `${other} ${verb} ${one}`;
}

function kindAt({ nodes }: Plan, k: number): Kind {
  return nodes[k] ?? { label: -1, filters: [] };
}

function nounOf(vocabulary: Vocabulary, plan: Plan, k: number, grammar: Grammar, done: Set<number>): string {
  const clauses = clausesOf(vocabulary, plan, k, grammar, done);
  return [sayKind(vocabulary, kindAt(plan, k), grammar), ...clauses.map((clause, i) => (i > 0 ? `and ${clause}` : clause))]
    .join(" ")
    .replaceAll(" and but ", ", but ");
}

/** What each relationship at a node says of it, what must not be last: "that work at a hospital", "but none that Marcus Webb treats". */
function clausesOf(vocabulary: Vocabulary, plan: Plan, k: number, grammar: Grammar, done: Set<number>): string[] {
  const around = plan.arcs.flatMap((arc, i) => (!done.has(i) && (arc.a === k || arc.b === k) ? [{ ...arc, i }] : []));
  return around
    .toSorted((one, other) => Number(one.not ?? false) - Number(other.not ?? false))
    .map((arc) => {
      done.add(arc.i);
      const forward = arc.a === k;
      const other = forward ? arc.b : arc.a;
      const noun = sayOne(vocabulary, kindAt(plan, other), nounOf(vocabulary, plan, other, "one", done));
      const name = vocabulary.types[arc.type]?.name ?? "";
      const [one, many] = arc.also ? several(vocabulary, arc) : [phraseOf(name).one, phraseOf(name).many];
      const verb = arc.not || grammar === "one" ? one : many;
      const said = forward || arc.either ? `${verb} ${noun}` : `${noun} ${arc.also ? one : behind(name)}`;
      return `${arc.not ? "but none that" : "that"} ${said}`;
    });
}

/** Of several types: "has the relation “attacker commander” or “defender commander” to". */
function several(vocabulary: Vocabulary, arc: Plan["arcs"][number]): [one: string, many: string] {
  const types = listWords(
    typesOf(vocabulary, arc).map((type) => `“${type}”`),
    "or",
  );
  return [`has the relation ${types} to`, `have the relation ${types} to`];
}

/** The verb after its subject where the object stands before: "genres that The Matrix has", of HAS_GENRE. */
function behind(type: string): string {
  const { one } = phraseOf(type);
  return one.startsWith("has ") && !one.includes("“") ? "has" : one;
}

/** A node by its name, or by its label and what its properties must be. */
function sayKind(vocabulary: Vocabulary, kind: Kind, grammar: Grammar): string {
  const noun = plainWords(vocabulary.table.labels[kind.label]?.name ?? "") || "node";
  const name = nameOf(vocabulary, kind);
  const rest = kind.filters.filter((filter) => filter !== name).map((filter) => describeFilter(filter, false));
  return [name?.text ?? (grammar === "many" ? pluralOf(noun) : noun), listWords(rest)].filter((part) => part !== "").join(" ");
}

/** The filter that names one thing, where there is one. */
function nameOf(vocabulary: Vocabulary, { label, filters }: Kind): Extract<Filter, { kind: "is" | "nodes" }> | undefined {
  const naming = vocabulary.table.labels[label]?.nameProperty;
  return filters.find(
    (filter): filter is Extract<Filter, { kind: "is" | "nodes" }> =>
      !filter.not &&
      filter.kind !== "compare" &&
      filter.kind !== "label" &&
      (filter.texts?.length ?? 1) === 1 &&
      (filter.kind === "nodes" || filter.property === naming),
  );
}
