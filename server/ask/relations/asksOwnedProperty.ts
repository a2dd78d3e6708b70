import { phraseKey } from "../lexicon/lexicon.ts";
import { tokenize } from "../names/fold.ts";
import type { Vocabulary } from "../vocabulary/vocabulary.ts";
import { namesProperty } from "./owned.ts";

const asked = /^(?:(?:what|which|tell|show|give|is|are|was|were|me|the|its|find|get) )*([\p{L}\p{N}]+(?: [\p{L}\p{N}]+){0,2}) of \S/u;

/**
 * Whether a question is for what a name or kind of thing has under the name of a property: "the link of Ann", "Ann's
 * link". Where the graph calls a property so, such a word asks for it and not for a way through the graph.
 */
export function asksOwnedProperty({ terms }: Vocabulary, question: string): boolean {
  const tokens = tokenize(question);
  const words = tokens.map(({ text }) => text);
  const named = (own: readonly string[]) => own.length > 0 && namesProperty(terms.find(phraseKey(own)));
  const owner = tokens.findLastIndex(({ original }) => /(?:['’]s|s['’])$/i.test(original));
  const head = asked.exec(words.join(" "))?.[1]?.split(" ");
  return (owner >= 0 && named(words.slice(owner + 1))) || (head !== undefined && named(head));
}
