import { editDistance } from "../names/editDistance.ts";
import type { Token } from "../names/fold.ts";
import type { NameIndex } from "../names/nameIndex.ts";
import type { Topology } from "../../topology/topology.ts";
import { findTerms } from "./terms.ts";
import { functionWords, pathWords } from "../words/functionWords.ts";

/** Words that say what is asked, long enough to be known when one letter is wrong. */
const triggers =
  "between without through within avoiding connect connected connection connects related relation relationship linked shortest route neighbours neighbors degrees separation distance common happened expected everything".split(
    " ",
  );
const shortest = 5;

/**
 * The words of a question, with those put right that misspell a word of the grammar ("conect") and are in no name, nor
 * say a term of the graph: a router is no route.
 */
export function mendTriggers(tokens: readonly Token[], index: NameIndex, topology: Topology): Token[] {
  return tokens.map((token) => {
    const { text } = token;
    if (text.length < shortest || functionWords.has(text) || pathWords.has(text) || index.withWordPrefix(text, 1).length > 0) return token;
    if (findTerms(topology, text).length > 0) return token;
    const meant = triggers.find((word) => word !== text && word[0] === text[0] && editDistance(text, word, 1) === 1);
    return meant === undefined ? token : { ...token, text: meant, base: meant };
  });
}
