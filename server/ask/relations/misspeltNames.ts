import { allowedEdits } from "../names/editDistance.ts";
import type { Token } from "../names/fold.ts";
import { nameIndexOf } from "../names/nameIndex.ts";
import { mayBeMeant } from "../names/slip.ts";
import type { Vocabulary } from "../vocabulary/vocabulary.ts";
import type { ValueCandidate } from "./chunk.ts";
import type { ValueSpan } from "./spans.ts";

/** Words of a misspelt name that are looked at together. */
const longest = 4;
/** Shorter words are near too many names. */
const shortest = 5;
const slip = 0.15;

/**
 * Names that the question misspells, where it has words that nothing explains: the longest stretch around such a word
 * that is a few letters away from just one name.
 *
 * @param isUnknown whether nothing explains the token at this place.
 */
export function findMisspeltNames(
  vocabulary: Vocabulary,
  tokens: readonly Token[],
  isUnknown: (at: number) => boolean,
  isFree: (at: number) => boolean,
): ValueSpan[] {
  const found: ValueSpan[] = [];
  tokens.forEach((_, at) => {
    if (!isUnknown(at) || found.some(({ first, last }) => first <= at && at <= last)) return;
    for (let length = longest; length >= 1; length -= 1) {
      for (let first = Math.max(0, at - length + 1); first <= at && first + length <= tokens.length; first += 1) {
        const last = first + length - 1;
        const own = tokens.slice(first, last + 1);
        if (!own.every((__, i) => isFree(first + i))) continue;
        const candidates = near(vocabulary, own, first);
        if (candidates.length === 0) continue;
        found.push({ first, last, candidates, weak: false });
        return;
      }
    }
  });
  return found;
}

function near({ topology, table }: Vocabulary, tokens: readonly Token[], first: number): ValueCandidate[] {
  const text = tokens.map(({ base, text: word }, i) => (i === tokens.length - 1 ? base : word)).join(" ");
  if (text.length < shortest) return [];
  const index = nameIndexOf(topology);
  const [best, next] = index.trigrams.near(text, Math.min(2, allowedEdits(text.length)), 2);
  if (!best || (next && next.edits === best.edits)) return [];
  const key = index.keys[best.key] ?? "";
  if (key[0] !== text[0] || !mayBeMeant(tokens, first, key)) return [];
  const nodes = [...new Set(index.exact(key).map(({ node }) => node))];
  const labels = [...new Set(nodes.flatMap((node) => table.of(node)))];
  const name = topology.names.at(nodes[0] ?? 0);
  const typed = tokens.map(({ original }) => original).join(" ");
  return labels.map((label): ValueCandidate => {
    const own = nodes.filter((node) => table.has(node, label));
    return { label, score: 1 - slip * best.edits, single: own.length === 1, filter: { kind: "nodes", nodes: own, text: name, typed } };
  });
}
