import type { Citation, Claim, NameReference } from "../contract/evidence.ts";
import { modality } from "../contract/evidence.ts";
import type { CallOptions, GraphStore } from "../store/graphStore.ts";
import { isNode, textOr, whole } from "../store/kinds.ts";
import { nameOfNode } from "../store/present.ts";
import { isTemporal, type NodeValue, type RelationshipValue, type StoreValue } from "../store/values.ts";

/** @returns the claims with these ids; unknown ids are left out. */
export async function claimsById(store: GraphStore, ids: readonly string[], options: CallOptions = {}): Promise<Map<string, Claim>> {
  if (ids.length === 0) return new Map();
  const [claims, citations, speakers] = await Promise.all([
    store.nodes(ids, options),
    citationsOf(store, ids, options),
    speakersOf(store, ids, options),
  ]);
  return new Map(claims.map((claim) => [claim.id, toClaim(claim, citations.get(claim.id) ?? [], speakers.get(claim.id) ?? [])]));
}

/** @returns the ids that a relationship's `claims` property lists. */
export function claimIds(relationship: RelationshipValue): string[] {
  const ids = relationship.properties.get("claims");
  return Array.isArray(ids) ? ids.filter((id) => typeof id === "string") : [];
}

const citationQuery = `
UNWIND $ids AS claim
MATCH (c:Claim {id: claim})-[:CITES]->(p:Passage)<-[:HAS_PASSAGE]-(d:Document)
RETURN claim, d.id AS document, d.title AS title, p AS passage`;

async function citationsOf(store: GraphStore, ids: readonly string[], options: CallOptions): Promise<Map<string, Citation[]>> {
  const rows = await readAll(store, citationQuery, ids, options);
  const found = new Map<string, Citation[]>();
  for (const [claim, document, title, passage] of rows) {
    if (typeof claim !== "string" || !isNode(passage)) continue;
    push(found, claim, toCitation(passage, textOr(document, ""), typeof title === "string" ? title : undefined));
  }
  for (const list of found.values()) list.sort((a, b) => a.document.localeCompare(b.document) || a.start - b.start);
  return found;
}

const speakerQuery = `
UNWIND $ids AS claim
MATCH (c:Claim {id: claim})-[:ATTRIBUTED_TO]->(speaker)
RETURN claim, speaker`;

async function speakersOf(store: GraphStore, ids: readonly string[], options: CallOptions): Promise<Map<string, NameReference[]>> {
  const rows = await readAll(store, speakerQuery, ids, options);
  const found = new Map<string, NameReference[]>();
  for (const [claim, speaker] of rows) {
    if (typeof claim === "string" && isNode(speaker)) push(found, claim, toReference(speaker));
  }
  for (const list of found.values()) list.sort((a, b) => a.name.localeCompare(b.name));
  return found;
}

/** A claim cites few passages, and a few speakers stand behind it: past this many rows something else is wrong. */
const rowsPerClaim = 100;

async function readAll(store: GraphStore, query: string, ids: readonly string[], options: CallOptions): Promise<StoreValue[][]> {
  const result = await store.read(query, { ids: [...ids] }, { ...options, maxRows: ids.length * rowsPerClaim, origin: "application" });
  return result.rows;
}

function toClaim(claim: NodeValue, citations: Citation[], attributedTo: NameReference[]): Claim {
  const read = modality.safeParse(claim.properties.get("modality"));
  const confidence = claim.properties.get("confidence");
  return {
    id: claim.id,
    statement: textOr(claim.properties.get("statement"), ""),
    modality: read.success ? read.data : "stated",
    polarity: claim.properties.get("polarity") === "denied" ? "denied" : "affirmed",
    when: whenOf(claim.properties.get("when")),
    attributedTo,
    confidence: typeof confidence === "number" ? confidence : null,
    citations,
  };
}

function toCitation(passage: NodeValue, document: string, title: string | undefined): Citation {
  const text = passage.properties.get("text");
  return {
    document,
    ...(title !== undefined && { title }),
    passage: passage.id,
    paragraph: whole(passage.properties.get("paragraph")),
    sentence: whole(passage.properties.get("sentence")),
    start: whole(passage.properties.get("start")),
    end: whole(passage.properties.get("end")),
    gist: textOr(passage.properties.get("gist"), ""),
    ...(typeof text === "string" && { text }),
  };
}

/** @returns the id and the name of a node. */
export function toReference(node: NodeValue): NameReference {
  return { id: node.id, name: nameOfNode(node) };
}

function whenOf(value: StoreValue | undefined): string | null {
  if (typeof value === "string") return value;
  if (typeof value === "number") return String(value);
  return isTemporal(value) ? value.text : null;
}

function push<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [item]);
  else list.push(item);
}
