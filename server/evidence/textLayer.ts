import type { SchemaResponse } from "../contract/graph.ts";
import { provenanceLabelsIn } from "../store/provenanceLayer.ts";

/** Nodes that hold the texts which a graph was made from: the `Chunk` of a builder that reads documents. */
export interface TextLayer {
  readonly label: string;
  /** The property with the text. */
  readonly text: string;
  /** Relationship types between a text and what it names, in either direction. */
  readonly naming: readonly string[];
  /** Types between a text and the document that it is a part of. */
  readonly partOf: readonly string[];
}

type Label = SchemaResponse["labels"][number];

const textNames = /^(?:text|content|body|passage|page_?content|chunk_?text)$/i;
const documentNames = /document|file|source|article|page|book/i;
/** A text that may hold sentences has so many characters, on average. */
const sentences = 60;

/** @returns the layers of texts that a graph keeps beside what they name; none in a graph with claims, which cite passages. */
export function textLayersOf(schema: SchemaResponse): TextLayer[] {
  if (provenanceLabelsIn(schema).length > 0) return [];
  return schema.labels.flatMap((label) => {
    const text = textProperty(label);
    if (text === undefined) return [];
    const types = schema.relationshipTypes.map(({ name, ends }) => ({ name, others: othersOf(ends, label.name) }));
    const partOf = types.filter(({ others }) => others.length > 0 && others.every((other) => documentNames.test(other)));
    const naming = types.filter((type) => type.others.length > 0 && !partOf.includes(type));
    return naming.length === 0
      ? []
      : [{ label: label.name, text, naming: naming.map(({ name }) => name), partOf: partOf.map(({ name }) => name) }];
  });
}

function textProperty({ properties }: Label): string | undefined {
  return properties.find(({ name, samples }) => {
    const texts = samples.filter((sample) => typeof sample === "string");
    const length = texts.reduce((sum, sample) => sum + sample.length, 0);
    return textNames.test(name) && texts.length > 0 && length >= sentences * texts.length;
  })?.name;
}

/** The labels at the other ends of a type that touches this label. */
function othersOf(ends: SchemaResponse["relationshipTypes"][number]["ends"], label: string): string[] {
  return ends.flatMap(({ from, to }) => (from === label && to !== label ? [to] : to === label && from !== label ? [from] : []));
}
