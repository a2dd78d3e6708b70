import type { Chunk } from "./chunk.ts";

/**
 * "Did Ann and Bob visit the same place" with the second name behind what both share, as "did Ann visit the same place
 * as Bob" has it: the reader hangs each node on one before it, and the verb stands for both.
 */
export function togetherLast(chunks: readonly Chunk[]): Chunk[] {
  const at = chunks.findIndex(({ kind }) => kind !== "empty");
  const [first, and, second] = [chunks[at], chunks[at + 1], chunks[at + 2]];
  const rest = chunks.slice(at + 3);
  const isYesNo = /^(?:do|does|did|have|has|had|are|were)$/i.test(chunks[0]?.text ?? "") && at > 0;
  const shares = rest.some(({ kind, text }, i) => kind === "pair" && /^same$/i.test(text) && rest[i + 1]?.kind === "term");
  if (!isYesNo || !shares || first?.kind !== "value" || second?.kind !== "value" || !/^and$/i.test(and?.text ?? "")) return [...chunks];
  const alike = first.values.some((one) => second.values.some((other) => other.label === one.label));
  // A third name has its own place in the question.
  if (!alike || rest.some(({ kind }) => kind === "value")) return [...chunks];
  return [...chunks.slice(0, at + 1), ...rest, second];
}
