import { plainWords } from "../../paths/plainWords.ts";
import { fold } from "../names/fold.ts";
import { keyOf, nameWords, rootOf, wordsFor } from "../lexicon/lexicon.ts";
import { conversesOf } from "../lexicon/converses.ts";
import { withoutUnit } from "../lexicon/units.ts";
import { emptyWords } from "../lexicon/wordClasses.ts";
import type { TypeInfo } from "./joins.ts";
import type { LabelInfo, PropertyInfo } from "./labels.ts";
import type { Synonyms } from "../../contract/settings.ts";

/** A term of the schema that a word may mean. */
export type TermMatch =
  | { readonly kind: "label"; readonly label: number; readonly score: number }
  | { readonly kind: "type"; readonly type: number; readonly score: number }
  /** `denied`: the word says that the property is not true, as "disabled" does of `enabled`. */
  | { readonly kind: "property"; readonly property: PropertyInfo; readonly score: number; readonly denied?: true };

export interface TermIndex {
  /** Terms that these words, as a key, may mean; the best first. */
  find(key: string): readonly TermMatch[];
  /** Terms that share the root of a word: "investigator" for INVESTIGATED_BY. */
  byRoot(word: string): readonly TermMatch[];
  /** Terms whose name is these words run together, or their initials: "operating systems" for `operatingsystem`, and for OS. */
  byRun(words: readonly string[]): readonly TermMatch[];
  /** Words of the longest phrase. */
  readonly longest: number;
}

const light = new Set([
  "has",
  "have",
  "is",
  "are",
  "was",
  "of",
  "by",
  "in",
  "to",
  "at",
  "on",
  "for",
  "with",
  "the",
  "from",
  "be",
  "a",
  "an",
]);
/** What a number may be called whose name ends in a preposition: INSURED_FOR. */
const amountWords = ["value", "amount", "sum", "price"];
/** Words of names that say nothing alone. */
const generic = new Set(["number", "id", "code", "value", "info", "information", "social", "current", "rel"].map(keyOf));

export function indexTerms(labels: readonly LabelInfo[], types: readonly TypeInfo[], synonyms: Synonyms): TermIndex {
  const index = new Map<string, Map<string, TermMatch>>();
  const roots = new Map<string, Map<string, TermMatch>>();
  /** The words of each name without the spaces between them. */
  const joined = new Map<string, Map<string, TermMatch>>();
  const add = (words: readonly string[], weight: number, make: (score: number) => TermMatch) => {
    for (const [key, fit] of wordsFor(words)) put(index, key, make(fit * weight));
    put(joined, words.join(""), make(0.95 * weight));
    const root = words.length === 1 ? rootOf(words[0] ?? "") : undefined;
    if (root !== undefined) put(roots, root, make(0.85 * weight));
  };
  for (const label of labels) {
    const make = (score: number): TermMatch => ({ kind: "label", label: label.index, score });
    const words = nameWords(fold(plainWords(label.name)));
    if (words.length === 0) continue;
    add(words, 1, make);
    if (words.length > 1) add(words.slice(-1), 0.75, make);
    // Nobody says whose cloud it is: "S3 buckets" for AWS:S3Bucket.
    const said = nameWords(fold(plainWords(label.name.slice(label.name.lastIndexOf(":") + 1))));
    if (said.length > 0 && said.length < words.length) add(said, 0.95, make);
    if (words.length > 1) add([initialsOf(words)], 0.8, make);
    for (const phrase of synonyms.labels?.[label.name] ?? []) add(fold(phrase).split(" "), 1, make);
    for (const property of label.properties) addProperty(property, synonyms, add);
  }
  const putKey = (key: string, match: TermMatch) => put(index, key, match);
  for (const type of types) addType(type, labels, synonyms, add, putKey);
  const shortNames = indexShortNames(labels);
  return {
    find: (key) => sorted(index.get(key) ?? joined.get(key)),
    byRoot(word) {
      const root = rootOf(word);
      return root === undefined ? [] : sorted(roots.get(root));
    },
    byRun: (words) => sorted(shortNames.get(initialsOf(words)) ?? joined.get(words.join(""))),
    longest: 4,
  };
}

function initialsOf(words: readonly string[]): string {
  return words.map((word) => word[0] ?? "").join("");
}

/** Names that are written as initials: "OS", "IP", and "os" where no word is so short. */
const initials = /^(?:\p{Lu}{2,5}|\p{Ll}{2,3})$/u;
const initialsScore = 0.9;

/** Labels and properties by their names where those may be initials, folded. */
function indexShortNames(labels: readonly LabelInfo[]): Map<string, Map<string, TermMatch>> {
  const found = new Map<string, Map<string, TermMatch>>();
  for (const { name, index, properties } of labels) {
    if (initials.test(name)) put(found, fold(name), { kind: "label", label: index, score: initialsScore });
    for (const property of properties)
      if (initials.test(property.name)) put(found, fold(property.name), { kind: "property", property, score: initialsScore });
  }
  return found;
}

type Add = (words: readonly string[], weight: number, make: (score: number) => TermMatch) => void;

function addProperty(property: PropertyInfo, synonyms: Synonyms, add: Add): void {
  const make = (score: number): TermMatch => ({ kind: "property", property, score });
  const whole = nameWords(fold(plainWords(property.name)));
  const words = whole.filter((word, _, all) => all.length === 1 || !light.has(word));
  add(words, 1, make);
  // INSURED_FOR is the insured value, PAID_FOR what was paid.
  if (property.kind === "number" && whole.length > 1 && /^(?:for|at|by)$/.test(whole.at(-1) ?? ""))
    for (const noun of amountWords) add([...words, noun], 0.95, make);
  const [only = "", ...others] = words;
  if (property.kind === "boolean" && others.length === 0)
    for (const word of oppositesOf(only)) add([word], 1, (score) => ({ kind: "property", property, score, denied: true }));
  const bare = withoutUnit(words);
  if (bare.length < words.length) add(bare, 0.95, make);
  if (words.length > 1) {
    words.forEach((word, i) => {
      if (!generic.has(keyOf(word))) add([word], i === words.length - 1 ? 0.8 : 0.65, make);
    });
  }
  for (const phrase of synonyms.properties?.[property.name] ?? []) add(fold(phrase).split(" "), 1, make);
}

/** What English puts in front of a word to say that it is not so. */
const denials = ["un", "in", "im", "ir", "il", "non", "dis", "de"];

/** Words that say the opposite of this one by how they begin: "inactive" for active, "disabled" for enabled, and the other way round. */
function oppositesOf(word: string): string[] {
  const begun = denials.flatMap((denial) =>
    word.startsWith(denial) && word.length > denial.length + 3 ? [word.slice(denial.length)] : [],
  );
  const turned = word.startsWith("en") ? [`dis${word.slice(2)}`] : word.startsWith("dis") ? [`en${word.slice(3)}`] : [];
  return [...denials.map((denial) => `${denial}${word}`), ...begun, ...turned];
}

function addType(
  type: TypeInfo,
  labels: readonly LabelInfo[],
  synonyms: Synonyms,
  add: Add,
  putKey: (key: string, match: TermMatch) => void,
): void {
  const make = (score: number): TermMatch => ({ kind: "type", type: type.index, score });
  const words = nameWords(fold(plainWords(type.name)));
  const content = words.filter((word) => !light.has(word));
  const endWords = new Set(
    type.joins.flatMap(({ from, to }) => [from, to]).flatMap((label) => nameWords(fold(plainWords(labels[label]?.name ?? ""))).map(keyOf)),
  );
  if (words.length > 1) add(words, 1.05, make);
  // "The prime contractor in it", of IS_PRIME_CONTRACTOR.
  if (/^(?:is|are|was)$/.test(words[0] ?? "") && content.length > 1 && content.length === words.length - 1) add(content, 1, make);
  // OF_WORK, TO_HARBOUR, HAS_COLOUR: the noun names what stands at the end, unless that is of the kind that stands at the start too.
  const ends = new Set(type.joins.map(({ to }) => to));
  const [end] = ends;
  const noun = words.slice(1);
  const isOwn = end !== undefined && type.joins.some(({ from }) => type.returns(from, end));
  if (
    end !== undefined &&
    !isOwn &&
    ends.size === 1 &&
    light.has(words[0] ?? "") &&
    noun.length > 0 &&
    noun.every((word) => !light.has(word))
  ) {
    add(noun, 0.8, (score) => ({ kind: "label", label: end, score }));
    for (const word of noun) endWords.add(keyOf(word));
  }
  for (const word of content) {
    const weight = generic.has(keyOf(word)) ? 0.4 : endWords.has(keyOf(word)) ? 0.6 : 1;
    add([word], content.length > 1 ? weight * 0.75 : weight, make);
    // A parent, where the graph has CHILD_OF.
    if (content.length === 1) for (const [key, fit] of conversesOf(word)) putKey(key, make(0.95 * fit));
  }
  for (const phrase of synonyms.types?.[type.name] ?? []) {
    const own = fold(phrase)
      .split(" ")
      .filter((word, i, all) => !(emptyWords.has(word) && (i === 0 || all.slice(0, i).every((w) => emptyWords.has(w)))));
    if (own.length === 0) continue;
    add(own, 1, make);
    const core = own.filter((word) => !emptyWords.has(word));
    if (core.length > 0 && core.length < own.length) add(core, 0.85, make);
  }
}

function put(index: Map<string, Map<string, TermMatch>>, key: string, match: TermMatch): void {
  const own = index.get(key) ?? new Map<string, TermMatch>();
  index.set(key, own);
  const id =
    match.kind === "property"
      ? `p${match.denied ? "-" : ""}${match.property.label}.${match.property.column}`
      : match.kind === "label"
        ? `l${match.label}`
        : `t${match.type}`;
  if ((own.get(id)?.score ?? 0) < match.score) own.set(id, match);
}

function sorted(matches: ReadonlyMap<string, TermMatch> | undefined): TermMatch[] {
  return [...(matches?.values() ?? [])].toSorted((a, b) => b.score - a.score);
}
