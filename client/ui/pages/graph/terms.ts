import type { SchemaResponse } from "../../../../server/contract/graph.ts";
import { leftOutNames } from "../../../state/settingLeaves.ts";
import { isLayer } from "../../../state/modelLayers.ts";
import type { Leaves, TermKind } from "../../../state/settingLeaves.ts";

export type PropertyOf = SchemaResponse["labels"][number]["properties"][number];

/** Something of the schema that a person can speak of; the name `*` stands for all that are not named. */
export interface Term {
  kind: TermKind;
  name: string;
  /** Nodes or relationships of it; null where that has no meaning. */
  count: number | null;
  /** Between which labels a type runs, or what has a property. */
  about: string;
  properties: PropertyOf[];
}

/** The most frequent first; the labels of the model itself after those that it is about. */
function byCount(a: Term, b: Term): number {
  const layer = Number(isLayer(a.name)) - Number(isLayer(b.name));
  if (layer !== 0) return layer;
  return (b.count ?? 0) - (a.count ?? 0) || a.name.localeCompare(b.name);
}

/** What is left out is no longer in the schema, and must be here all the same, to be brought back. */
function absent(kind: TermKind, known: Term[], leaves: Leaves): Term[] {
  const names = new Set(known.map(({ name }) => name));
  return leftOutNames(leaves, kind)
    .filter((name) => !names.has(name))
    .map((name) => ({ kind, name, count: null, about: "", properties: [] }));
}

function everyOther(kind: "labels" | "types", terms: Term[]): Term[] {
  if (terms.length < 2) return [];
  const properties = new Map(terms.flatMap((term) => term.properties).map((property) => [property.name, property]));
  return [{ kind, name: "*", count: null, about: "", properties: [...properties.values()] }];
}

function labelText(label: string): string {
  return label === "" ? "no label" : label;
}

/** Labels and types of the graph, the most frequent first, then what stands for all others. */
export function termsOf(schema: SchemaResponse, leaves: Leaves): { labels: Term[]; types: Term[] } {
  const labels = schema.labels
    .map(({ name, count, properties }): Term => ({ kind: "labels", name, count, about: "", properties }))
    .toSorted(byCount);
  const types = schema.relationshipTypes
    .map(({ name, count, ends, properties }): Term => {
      const [first] = ends;
      const more = ends.length > 1 ? ` and ${ends.length - 1} more` : "";
      return {
        kind: "types",
        name,
        count,
        about: first === undefined ? "" : `${labelText(first.from)} → ${labelText(first.to)}${more}`,
        properties,
      };
    })
    .toSorted(byCount);
  return {
    labels: [...labels, ...absent("labels", labels, leaves), ...everyOther("labels", labels)],
    types: [...types, ...absent("types", types, leaves), ...everyOther("types", types)],
  };
}

/** Every property name of the graph, with what has it. */
export function propertyTerms(schema: SchemaResponse, leaves: Leaves): Term[] {
  const found = new Map<string, { of: string[]; property: PropertyOf }>();
  for (const { name: owner, properties } of [...schema.labels, ...schema.relationshipTypes])
    for (const property of properties) {
      const entry = found.get(property.name);
      if (entry === undefined) found.set(property.name, { of: [owner], property });
      else {
        entry.of.push(owner);
        if (entry.property.samples.length === 0) entry.property = property;
      }
    }
  const terms = [...found].map(([name, { of, property }]): Term => {
    const more = of.length > 3 ? ` and ${of.length - 3} more` : "";
    return { kind: "properties", name, count: null, about: `of ${of.slice(0, 3).join(", ")}${more}`, properties: [property] };
  });
  return [...terms.toSorted((a, b) => a.name.localeCompare(b.name)), ...absent("properties", terms, leaves)];
}
