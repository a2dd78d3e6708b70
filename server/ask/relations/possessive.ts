import type { Token } from "../names/fold.ts";
import type { Chunk } from "./chunk.ts";

/**
 * The question with its owners behind what they own, as "of" has it: "Ann's brother's car" is read as "car brother
 * Ann". The reader hangs each node on one before it, so that the head must come first.
 */
export function ownersLast(chunks: readonly Chunk[], tokens: readonly Token[]): Chunk[] {
  const found: Chunk[] = [];
  for (let at = 0; at < chunks.length; at += 1) {
    const owners: Chunk[] = [];
    let end = at;
    while (isOwner(chunks[end], tokens) && isThing(chunks[end + 1])) owners.push(chunks[end++] as Chunk);
    if (owners.length === 0) {
      found.push(chunks[at] as Chunk);
      continue;
    }
    const head = [chunks[end] as Chunk];
    while (!isOwner(chunks[end], tokens) && isNoun(chunks[end + 1]) && isNoun(chunks[end])) head.push(chunks[(end += 1)] as Chunk);
    found.push(...head, ...owners.toReversed());
    at = end;
  }
  return found;
}

function isOwner(chunk: Chunk | undefined, tokens: readonly Token[]): boolean {
  const word = tokens[chunk?.last ?? -1]?.original ?? "";
  return (chunk?.kind === "value" || chunk?.kind === "term") && /(?:['’]s|s['’])$/i.test(word);
}

function isThing(chunk: Chunk | undefined): boolean {
  return chunk?.kind === "term" && chunk.form !== "verb";
}

function isNoun(chunk: Chunk | undefined): boolean {
  return chunk?.kind === "term" && chunk.form === "noun";
}
