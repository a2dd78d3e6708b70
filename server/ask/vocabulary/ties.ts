import { leftOutProperties, mappingOf } from "../../store/mapped/mapping.ts";
import { provenanceLabelsOf } from "../../store/provenanceLayer.ts";
import type { GraphStore } from "../../store/graphStore.ts";
import { isTemporal, type StoreValue } from "../../store/values.ts";
import type { Topology } from "../../topology/topology.ts";
import { fold } from "../names/fold.ts";
import type { Scalar } from "./columns.ts";

/** A property of the relationships of one type. */
export interface TieProperty {
  /** Index of the type in the topology. */
  readonly type: number;
  readonly name: string;
  /** `number`: every value is one; `time`: every value begins as an ISO 8601 day or month does. */
  readonly kind: "number" | "text" | "time";
  /** The store keeps temporal values, which Cypher compares with no text. */
  readonly temporal: boolean;
  /** Its values are lists. */
  readonly list: boolean;
  /** Per relationship of the topology, its values; a single value is a list of one. */
  readonly values: ReadonlyMap<number, readonly Scalar[]>;
  /** The values of these words, folded. */
  readonly written: ReadonlyMap<string, readonly Scalar[]>;
}

/** A graph with more relationships than this is asked about their properties by Cypher. */
const mostRelationships = 300_000;
/** Properties of a type past this many are not read. */
const mostProperties = 8;
/** Texts longer than this name nothing that a question would repeat. */
const longestText = 80;

interface OpenTie {
  readonly values: Map<number, readonly Scalar[]>;
  readonly written: Map<string, Set<Scalar>>;
  lists: number;
  temporal: boolean;
}

/** Reads the properties of relationships once, when first called; after a failure the next call reads again. */
export function tiesOf(store: GraphStore, topology: Topology): () => Promise<readonly TieProperty[]> {
  let known: Promise<readonly TieProperty[]> | undefined;
  return () => {
    const reading = known ?? readTies(store, topology);
    known = reading;
    reading.catch(() => (known = undefined));
    return reading;
  };
}

/**
 * Reads the properties of relationships, in one pass over the store that gives way after each batch. Nothing is read
 * where the schema has none, or where the graph is too large to keep them.
 *
 * @throws StoreError as the store does.
 */
async function readTies(store: GraphStore, topology: Topology): Promise<TieProperty[]> {
  if (topology.relationshipCount > mostRelationships) return [];
  const { relationshipTypes } = await store.schema();
  const hidden = new Set(leftOutProperties(mappingOf(store)));
  const ofType = new Map(
    relationshipTypes.map(({ name, properties }) => [
      name,
      properties.flatMap((property) => (hidden.has(property.name) ? [] : [property.name])).slice(0, mostProperties),
    ]),
  );
  const names = [...new Set([...ofType.values()].flat())];
  if (names.length === 0) return [];
  const indices = new Map(Array.from({ length: topology.relationshipCount }, (_, i) => [topology.relationshipIds.at(i), i]));
  const open = new Map<string, OpenTie>();
  const request = { withoutLabels: await provenanceLabelsOf(store), nodeProperties: [], relationshipProperties: names };
  for await (const batch of store.shape(request)) {
    for (const { id, type, properties } of batch.kind === "relationships" ? batch.relationships : []) {
      const index = indices.get(id);
      if (index === undefined) continue;
      for (const name of ofType.get(type) ?? [])
        put(open, `${topology.type[index]} ${name}`, index, properties[names.indexOf(name)] ?? null);
    }
    await new Promise(setImmediate);
  }
  return [...open].flatMap(([key, tie]) => toProperty(key, tie));
}

function put(open: Map<string, OpenTie>, key: string, index: number, value: StoreValue): void {
  const own = (Array.isArray(value) ? value : [value]).flatMap((item) => toScalar(item) ?? []);
  if (own.length === 0) return;
  const tie = open.get(key) ?? {
    values: new Map<number, readonly Scalar[]>(),
    written: new Map<string, Set<Scalar>>(),
    lists: 0,
    temporal: false,
  };
  open.set(key, tie);
  tie.values.set(index, own);
  tie.temporal ||= (Array.isArray(value) ? value : [value]).some(isTemporal);
  if (Array.isArray(value)) tie.lists += 1;
  for (const scalar of own) {
    const folded = typeof scalar === "string" ? fold(scalar) : "";
    if (folded !== "") tie.written.set(folded, (tie.written.get(folded) ?? new Set()).add(scalar));
  }
}

/** A property that is a list here and none there is none that a condition can be made of. */
function toProperty(key: string, { values, written, lists, temporal }: OpenTie): TieProperty[] {
  if (lists > 0 && lists < values.size) return [];
  const space = key.indexOf(" ");
  let numeric = true;
  let timed = true;
  for (const own of values.values()) {
    numeric &&= own.every((value) => typeof value === "number");
    timed &&= own.every((value) => typeof value === "string" && /^\d{4}-\d\d/.test(value));
  }
  return [
    {
      type: Number(key.slice(0, space)),
      name: key.slice(space + 1),
      kind: numeric ? "number" : timed ? "time" : "text",
      temporal,
      list: lists > 0,
      values,
      written: new Map([...written].map(([folded, own]) => [folded, [...own]])),
    },
  ];
}

function toScalar(value: StoreValue): Scalar | undefined {
  if (typeof value === "string") return value === "" || value.length > longestText ? undefined : value;
  if (isTemporal(value)) return value.text;
  return typeof value === "number" ? value : undefined;
}
