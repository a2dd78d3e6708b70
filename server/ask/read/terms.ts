import { plainWords } from "../../paths/plainWords.ts";
import { provenanceLabels } from "../../store/present.ts";
import type { Topology } from "../../topology/topology.ts";
import { fold } from "../names/fold.ts";
import { functionWords } from "../words/functionWords.ts";
import { silentLabels } from "../vocabulary/silentLabels.ts";
import { stem } from "../words/stem.ts";

/** A label or relationship type of the graph, as words. */
export interface Term {
  readonly kind: "label" | "type";
  readonly name: string;
  /** Stems of its words, in order. */
  readonly stems: readonly string[];
}

const known = new WeakMap<Topology, readonly Term[]>();

/** The labels and relationship types of a graph. */
export function termsOf(topology: Topology): readonly Term[] {
  const terms = known.get(topology) ?? buildTerms(topology);
  known.set(topology, terms);
  return terms;
}

function buildTerms(topology: Topology): Term[] {
  const hidden = new Set<string>([...silentLabels(topology), ...provenanceLabels]);
  const labels = [...new Set(topology.labelSets.flat())].filter((label) => !hidden.has(label));
  return [
    ...labels.map((name): Term => ({ kind: "label", name, stems: stemsOf(name) })),
    ...topology.typeNames.map((name): Term => ({ kind: "type", name, stems: stemsOf(name) })),
  ];
}

function stemsOf(name: string): string[] {
  return fold(plainWords(name)).split(" ").map(stem);
}

/** How the sheet writes a term that a person said the words to mean: no word of a question looks so. */
export function saidTerm(topology: Topology, kind: Term["kind"], name: string): string {
  return `@${termsOf(topology).findIndex((term) => term.kind === kind && term.name === name)}`;
}

/** The terms that these words may mean, those that fit exactly alone when there are any. */
export function findTerms(topology: Topology, words: string, kind?: Term["kind"]): Term[] {
  const said = termsOf(topology)[Number(/(?<=^| )@(\d+)(?= |$)/.exec(words)?.[1] ?? -1)];
  if (said) return kind === undefined || said.kind === kind ? [said] : [];
  const stems = words.split(" ").filter(Boolean).map(stem);
  if (stems.length === 0) return [];
  const terms = termsOf(topology).filter((term) => kind === undefined || term.kind === kind);
  const exact = terms.filter((term) => term.stems.join(" ") === stems.join(" "));
  if (exact.length > 0) return exact;
  const content = stems.filter((word) => !functionWords.has(word));
  if (content.length === 0) return [];
  return terms.filter((term) => {
    const own = term.stems.filter((word) => !functionWords.has(word));
    return own.length === content.length && own.every((word, i) => isAlike(word, content[i] ?? ""));
  });
}

/** "member" and "membership": one begins the other, and five letters agree. */
function isAlike(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length >= 5 && long.startsWith(short);
}
