import { requestWords } from "../lexicon/wordClasses.ts";
import type { Chunk } from "./chunk.ts";

/** "List the emails of ...": where no word asks, the request does, for the noun after it. */
export function askByRequest(chunks: readonly Chunk[]): Chunk[] {
  const at = chunks.findIndex(({ kind, text }) => kind === "empty" && requestWords.has(text.toLowerCase()));
  const next = chunks.slice(at + 1).find(({ kind }) => kind !== "empty" && kind !== "loose");
  const before = chunks.slice(0, at).every(({ kind }) => kind === "empty" || kind === "loose");
  if (at < 0 || !before || next?.kind !== "term" || next.form === "verb") return [...chunks];
  return chunks.map((chunk, i) =>
    i === at ? { first: chunk.first, last: chunk.last, text: chunk.text, kind: "ask", word: "which", labels: [] } : chunk,
  );
}

/** "What year was she born" asks when. */
export function askForTime(chunks: readonly Chunk[]): Chunk[] {
  const at = chunks.findIndex(
    ({ kind, text }, i) => kind === "loose" && /^(?:year|date|day)$/i.test(text) && chunks[i - 1]?.kind === "ask",
  );
  const asking = chunks[at - 1];
  if (asking?.kind !== "ask" || !/^(?:what|which)$/.test(asking.word)) return [...chunks];
  return chunks.map((chunk, i) =>
    i === at - 1
      ? { ...asking, word: "when", labels: [] }
      : i === at
        ? { first: chunk.first, last: chunk.last, text: chunk.text, kind: "empty" }
        : chunk,
  );
}
