import { plainWords } from "../../paths/plainWords.ts";
import { keyOf } from "../lexicon/lexicon.ts";
import { isRecordTime } from "../lexicon/recordTimes.ts";
import type { Join, TypeInfo } from "../vocabulary/joins.ts";
import type { LabelInfo } from "../vocabulary/labels.ts";
import type { Vocabulary } from "../vocabulary/vocabulary.ts";
import { phraseOf } from "../wording/phrases.ts";
import { pluralOf } from "../wording/plural.ts";
import { isNumbered } from "../wording/numbered.ts";
import { bestConnected, hasType, othersOf, partnersOf, pathSlot, slotOf, type Slot } from "./slots.ts";

/** A question with places for names. `texts` has one item more than there are slots: what stands around them. */
export interface Template {
  readonly kind: "path" | "relation" | "said" | "property" | "count" | "best" | "kind" | "about" | "time" | "outlook" | "help";
  readonly texts: readonly string[];
  readonly slots: readonly Slot[];
  /** Nodes for the second slot, by the node in the first. */
  readonly partners?: (first: number) => readonly number[];
  /** What the answer has to hold for the question to have been understood: nodes, or how many there are. */
  readonly expect?: { readonly kind: "relation" } | { readonly kind: "nodes" | "count"; of(node: number): readonly number[] };
}

/** What there is to know of a graph besides its vocabulary. */
export interface TryOptions {
  /** To which most of the graph is dated. */
  readonly year: number | undefined;
  /** Who says something in it. */
  readonly speakers: ReadonlySet<number>;
  /** Answers come from claims, whose words decide: each question is tried by itself. */
  readonly strict: boolean;
}

/** Ways to say one thing, the best first: the first that is answered is taken. */
export type Wordings = readonly Template[];

/** Joins that questions are made of, the most frequent first. */
const mostJoins = 40;
const mostLabels = 12;
/** Properties of one label. */
const mostProperties = 4;
/** A label with more nodes than this is not searched for its highest value. */
const ranksUpTo = 50_000;

/** Questions that a graph like this one may answer, made from its labels, its relationship types with their ends, and its properties. */
export async function makeTemplates(
  vocabulary: Vocabulary,
  { year, speakers }: Pick<TryOptions, "year" | "speakers">,
): Promise<Wordings[]> {
  const { topology, table } = vocabulary;
  const best = await bestConnected(topology, (node) => table.of(node));
  const whole = pathSlot(topology, allBest(vocabulary, best));
  const joined: Wordings[] = [];
  for (const { join, type } of joinsOf(vocabulary)) {
    await new Promise(setImmediate);
    joined.push(...joinTemplates(vocabulary, best, type, join));
  }
  return [
    ...pathTemplates(vocabulary, whole),
    [{ kind: "said", texts: ["what does ", " say"], slots: [slotOf(topology, [...speakers], (node) => speakers.has(node))] }],
    ...joined,
    ...table.labels.slice(0, mostLabels).flatMap((label) => labelTemplates(vocabulary, best, label)),
    [fixed("outlook", "what is expected")],
    [fixed("outlook", "what are the risks")],
    ...(year === undefined ? [] : [[fixed("time", `what happened in ${year}`)]]),
    [fixed("help", "what can I ask")],
  ];
}

function allBest({ topology }: Vocabulary, best: ReadonlyMap<number, readonly number[]>): number[] {
  const degree = (node: number) => (topology.start[node + 1] as number) - (topology.start[node] as number);
  const all = [...new Set([...best.values()].flat())];
  const numbered = new Set(all.filter((node) => isNumbered(topology, node)));
  return all.toSorted((a, b) => Number(numbered.has(a)) - Number(numbered.has(b)) || degree(b) - degree(a) || a - b);
}

function fixed(kind: Template["kind"], text: string): Template {
  return { kind, texts: [text], slots: [] };
}

function pathTemplates({ topology }: Vocabulary, slot: Slot): Wordings[] {
  const partners = (first: number) => partnersOf(topology, first);
  const pair = (...texts: string[]): Wordings => [{ kind: "path", texts, slots: [slot, slot], partners }];
  const one = (kind: Template["kind"], text: string): Wordings => [{ kind, texts: [text, ""], slots: [slot] }];
  return [
    pair("who links ", " to ", ""),
    pair("how is ", " connected to ", ""),
    pair("shortest path from ", " to ", ""),
    pair("what do ", " and ", " have in common"),
    pair("how far is ", " from ", ""),
    pair("everything between ", " and ", ""),
    one("about", "tell me about "),
    one("path", "neighbours of "),
  ];
}

function joinsOf({ types }: Vocabulary): { join: Join; type: TypeInfo }[] {
  const all = types.flatMap((type) => type.joins.slice(0, 2).map((join) => ({ join, type })));
  return all.toSorted((a, b) => b.join.count - a.join.count).slice(0, mostJoins);
}

function joinTemplates(
  vocabulary: Vocabulary,
  best: ReadonlyMap<number, readonly number[]>,
  type: TypeInfo,
  { from, to }: Join,
): Wordings[] {
  const { topology, table } = vocabulary;
  const [start, end] = [table.labels[from], table.labels[to]];
  if (!start || !end) return [];
  const words = plainWords(type.name);
  const [some, others] = [pluralOf(plainWords(start.name) || "node"), pluralOf(plainWords(end.name) || "node")];
  // "Which orders order tea" reads badly: a verb that repeats its subject is worded by the nouns alone.
  const echoes = keyOf(words.split(" ")[0] ?? "") === keyOf(plainWords(start.name));
  const verb = echoes ? undefined : usableVerb(type.name, words);
  const person = isPerson(vocabulary, start);
  const starts = slotOf(topology, best.get(from) ?? [], (node) => table.has(node, from) && hasType(topology, node, type.index, "out"));
  const ends = slotOf(topology, best.get(to) ?? [], (node) => table.has(node, to) && hasType(topology, node, type.index, "in"));
  const labelled = (nodes: readonly number[], label: number) => nodes.filter((node) => table.has(node, label));
  const startsOf = (node: number) => labelled(othersOf(topology, node, type.index, "in"), from);
  const endsOf = (node: number) => labelled(othersOf(topology, node, type.index, "out"), to);
  const make = (kind: "relation" | "count", slot: Slot, before: string, after = ""): Template => {
    const expect = { kind: kind === "count" ? "count" : "nodes", of: slot === ends ? startsOf : endsOf } as const;
    return { kind, texts: [before, after], slots: [slot], expect };
  };
  const says = words.split(" ").some((word) => keyOf(word) === keyOf(plainWords(end.name)));
  return [
    [
      ...(verb && person ? [make("relation", ends, `who ${verb.one} `)] : []),
      ...(verb ? [make("relation", ends, `which ${some} ${verb.many} `)] : []),
      ...(echoes ? [] : [make("relation", ends, `which ${some} have ${words} `)]),
      make("relation", ends, `${some} of `),
    ],
    [
      ...(says ? [make("relation", starts, `${others} of `)] : []),
      ...(verb ? asked(verb).map(([helper, rest]) => make("relation", starts, `which ${others} ${helper} `, ` ${rest}`)) : []),
      ...(verb ? [make("relation", starts, `${others} that `, ` ${verb.one}`)] : []),
      make("relation", starts, `${others} of `),
      ...(echoes ? [] : [make("relation", starts, `${words} of `)]),
    ],
    [...(verb ? [make("count", ends, `how many ${some} ${verb.many} `)] : []), make("count", ends, `how many ${some} does `, " have")],
    from === to ? [] : [{ ...fixed("count", `which ${plainWords(end.name)} has the most ${some}`), expect: { kind: "relation" } }],
  ];
}

/** A verb as it stands around its subject in a question: "has ... directed", "is ... party to", "does ... follow". */
function asked({ one, many }: { one: string; many: string }): [helper: string, rest: string][] {
  const [first = "", ...rest] = one.split(" ");
  if (first === "is") return [["is", rest.join(" ")]];
  if (first.endsWith("ed")) return [["has", one]];
  return many === one ? [] : [["does", many]];
}

/** The verb of a relationship type where its name is one. */
function usableVerb(name: string, words: string): { one: string; many: string } | undefined {
  const phrase = phraseOf(name);
  return phrase.one.includes("“") || words === "" ? undefined : phrase;
}

function isPerson({ terms }: Vocabulary, { index }: LabelInfo): boolean {
  return terms.find(keyOf("person")).some((match) => match.kind === "label" && match.label === index);
}

function labelTemplates(vocabulary: Vocabulary, best: ReadonlyMap<number, readonly number[]>, label: LabelInfo): Wordings[] {
  const { topology, table, columns } = vocabulary;
  const noun = plainWords(label.name) || "node";
  const slot = slotOf(topology, best.get(label.index) ?? [], (node) => table.has(node, label.index));
  const own = label.properties
    .filter(
      (property) => property !== label.nameProperty && !/^(?:id|uuid|key)$|_?id$/i.test(property.name) && !isRecordTime(property.name),
    )
    .toSorted((a, b) => b.count - a.count)
    .slice(0, mostProperties);
  const found: Wordings[] = [
    [
      {
        ...fixed("kind", `how many ${pluralOf(noun)} are there`),
        expect: { kind: "count", of: () => Array.from({ length: label.count }, () => -1) },
      },
    ],
    [fixed("kind", `which ${pluralOf(noun)} are there`)],
  ];
  for (const property of own) {
    const name = plainWords(property.name);
    const isDone = /(?:ed|born|founded|made|built|begun)$/.test(name);
    found.push([
      ...(isDone ? [{ kind: "property" as const, texts: ["when was ", ` ${name}`], slots: [slot] }] : []),
      { kind: "property", texts: [`what is the ${name} of `, ""], slots: [slot] },
    ]);
    if (isDone) found.push([fixed("best", `which ${noun} was ${name} last`), fixed("best", `what is the latest ${noun}`)]);
    else if ((property.kind === "number" || property.kind === "date") && label.count <= ranksUpTo)
      found.push([fixed("best", `which ${noun} has the ${property.kind === "date" ? "latest" : "highest"} ${name}`)]);
    const [value] =
      property.distinct <= 20 && property.distinct < property.count && property.kind === "text"
        ? (columns[property.column]?.values ?? [])
        : [];
    if (typeof value === "string") found.push([fixed("kind", `which ${pluralOf(noun)} have the ${name} ${value}`)]);
  }
  return found;
}
