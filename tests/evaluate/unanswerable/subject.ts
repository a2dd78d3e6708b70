import { fold } from "../../../server/ask/names/fold.ts";
import { nameIndexOf } from "../../../server/ask/names/nameIndex.ts";
import { closeNames } from "../../../server/ask/names/search.ts";
import { readVocabulary } from "../../../server/ask/vocabulary/vocabulary.ts";
import { plainWords } from "../../../server/paths/plainWords.ts";
import type { GraphStore } from "../../../server/store/graphStore.ts";
import type { Topology } from "../../../server/topology/topology.ts";

/** A graph that is asked what it cannot answer: what it does hold, so that nothing of it gets into the questions by chance. */
export interface Subject {
  readonly topology: Topology;
  /** Names of nodes that can stand in a question, with the index of their combination of labels. */
  readonly named: readonly { name: string; node: number }[];
  /** Labels, relationship types and properties as a person reads them. */
  readonly labels: readonly string[];
  readonly types: readonly string[];
  /** Properties by label, as a person reads them. */
  readonly propertiesOf: ReadonlyMap<string, readonly string[]>;
  /** Whether a node is called so. */
  readonly holdsName: (name: string) => boolean;
  /** Whether a term of the schema, or a name, has one of these words in it. */
  readonly holdsWord: (phrase: string) => boolean;
  /** Whether a property of a node with this label has this text as its value: "M2 2AS" is a postcode, and of a location too. */
  readonly isValueAt: (text: string, label: string) => boolean;
  /** Whether a name of the graph might be meant by this one, misspelt. */
  readonly mayMean: (name: string) => boolean;
}

const readable = /^(?=.*\p{L})[^[\]?]{3,40}$/u;
const stem = (word: string) => word.replace(/(?:ies|es|s|ed|ing|y|e)$/u, "");

/** @throws StoreError as the store does. */
export async function readSubject(store: GraphStore, topology: Topology): Promise<Subject> {
  const schema = await store.schema();
  const index = nameIndexOf(topology);
  const { values, table } = await readVocabulary(store, topology);
  const terms = [...schema.labels.flatMap(({ name, properties }) => [name, ...properties.map((own) => own.name)]), ...topology.typeNames];
  const words = new Set([...terms.map((term) => fold(plainWords(term))), ...index.keys].flatMap((text) => text.split(" ").map(stem)));
  const named: Subject["named"][number][] = [];
  for (let node = 0; node < topology.nodeCount; node += 1) {
    const name = topology.names.at(node);
    if (readable.test(name) && name !== topology.nodeIds.at(node)) named.push({ name, node });
  }
  return {
    topology,
    named,
    labels: [...new Set(topology.labelSets.flat())].filter((label) => label !== "Entity").map(plainWords),
    types: topology.typeNames.map(plainWords),
    propertiesOf: new Map(schema.labels.map(({ name, properties }) => [name, properties.map((own) => plainWords(own.name))])),
    holdsName: (name) => index.exact(fold(name)).length > 0,
    holdsWord: (phrase) =>
      fold(phrase)
        .split(" ")
        .some((word) => words.has(stem(word))),
    isValueAt: (text, label) =>
      values.exact(fold(text)).some((entry) => {
        const nodes = entry.kind === "alias" ? entry.nodes : [...values.nodesWith(entry.column, entry.code)];
        return nodes.some((node) => table.of(node).some((own) => table.labels[own]?.name === label));
      }),
    mayMean: (name) => closeNames(index, fold(name), 1, 1).length > 0,
  };
}
