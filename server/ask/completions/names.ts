import { degreeOf } from "../../topology/neighbourSource.ts";
import type { Topology } from "../../topology/topology.ts";
import { tokenize } from "../names/fold.ts";
import { nameIndexOf, type NameIndex } from "../names/nameIndex.ts";
import { closeNames } from "../names/search.ts";
import { functionWords, pathWords } from "../words/functionWords.ts";

/** A node whose name the last words of a text begin. */
export interface BegunName {
  readonly node: number;
  /** Where the words begin, as a UTF-16 offset. */
  readonly from: number;
  /** The folded words in front of them. */
  readonly before: string;
}

/** Words at the end of a text that may be the beginning of one name. */
const mostWords = 5;
/** Names that are looked at for one beginning. */
const scanned = 600;
/** Letters of a word that a misspelling is looked for from. */
const shortestTypo = 4;

/** Names that the last words of a text begin, then names with such a word inside, then names that they misspell. */
export function begunNames(topology: Topology, text: string, limit: number): BegunName[] {
  const tokens = tokenize(text);
  if (tokens.length === 0 || tokens.at(-1)?.end !== text.length) return [];
  const index = nameIndexOf(topology);
  for (const look of [withBeginning, misspelled]) {
    for (let count = Math.min(mostWords, tokens.length); count > 0; count -= 1) {
      const words = tokens.slice(-count);
      const [first] = words;
      if (!first || isCommon(first.text, count)) continue;
      const folded = words.map((token) => token.text).join(" ");
      // A text that is a name and nothing else is that name before it is the beginning of another.
      const itself = count === tokens.length ? index.exact(folded).map(({ node }) => node) : [];
      const found = [...new Set([...itself, ...look(index, folded, limit, topology)])].slice(0, limit);
      // A name that is there in full is not begun once more by its last word.
      if (found.length === 0 && index.exact(folded).length > 0) return [];
      if (found.length === 0) continue;
      const before = tokens
        .slice(0, -count)
        .map((token) => token.text)
        .join(" ");
      return found.map((node) => ({ node, from: first.start, before }));
    }
  }
  return [];
}

/** A name hardly begins with a word of grammar; a name that is one word alone never does. */
function isCommon(word: string, count: number): boolean {
  return (functionWords.has(word) && (count === 1 || word !== "the")) || pathWords.has(word);
}

function withBeginning(index: NameIndex, folded: string, limit: number, topology: Topology): number[] {
  const [first = "", ...rest] = folded.split(" ").toSorted((a, b) => b.length - a.length);
  const begins = new Set<number>();
  const inside = new Set<number>();
  for (const key of new Set(index.withWordPrefix(first, scanned))) {
    const name = index.keys[key] ?? "";
    if (name === folded || !rest.every((word) => ` ${name}`.includes(` ${word}`))) continue;
    const into = name.startsWith(folded) ? begins : inside;
    for (const { node } of index.exact(name)) into.add(node);
  }
  const found = new Set([...ranked(topology, begins, limit), ...(begins.size < limit ? ranked(topology, inside, 2 * limit) : [])]);
  return [...found].slice(0, limit);
}

function misspelled(index: NameIndex, folded: string, limit: number): number[] {
  if (folded.length < shortestTypo || index.exact(folded).length > 0) return [];
  const nodes = closeNames(index, folded, limit).flatMap(({ key }) => index.exact(key).map(({ node }) => node));
  return [...new Set(nodes)].slice(0, limit);
}

function ranked(topology: Topology, nodes: ReadonlySet<number>, limit: number): number[] {
  return [...nodes].toSorted((a, b) => degreeOf(topology, b) - degreeOf(topology, a) || a - b).slice(0, limit);
}
