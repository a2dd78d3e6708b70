import type { SchemaResponse } from "../../contract/graph.ts";
import { nodeRole, type Mapping } from "../../store/mapped/mapping.ts";
import { namingOf } from "../../store/named/naming.ts";
import { nameProperties } from "../../store/present.ts";

/** A label and those of its properties that may hold names. */
export interface NamedLabel {
  label: string;
  count: number;
  properties: string[];
}

/** Properties of one label that are taken for names, at most. */
const mostProperties = 5;
/** The properties that name things in our own model, and those that are usual; an id names only what has no other. */
const usual = new Set<string>([...nameProperties.filter((name) => name !== "id"), "aliases"]);

/** @returns the labels of which some property holds names, the most frequent first */
export function namedLabels(schema: SchemaResponse, mapping: Mapping): NamedLabel[] {
  const naming = namingOf(schema);
  return schema.labels.flatMap(({ name, count, properties }) => {
    const texts = properties.filter(({ types }) => types.some((type) => /string/i.test(type))).map((property) => property.name);
    const said = nodeRole(mapping, [name], "name");
    const isMapped = said !== undefined && properties.some((property) => property.name === said);
    const names = texts.filter((text) => usual.has(text) || /(?:name|title|label)$/i.test(text));
    const first = isMapped ? [said] : (naming.get(name)?.properties ?? []);
    const found = first.length > 0 || names.length > 0 ? [...new Set([...first, ...names])] : texts.filter((text) => text === "id");
    return found.length === 0 ? [] : [{ label: name, count, properties: found.slice(0, mostProperties) }];
  });
}
