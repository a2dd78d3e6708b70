import type { UnanswerableQuestion } from "./foreign.ts";
import type { Subject } from "./subject.ts";
import { absentWords } from "./words.ts";

type Random = () => number;

/** Questions about what this graph does not hold, the same ones for the same graph and the same random numbers. */
export function generateUnanswerable(subject: Subject, random: Random, each: number): UnanswerableQuestion[] {
  if (subject.named.length === 0) return [];
  const makers: readonly [string, (subject: Subject, pick: Pick) => string | undefined][] = [
    ["no such name", unknownName],
    ["no such property", unknownProperty],
    ["no such relation", unknownRelation],
    ["no such thing", unknownThing],
    ["property of another", swappedProperty],
  ];
  const pick: Pick = (items) => items[Math.floor(random() * items.length)];
  return makers.flatMap(([family, make]) => {
    const found = new Set<string>();
    // Small graphs have not that many different ones.
    for (let tries = 0; found.size < each && tries < 20 * each; tries += 1) {
      const question = make(subject, pick);
      if (question !== undefined) found.add(question);
    }
    return [...found].map((question) => ({ family, question }));
  });
}

type Pick = <T>(items: readonly T[]) => T | undefined;

const syllables = "zor vik tal meen quor dax plim vesh grun olth yar fesk drim ulba krett snov jath wim borl cheg".split(" ");

/** Two words that no node is called, and no misspelling of what one is called. */
function madeUpName({ mayMean, holdsWord }: Subject, pick: Pick): string | undefined {
  const word = () => `${pick(syllables)}${pick(syllables)}`;
  const small = `${word()} ${word()}`;
  if (mayMean(small) || holdsWord(small)) return undefined;
  return pick([small, small.replace(/(?<=^| )./gu, (letter) => letter.toUpperCase())]);
}

function unknownName(subject: Subject, pick: Pick): string | undefined {
  const name = madeUpName(subject, pick);
  const real = pick(subject.named)?.name;
  const [label, type] = [pick(subject.labels), pick(subject.types)];
  if (name === undefined || real === undefined) return undefined;
  return pick([
    `who is ${name}`,
    `tell me about ${name}`,
    `how is ${name} connected to ${real}`,
    `shortest path from ${real} to ${name}`,
    `what do ${name} and ${real} have in common`,
    `neighbours of ${name}`,
    `which ${label}s are connected to ${name}`,
    `how many ${label}s does ${name} have`,
    `${type} ${name}`,
    `which ${label} ${type} ${name}`,
    `what is the ${label} of ${name}`,
    `is ${name} within 3 hops of ${real}`,
  ]);
}

function unknownProperty(subject: Subject, pick: Pick): string | undefined {
  const property = pick(absentWords.properties);
  const real = pick(subject.named)?.name;
  if (property === undefined || real === undefined || subject.holdsWord(property)) return undefined;
  return pick([
    `what is the ${property} of ${real}`,
    `what is ${real}'s ${property}`,
    `which ${pick(subject.labels)} has the highest ${property}`,
    `tell me the ${property} of ${real}`,
    `what are the ${property}s of the ${pick(subject.labels)}s`,
  ]);
}

function unknownRelation(subject: Subject, pick: Pick): string | undefined {
  const [role, verb, real] = [pick(absentWords.roles), pick(absentWords.verbs), pick(subject.named)?.name];
  if (role === undefined || verb === undefined || real === undefined || subject.holdsWord(`${role} ${verb}`)) return undefined;
  return pick([
    `who ${verb} ${real}`,
    `who is the ${role} of ${real}`,
    `which ${pick(subject.labels)}s were ${verb} by ${real}`,
    `who was ${real} ${verb} by`,
    `list the ${role}s of ${real}`,
    `did ${real} have a ${role}`,
  ]);
}

function unknownThing(subject: Subject, pick: Pick): string | undefined {
  const [thing, real] = [pick(absentWords.things), pick(subject.named)?.name];
  if (thing === undefined || real === undefined || subject.holdsWord(thing)) return undefined;
  return pick([
    `how many ${thing} are there`,
    `list all ${thing}`,
    `which ${thing} are connected to ${real}`,
    `how many ${thing} does ${real} have`,
    `what ${thing} are related to ${real}`,
    `${thing} of ${real}`,
  ]);
}

/** A property that only nodes of other labels have, asked of a node; neither its own label nor its name says the word. */
function swappedProperty({ named, topology, propertiesOf, isValueAt }: Subject, pick: Pick): string | undefined {
  const real = pick(named);
  if (real === undefined) return undefined;
  const own = topology.labelSets[topology.labelSet[real.node] as number] ?? [];
  // Another node may be called so, and have it.
  const alike = [...propertiesOf.keys()].filter((label) => own.includes(label) || isValueAt(real.name, label));
  const has = new Set(alike.flatMap((label) => propertiesOf.get(label) ?? []).flatMap((property) => property.split(" ")));
  const others = [...propertiesOf].filter(([label]) => !alike.includes(label)).flatMap(([, properties]) => properties);
  const property = pick(others.filter((name) => name.split(" ").every((word) => word.length > 3 && !has.has(word))));
  return property === undefined ? undefined : pick([`what is the ${property} of ${real.name}`, `${real.name}'s ${property}`]);
}
