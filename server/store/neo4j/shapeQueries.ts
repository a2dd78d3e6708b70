import type { Transaction } from "neo4j-driver";
import type { ShapeRequest } from "../graphStore.ts";
import { quoteName } from "../identifiers.ts";
import { modelLabels, ownIdPattern } from "../ids.ts";
import type { StoreValue } from "../values.ts";
import { elementOf, type ElementIds } from "./elementIds.ts";

/** Names that the database has. */
export interface KnownNames {
  keys: ReadonlySet<string>;
  labels: ReadonlySet<string>;
}

/** @returns the names of its properties and labels */
export async function readKnown(tx: Transaction): Promise<KnownNames> {
  const namesOf = async (query: string) => new Set((await tx.run(query)).records.map((record) => String(record.get("name"))));
  return {
    keys: await namesOf("CALL db.propertyKeys() YIELD propertyKey AS name RETURN name LIMIT 100000"),
    labels: await namesOf("CALL db.labels() YIELD label AS name RETURN name LIMIT 100000"),
  };
}

/** What element ids begin with, and whether there may be things that have the model's own ids instead. */
export interface Ids extends ElementIds {
  ofModel: { nodes: boolean; relationships: boolean };
}

/** To ask it of each of millions would take Neo4j as long as all the rest of reading them. */
export function idsOf(beginnings: ElementIds, { keys, labels }: KnownNames): Ids {
  const ofModel = {
    nodes: keys.has("id") && modelLabels.some((label) => labels.has(label)),
    relationships: keys.has("id") && keys.has("claims"),
  };
  return { ...beginnings, ofModel };
}

/** Properties that were asked for: those that the database has at all, and where each of the others stands. */
export interface Picked {
  known: readonly string[];
  /** Per property asked for, its place among the known ones; -1 where there is none such. */
  places: readonly number[];
  /** What a thing that has none of them holds. */
  none: StoreValue[];
}

export function pickKnown(properties: readonly string[], keys: ReadonlySet<string>): Picked {
  const known = properties.filter((property) => keys.has(property));
  return { known, places: properties.map((property) => known.indexOf(property)), none: properties.map(() => null) };
}

/** The text that reads the nodes: rows of id, labels and values. */
export function nodesQuery({ withoutLabels }: ShapeRequest, values: Picked, ids: Ids): string {
  const { known } = values;
  const own = known.length === 0 ? "" : `WITH n, ${picked("n", known)} AS own `;
  return `MATCH (n) ${where([without("n", withoutLabels)])} ${own}RETURN ${idOf("n", ids)}, labels(n), ${listOf("own", known)} LIMIT $most`;
}

/**
 * Outgoing relationships up to which those of a node come in one row: a row of the driver takes as long as several
 * relationships in it. More of them in one would have to be held at once.
 */
const mostInRow = 400;

/**
 * The texts that read the relationships, in rows of a start and lists of id, end, type and values: all relationships of a
 * start in one row, but one by one where a start has many.
 */
export function relationshipsQueries({ withoutLabels }: ShapeRequest, values: Picked, ids: Ids): string[] {
  const start = without("a", withoutLabels);
  const ends = where([without("b", withoutLabels)]);
  const one = `[${relationshipId(ids)}, ${idOf("b", ids)}, type(r), ${valuesOfRelationship(values)}]`;
  const few = where([start, `0 < COUNT { (a)-->() } <= ${mostInRow}`]);
  const many = where([start, `COUNT { (a)-->() } > ${mostInRow}`]);
  return [
    `MATCH (a) ${few} RETURN ${idOf("a", ids)}, [(a)-[r]->(b) ${ends} | ${one}] LIMIT $most`,
    `MATCH (a) ${many} MATCH (a)-[r]->(b) ${ends} RETURN ${idOf("a", ids)}, [${one}] LIMIT $most`,
  ];
}

function relationshipId(ids: Ids): string {
  const element = elementOf("r", ids.relationships);
  if (!ids.ofModel.relationships) return element;
  return `CASE WHEN r.id IS :: STRING NOT NULL AND r.claims IS :: LIST<ANY> NOT NULL THEN r.id ELSE ${element} END`;
}

/** As `nodeIdOf`, in Cypher. */
function idOf(name: string, ids: Ids): string {
  if (!ids.ofModel.nodes) return elementOf(name, ids.nodes);
  return `CASE WHEN ${name}:${modelLabels.join("|")} AND ${name}.id IS :: STRING NOT NULL AND ${name}.id =~ '(?s)${ownIdPattern}' THEN ${name}.id ELSE ${elementOf(name, ids.nodes)} END`;
}

function without(name: string, labels: readonly string[]): string {
  return labels.length === 0 ? "" : `NOT ${name}:${labels.map(quoteName).join("|")}`;
}

function where(conditions: readonly string[]): string {
  const given = conditions.filter((condition) => condition !== "");
  return given.length === 0 ? "" : `WHERE ${given.join(" AND ")}`;
}

/**
 * Picks the values of a thing at once. One by one Neo4j goes through the chain of its properties for each of them: of 239
 * properties that took 16 times as long, and of four longer as well (5,000 nodes, 9.0 and 0.56 s).
 */
function picked(name: string, known: readonly string[]): string {
  return `${name}{${known.map((property) => `.${quoteName(property)}`).join(", ")}}`;
}

function listOf(own: string, known: readonly string[]): string {
  return `[${known.map((property) => `${own}.${quoteName(property)}`).join(", ")}]`;
}

function valuesOfRelationship({ known }: Picked): string {
  return known.length === 0 ? "[]" : `head([own IN [${picked("r", known)}] | ${listOf("own", known)}])`;
}

/** @returns a row's values, each where the property that was asked for stands */
export function inPlaces(values: StoreValue | undefined, { known: names, places, none }: Picked): StoreValue[] {
  if (names.length === 0) return none;
  const known = Array.isArray(values) ? values : [];
  return places.map((place) => known[place] ?? null);
}
