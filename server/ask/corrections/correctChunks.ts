import type { Token } from "../names/fold.ts";
import { spanOf, type Chunk } from "../relations/chunk.ts";
import type { Plan } from "../relations/plan.ts";
import type { State } from "../relations/state.ts";
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

/** Whether each relation whose direction a person has said lies so: `out` leads away from what is asked for. */
export function keepsDirections(plan: Plan, state: State, chunks: readonly Chunk[], placed: readonly Placed[]): boolean {
  return placed.every(({ first, target }) => {
    if (target.kind !== "relationship" || target.direction === "both") return true;
    const at = chunks.findIndex((chunk) => chunk.first === first);
    return state.arcs.every((arc, i) => !arc.chunks.includes(at) || directionOf(plan, i) === target.direction);
  });
}

/** Which way a relationship of a plan lies, seen from what is asked for. */
export function directionOf(plan: Plan, at: number): "out" | "in" | "both" {
  const arc = plan.arcs[at];
  if (!arc || arc.either) return "both";
  const hops = new Map([[plan.answer, 0]]);
  for (let grown = true; grown;) {
    grown = false;
    for (const { a, b } of plan.arcs)
      for (const [from, to] of [
        [a, b],
        [b, a],
      ] as const)
        if (hops.has(from) && !hops.has(to)) {
          hops.set(to, (hops.get(from) ?? 0) + 1);
          grown = true;
        }
  }
  return (hops.get(arc.a) ?? 0) <= (hops.get(arc.b) ?? 0) ? "out" : "in";
}
