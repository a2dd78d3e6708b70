import type { DocumentResponse, DocumentSummary, NameReference } from "../contract/evidence.ts";
import type { CallOptions, GraphStore } from "../store/graphStore.ts";
import { isNode, textOr, whole } from "../store/kinds.ts";
import { displayName } from "../store/present.ts";
import type { NodeValue, StoreValue } from "../store/values.ts";
import { toReference } from "./claims.ts";

type Passage = DocumentResponse["passageList"][number];

const maxDocuments = 1_000;
const maxPassages = 20_000;

const listQuery = `
MATCH (d:Document) WITH d LIMIT ${maxDocuments}
OPTIONAL MATCH (d)-[:HAS_PASSAGE]->(p:Passage)
RETURN d AS document, count(p) AS passages, count(p.text) AS texts`;

/** @returns every document whose passages are known, by title. What another graph calls a document, and keeps otherwise, is not one. */
export async function listDocuments(store: GraphStore, options: CallOptions = {}): Promise<DocumentSummary[]> {
  const { rows } = await store.read(listQuery, {}, { ...options, maxRows: maxDocuments, origin: "application" });
  const documents = rows.flatMap(([document, passages, texts]) =>
    isNode(document) && whole(passages) > 0 ? [toSummary(document, whole(passages), whole(texts) > 0)] : [],
  );
  return documents.toSorted((a, b) => a.title.localeCompare(b.title));
}

const passageQuery = `MATCH (d:Document {id: $id})-[:HAS_PASSAGE]->(p:Passage) RETURN p AS passage`;
const mentionQuery = `MATCH (d:Document {id: $id})-[:HAS_PASSAGE]->(p:Passage)-[:MENTIONS]->(e) RETURN p.id AS passage, e AS entity`;
const citedQuery = `MATCH (d:Document {id: $id})-[:HAS_PASSAGE]->(p:Passage)<-[:CITES]-(c:Claim) RETURN p.id AS passage, c.id AS claim`;

/** @returns the document with its passages in the order of the text, or undefined when there is no such document. */
export async function readDocument(store: GraphStore, id: string, options: CallOptions = {}): Promise<DocumentResponse | undefined> {
  const [document] = await store.nodes([id], options);
  if (document === undefined || !document.labels.includes("Document")) return undefined;
  const read = async (query: string): Promise<StoreValue[][]> =>
    (await store.read(query, { id }, { ...options, maxRows: maxPassages * 10, origin: "application" })).rows;
  const [passages, mentions, cited] = await Promise.all([read(passageQuery), read(mentionQuery), read(citedQuery)]);
  const entities = group(mentions, (value) => (isNode(value) ? toReference(value) : undefined));
  const claims = group(cited, (value) => (typeof value === "string" ? value : undefined));
  const passageList = passages
    .flatMap(([passage]) => (isNode(passage) ? [toPassage(passage, entities.get(passage.id) ?? [], claims.get(passage.id) ?? [])] : []))
    .toSorted((a, b) => a.start - b.start);
  const hasText = passageList.some((passage) => passage.text !== undefined);
  return { ...toSummary(document, passageList.length, hasText), passageList };
}

function toSummary(document: NodeValue, passages: number, hasText: boolean): DocumentSummary {
  const property = (key: string): StoreValue | undefined => document.properties.get(key);
  return {
    id: document.id,
    title: displayName(document.labels, property, document.id),
    publisher: textOr(property("publisher"), null),
    date: textOr(property("date"), null),
    hash: textOr(property("sha256"), null),
    passages,
    hasText,
  };
}

function toPassage(passage: NodeValue, mentions: NameReference[], claims: string[]): Passage {
  const text = passage.properties.get("text");
  return {
    id: passage.id,
    paragraph: whole(passage.properties.get("paragraph")),
    sentence: whole(passage.properties.get("sentence")),
    start: whole(passage.properties.get("start")),
    end: whole(passage.properties.get("end")),
    heading: passage.properties.get("heading") === true,
    gist: textOr(passage.properties.get("gist"), ""),
    ...(typeof text === "string" && { text }),
    mentions: mentions.toSorted((a, b) => a.name.localeCompare(b.name)),
    claims: claims.toSorted(),
  };
}

/** @returns the second items of the rows by their first. */
function group<T>(rows: readonly StoreValue[][], read: (value: StoreValue | undefined) => T | undefined): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const [key, value] of rows) {
    const item = read(value);
    if (typeof key === "string" && item !== undefined) groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return groups;
}
