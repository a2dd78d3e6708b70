import type { SchemaResponse } from "../contract/graph.ts";
import { provenanceLabelsIn } from "./provenanceLayer.ts";

/** Nodes that hold the texts which a graph was made from: the `Chunk` of a builder that reads documents. */
export interface TextLayer {
  readonly label: string;
  /** The property with the text. */
  readonly text: string;
  /** Relationship types between a text and what it names, in either direction. */
  readonly naming: readonly string[];
  /** Types between a text and the document that it is a part of. */
  readonly partOf: readonly string[];
  /**
   * Labels whose nodes are evidence and no things of their own: the texts, and the documents that only hold them. None
   * where something else is related to the texts too, such as the people who write reviews.
   */
  readonly aside: readonly string[];
}

type Label = SchemaResponse["labels"][number];
type Type = SchemaResponse["relationshipTypes"][number];

const textNames = /^(?:text|content|body|passage|page_?content|chunk_?text)$/i;
const documentNames = /document|file|source|article|page|book/i;
/** What a type is called that only says that a text names something: MENTIONS, HAS_ENTITY, FROM_CHUNK, EXTRACTED_FROM. */
const namingNames = /(?:^|_)(?:mentions?|mentioned|entity|entities|extracted|from|refers|references)(?:_|$)/i;
/** A text that may hold sentences has so many characters, on average. */
const sentences = 60;

/** @returns the layers of texts that a graph keeps beside what they name; none in a graph with claims, which cite passages. */
export function textLayersOf(schema: SchemaResponse): TextLayer[] {
  if (provenanceLabelsIn(schema).length > 0) return [];
  return schema.labels.flatMap((label) => {
    const text = textProperty(label);
    if (text === undefined) return [];
    const types = touching(schema, label.name);
    const partOf = types.filter(({ others }) => others.every((other) => documentNames.test(other)));
    const naming = types.filter((type) => !partOf.includes(type));
    if (naming.length === 0) return [];
    const documents = new Set(partOf.flatMap(({ others }) => others));
    const holders = [...documents].filter((name) =>
      touching(schema, name).every(({ others }) => others.every((other) => other === label.name)),
    );
    const isAside = naming.every(({ name }) => namingNames.test(snake(name)));
    return [
      {
        label: label.name,
        text,
        naming: naming.map(({ name }) => name),
        partOf: partOf.map(({ name }) => name),
        aside: isAside ? [label.name, ...holders] : [],
      },
    ];
  });
}

/** The types between this label and others, with these. */
function touching(schema: SchemaResponse, label: string): { name: string; others: string[] }[] {
  return schema.relationshipTypes
    .map(({ name, ends }) => ({ name, others: othersOf(ends, label) }))
    .filter(({ others }) => others.length > 0);
}

/** `fromChunk` as `from_Chunk`. */
function snake(name: string): string {
  return name.replaceAll(/(?<=\p{Ll})(?=\p{Lu})/gu, "_");
}

function textProperty({ properties }: Label): string | undefined {
  return properties.find(({ name, samples }) => {
    const texts = samples.filter((sample) => typeof sample === "string");
    const length = texts.reduce((sum, sample) => sum + sample.length, 0);
    return textNames.test(name) && texts.length > 0 && length >= sentences * texts.length;
  })?.name;
}

/** The labels at the other ends of a type that touches this label. */
function othersOf(ends: Type["ends"], label: string): string[] {
  return ends.flatMap(({ from, to }) => (from === label && to !== label ? [to] : to === label && from !== label ? [from] : []));
}
