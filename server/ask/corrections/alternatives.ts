import type { Meaning, Reading } from "../../contract/ask.ts";
import { limits } from "../../contract/limits.ts";
import { plainWords } from "../../paths/plainWords.ts";
import { kindOf } from "../../store/generalLabels.ts";
import { provenanceLabels } from "../../store/present.ts";
import type { Topology } from "../../topology/topology.ts";
import { fold } from "../names/fold.ts";
import { search } from "../names/search.ts";
import { silentLabels } from "../vocabulary/silentLabels.ts";

/** What a chip's words were taken for, and what else they could mean, best first. */
export interface Correctable {
  readonly means: Meaning;
  readonly alternatives: NonNullable<Reading["chips"][number]["alternatives"]>;
}

type Alternative = Correctable["alternatives"][number];

export const noPart: Alternative = { text: "nothing: leave these words out", means: { kind: "nothing" } };
/** Terms of the same kind that are offered. */
const others = limits.ask.alternatives - 1;

/** A node that words name: others with such a name. */
export function nodeMeanings(topology: Topology, node: number, words: string): Correctable {
  const id = topology.nodeIds.at(node);
  const alike = new Map(
    [words, topology.names.at(node)].flatMap((text) => search(topology, text, others + 1).hits.map((hit) => [hit.id, hit] as const)),
  );
  alike.delete(id);
  const named = [...alike.values()].slice(0, others).map(({ id: other, name, labels }): Alternative => {
    const label = kindOf(labels);
    return { text: label === undefined ? name : `${name} (${plainWords(label)})`, means: { kind: "node", id: other } };
  });
  return { means: { kind: "node", id }, alternatives: [...named, noPart] };
}

/** A label that words say: the others, those with a like name and those of most nodes first. */
export function labelMeanings(topology: Topology, name: string): Correctable {
  const alternatives = ranked(countsOf(topology).labels, name).map((other): Alternative => ({
    text: plainWords(other),
    means: { kind: "label", name: other },
  }));
  return { means: { kind: "label", name }, alternatives: [...alternatives, noPart] };
}

/** A relationship type that words say, without a direction: the others. */
export function typeMeanings(topology: Topology, type: string, among: readonly string[] = []): Correctable {
  const known = among.length > 0 ? among.filter((other) => other !== type) : ranked(countsOf(topology).types, type);
  const alternatives = known
    .slice(0, others)
    .map((other): Alternative => ({ text: plainWords(other), means: { kind: "relationship", type: other, direction: "both" } }));
  return { means: { kind: "relationship", type, direction: "both" }, alternatives: [...alternatives, noPart] };
}

function ranked(counts: ReadonlyMap<string, number>, name: string): string[] {
  const words = new Set(fold(plainWords(name)).split(" "));
  const alike = (other: string) =>
    Number(
      fold(plainWords(other))
        .split(" ")
        .some((word) => words.has(word)),
    );
  return [...counts]
    .filter(([other]) => other !== name)
    .toSorted(([a, many], [b, few]) => alike(b) - alike(a) || few - many)
    .slice(0, others)
    .map(([other]) => other);
}

interface Counts {
  readonly labels: ReadonlyMap<string, number>;
  readonly types: ReadonlyMap<string, number>;
}

const counted = new WeakMap<Topology, Counts>();

/** Nodes of each label and relationships of each type; counted once. */
function countsOf(topology: Topology): Counts {
  const known = counted.get(topology);
  if (known) return known;
  const sets = new Float64Array(topology.labelSets.length);
  for (const set of topology.labelSet) sets[set] = (sets[set] as number) + 1;
  const hidden = new Set<string>([...silentLabels(topology), ...provenanceLabels]);
  const labels = new Map<string, number>();
  topology.labelSets.forEach((set, i) => {
    for (const label of set) if (!hidden.has(label)) labels.set(label, (labels.get(label) ?? 0) + (sets[i] as number));
  });
  const types = new Float64Array(topology.typeNames.length);
  for (const type of topology.type) types[type] = (types[type] as number) + 1;
  const made = { labels, types: new Map(topology.typeNames.map((name, i) => [name, types[i] as number])) };
  counted.set(topology, made);
  return made;
}
