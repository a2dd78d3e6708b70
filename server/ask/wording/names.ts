import type { Topology } from "../../topology/topology.ts";
import { fold } from "../names/fold.ts";
import { takesArticle } from "./articles.ts";

/** Last words of names that English puts "the" in front of. */
const withArticle = new Set(
  `states kingdom union republic ocean sea institute institution group dialogue initiative agreement treaty community association
  organization organisation committee council court alliance alignment partnership network nations allies east west emirates
  report data era party commission agency bank fund university ministry government army police dialogue accord pact`.split(/\s+/),
);
/** Of these, the words for what has no bounds or is one of many, unless they end a proper name. */
const properOnly = new Set("dialogue nations allies".split(" "));

/** A node's name as it stands in a sentence: with "the" and in small letters where the graph, or English, puts it so. */
export function nameInSentence(topology: Topology, node: number): string {
  const name = topology.names.at(node);
  if (/^(the|a|an) /i.test(name)) return name.replace(/^The /, "the ");
  const isCommon = isCommonNoun(topology, node);
  const written = isCommon ? name.replace(/^\p{Lu}/u, (letter) => letter.toLowerCase()) : name;
  return needsArticle(topology, node, isCommon) ? `the ${written}` : written;
}

function needsArticle(topology: Topology, node: number, isCommon: boolean): boolean {
  const name = topology.names.at(node);
  const folded = fold(name);
  if ((topology.aliases.get(node) ?? []).some((alias) => /^the /i.test(alias) && fold(alias) === `the ${folded}`)) return true;
  if (isCommon && /^(?:past|last|next|first) \w+ \w|^\w+ of the /.test(folded)) return true;
  if (!isCommon && takesArticle(topology, folded)) return true;
  if (isCommon && takesArticle(topology, fold(name.replace(/^\S+ /, "")))) return true;
  const words = folded.split(" ");
  const head = headOf(words);
  const isKind = (word: string) => withArticle.has(word) && !(isCommon && properOnly.has(word));
  return words.length > 1 && (isKind(words.at(-1) ?? "") || isKind(head)) && /^\p{Lu}/u.test(name);
}

/** Whether a verb after this name stands in the plural: "joint exercises lead to". Only a common noun tells. */
export function isPlural(topology: Topology, node: number): boolean {
  return isCommonNoun(topology, node) && /(?<!ic|[sui])s$/.test(headOf(fold(topology.names.at(node)).split(" ")));
}

/** The noun that a name is about: the last word, or the one before "of", "on" or "for". */
function headOf(words: readonly string[]): string {
  const before = words.findIndex((word) => /^(?:on|of|for)$/.test(word));
  return words[before > 0 ? before - 1 : words.length - 1] ?? "";
}

/**
 * Whether a name is a common noun with a capital in front, as the graph itself tells: it has other names in small
 * letters, no capital follows, and its first word is nowhere in the graph a name or capitalised in the middle of one.
 * "Critical minerals" is, "Western allies" and "Japan-led talks" are not.
 */
function isCommonNoun(topology: Topology, node: number): boolean {
  const name = topology.names.at(node);
  const [first = "", ...rest] = name.split(" ");
  if (!/^\p{Lu}\p{Ll}+(?:-\p{Ll}+)*$/u.test(first)) return false;
  const aliases = topology.aliases.get(node) ?? [];
  if (!aliases.some((alias) => /^\p{Ll}/u.test(alias))) return false;
  const isOwnWord = aliases.some((alias) => alias.startsWith(`${first.toLowerCase()} `));
  if (!isOwnWord && rest.some((word) => /^\p{Lu}\p{Ll}/u.test(word))) return false;
  return !properWords(topology).has((first.split("-")[0] ?? "").toLowerCase());
}

const proper = new WeakMap<Topology, ReadonlySet<string>>();

/** Words that the graph writes with a capital where no name begins, and whole names of one word that are never written small. */
function properWords(topology: Topology): ReadonlySet<string> {
  const known = proper.get(topology);
  if (known) return known;
  const found = new Set<string>();
  for (let node = 0; node < topology.nodeCount; node += 1) {
    const aliases = topology.aliases.get(node) ?? [];
    const isProper = !aliases.some((alias) => /^\p{Ll}/u.test(alias));
    for (const text of [topology.names.at(node), ...aliases]) {
      const words = text.split(/[\s-]+/);
      words.forEach((word, i) => {
        const isCapital = /^\p{Lu}\p{Ll}/u.test(word);
        if (isCapital && i > 0 && /^\p{Ll}/u.test(words[0] ?? "")) found.add(word.toLowerCase());
        if (isCapital && words.length === 1 && (isProper || i > 0)) found.add(word.toLowerCase());
      });
    }
  }
  proper.set(topology, found);
  return found;
}

/**
 * The text as the beginning of a sentence.
 *
 * @param name as the graph writes it, where the text may begin with it: a name keeps its case
 * @example sentenceCase("xs-1/1/1 routes it", "xs-1/1/1") // "xs-1/1/1 routes it"
 */
export function sentenceCase(text: string, name = ""): string {
  if (name !== "" && text.startsWith(name)) return text;
  return text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}
