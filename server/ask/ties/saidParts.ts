import type { Placed } from "../corrections/place.ts";
import type { ValueSpan } from "../relations/spans.ts";
import type { Join } from "../vocabulary/joins.ts";
import type { Vocabulary } from "../vocabulary/vocabulary.ts";

/** The nodes that a person said some words of a question to be. */
export function saidNames({ topology, table }: Vocabulary, corrections: readonly Placed[]): ValueSpan[] {
  return corrections.flatMap(({ first, last, target }): ValueSpan[] => {
    if (target.kind !== "node") return [];
    const filter = { kind: "nodes", nodes: [target.node], text: topology.names.at(target.node) } as const;
    return [{ first, last, weak: false, candidates: table.of(target.node).map((label) => ({ label, filter, score: 1, single: true })) }];
  });
}

/** What such words are to a question about one relationship; undefined where they speak of something else. */
export function saidPart(
  { target }: Placed,
  { type, from, to }: Join,
): { readonly kind: "type" | "joining" } | { readonly kind: "label"; readonly label: number } | undefined {
  switch (target.kind) {
    case "relationship":
      return target.type === type ? { kind: "type" } : undefined;
    case "label":
      return target.label === from || target.label === to ? { kind: "label", label: target.label } : undefined;
    case "nothing":
      return { kind: "joining" };
    case "property":
    case "node":
      return undefined;
  }
}
