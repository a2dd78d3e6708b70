import type { Token } from "../names/fold.ts";
import { spanOf, type Chunk } from "../relations/chunk.ts";
import type { Vocabulary } from "../vocabulary/vocabulary.ts";
import type { Placed } from "./place.ts";

/** The chunks of a question with those words put right that a person has said the meaning of. */
export function correctChunks(
  vocabulary: Vocabulary,
  question: string,
  tokens: readonly Token[],
  chunks: readonly Chunk[],
  placed: readonly Placed[],
): readonly Chunk[] {
  if (placed.length === 0) return chunks;
  const kept = chunks.filter((chunk) => !placed.some(({ first, last }) => chunk.first <= last && first <= chunk.last));
  const said = placed.map((one) => chunkOf(vocabulary, question, tokens, one));
  return [...kept, ...said].toSorted((a, b) => a.first - b.first);
}

function chunkOf(vocabulary: Vocabulary, question: string, tokens: readonly Token[], { first, last, target }: Placed): Chunk {
  const span = spanOf(question, tokens, first, last);
  const { table, topology } = vocabulary;
  switch (target.kind) {
    case "node": {
      const filter = { kind: "nodes", nodes: [target.node], text: topology.names.at(target.node) } as const;
      return { ...span, kind: "value", values: table.of(target.node).map((label) => ({ label, filter, score: 1.2, single: true })) };
    }
    case "relationship":
      return { ...span, kind: "term", terms: [{ kind: "type", type: target.type, score: 1 }], form: "either" };
    case "label":
      return { ...span, kind: "term", terms: [{ kind: "label", label: target.label, score: 1 }], form: "noun" };
    case "property": {
      const own = table.labels.flatMap(({ properties }) => properties.filter(({ name }) => name === target.property));
      return { ...span, kind: "term", terms: own.map((property) => ({ kind: "property", property, score: 1 })), form: "noun" };
    }
    case "nothing":
      return { ...span, kind: "empty" };
  }
}
