import type { Reading } from "../../contract/ask.ts";
import { countWords, plainWords } from "../../paths/plainWords.ts";
import { entriesOf } from "../../topology/neighbourSource.ts";
import type { Topology } from "../../topology/topology.ts";
import { noPart, typeMeanings } from "../corrections/alternatives.ts";
import type { Cues } from "../facts/cues.ts";
import type { Fact } from "../facts/fact.ts";
import { meetsRelation } from "../facts/score.ts";
import type { QuestionReading } from "../read/readQuestion.ts";
import { stem } from "../words/stem.ts";
import { nodeOf } from "./resolve.ts";

type Chip = Reading["chips"][number];

/** Kinds of relation that a refusal names. */
const heldKinds = 5;

/** The words by which facts were chosen; one that met a relation may be taken for another that the names have. */
export function wordChips(topology: Topology, read: QuestionReading, { words, prospect, horizon }: Cues, facts: readonly Fact[]): Chip[] {
  const held = kindsOf(topology, read.ends.map(nodeOf));
  const isKind = (word: string) => read.labels.some(({ stems }) => stems.includes(stem(word)));
  return [
    ...(prospect ? [{ kind: "relation" as const, text: prospect === "trouble" ? "risks and obstacles" : "chances" }] : []),
    ...saidTypes(topology, read).map(({ type, words: from }) => typeChip(topology, type, from, held)),
    ...words.filter((word) => !isKind(word)).map((word) => wordChip(read, word, topology, facts, held)),
    ...(horizon ? [{ kind: "constraint" as const, text: horizon.text, from: horizon.text, alternatives: [noPart] }] : []),
  ];
}

function typeChip(topology: Topology, type: string, from: string, held: readonly string[]): Chip {
  return { kind: "relation", text: plainWords(type), from, ...typeMeanings(topology, type, held) };
}

function wordChip({ rest }: QuestionReading, word: string, topology: Topology, facts: readonly Fact[], held: readonly string[]): Chip {
  if (!rest.split(" ").includes(word)) return { kind: "relation", text: word };
  const type = facts.find((fact) => meetsRelation(fact, word))?.type;
  if (type !== undefined) return { kind: "relation", text: word, from: word, ...typeMeanings(topology, type, held) };
  const others = held.slice(0, heldKinds).map((other) => ({
    text: plainWords(other),
    means: { kind: "relationship" as const, type: other, direction: "both" as const },
  }));
  return { kind: "relation", text: word, from: word, alternatives: [...others, noPart] };
}

/** The relationship types that a person said words to mean. */
export function saidTypes(topology: Topology, { corrections }: QuestionReading): { type: string; words: string }[] {
  return corrections.flatMap(({ target, correction: { words } }) =>
    target.kind === "relationship" ? { type: topology.typeNames[target.type] ?? "", words } : [],
  );
}

/** The relationship types that nodes have, most frequent first. */
function kindsOf(topology: Topology, nodes: readonly number[]): string[] {
  const counts = new Map<string, number>();
  for (const node of nodes) {
    const [first, end] = entriesOf(topology, node, "both");
    for (let entry = first; entry < end; entry += 1) {
      const type = topology.typeNames[topology.type[topology.relationship[entry] as number] as number] ?? "";
      counts.set(type, (counts.get(type) ?? 0) + 1);
    }
  }
  return [...counts].toSorted((a, b) => b[1] - a[1]).map(([type]) => type);
}

/** The kinds of relation that the nodes have, most frequent first, in words. */
export function heldOf(topology: Topology, nodes: readonly number[]): string[] {
  const types = kindsOf(topology, nodes).map((type) => `“${plainWords(type)}”`);
  return types.length > heldKinds ? [...types.slice(0, heldKinds), countWords(types.length - heldKinds, "other kind")] : types;
}
