import { modality as modalitySchema } from "../../contract/evidence.ts";
import { isNode } from "../../store/kinds.ts";
import type { CallOptions, GraphStore } from "../../store/graphStore.ts";
import { isTemporal, type NodeValue, type StoreValue } from "../../store/values.ts";
import { dayOf, unknownDay } from "../../topology/days.ts";
import { entriesOf } from "../../topology/neighbourSource.ts";
import type { Topology } from "../../topology/topology.ts";
import { learnArticles } from "../wording/articles.ts";
import type { Fact } from "./fact.ts";

/** Claims past this many are not looked through; the answer then says so. */
const maxClaims = 50_000;

/** The claims of a graph, as facts. */
export interface ClaimFacts {
  readonly facts: readonly Fact[];
  readonly truncated: boolean;
}

/**
 * Reads every claim that has a subject and an object, and learns from their statements how names are written.
 *
 * @throws StoreError as the store does.
 */
export async function loadClaimFacts(store: GraphStore, topology: Topology, options: CallOptions = {}): Promise<ClaimFacts> {
  const reading = { ...options, maxRows: maxClaims, origin: "application" } as const;
  const ends = await store.read(
    `MATCH (c:Claim) WITH c LIMIT ${maxClaims} MATCH (s:Entity)<-[:SUBJECT]-(c)-[:OBJECT]->(o:Entity) RETURN c, s.id AS subject, o.id AS object`,
    {},
    reading,
  );
  const speakers = await store.read(
    `MATCH (c:Claim) WITH c LIMIT ${maxClaims} MATCH (c)-[:ATTRIBUTED_TO]->(s:Entity) RETURN c.id AS claim, s.id AS speaker`,
    {},
    reading,
  );
  const spoken = new Map<string, number[]>();
  for (const [claim, speaker] of speakers.rows) {
    const node = typeof speaker === "string" ? topology.indexOf(speaker) : undefined;
    if (typeof claim === "string" && node !== undefined) spoken.set(claim, [...(spoken.get(claim) ?? []), node]);
  }
  const facts = ends.rows.flatMap(([claim, subject, object]) => toFact(topology, claim, subject, object, spoken) ?? []);
  learnArticles(
    topology,
    facts.map(({ statement }) => statement),
  );
  return { facts: facts.toSorted((a, b) => ((a.claim ?? "") < (b.claim ?? "") ? -1 : 1)), truncated: ends.truncated };
}

function toFact(
  topology: Topology,
  claim: StoreValue | undefined,
  subjectId: StoreValue | undefined,
  objectId: StoreValue | undefined,
  spoken: ReadonlyMap<string, readonly number[]>,
): Fact | undefined {
  if (!isNode(claim) || typeof subjectId !== "string" || typeof objectId !== "string") return undefined;
  const [subject, object] = [topology.indexOf(subjectId), topology.indexOf(objectId)];
  if (subject === undefined || object === undefined) return undefined;
  const { properties } = claim;
  const type = text(properties.get("relation")) ?? "RELATED_TO";
  const modality = modalitySchema.safeParse(properties.get("modality"));
  const when = text(properties.get("when"));
  const days = daysOfClaim(claim);
  const relationship = findRelationship(topology, subject, type, object);
  return {
    claim: claim.id,
    ...(relationship !== undefined && { relationship }),
    subject,
    object,
    type,
    statement: text(properties.get("statement")) ?? "",
    modality: modality.success ? modality.data : "stated",
    denied: properties.get("polarity") === "denied",
    implied: properties.get("implied") === true,
    ...(when !== undefined && { when }),
    ...(days && { days }),
    speakers: spoken.get(claim.id) ?? [],
  };
}

function daysOfClaim({ properties }: NodeValue): [number, number] | undefined {
  const when = text(properties.get("when"));
  const from = text(properties.get("from")) ?? when;
  const to = text(properties.get("to")) ?? when;
  const first = from === undefined ? unknownDay : dayOf(from, "first");
  const last = to === undefined ? unknownDay : dayOf(to, "last");
  if (first === unknownDay && last === unknownDay) return undefined;
  return [first === unknownDay ? -Infinity : first, last === unknownDay || when?.endsWith("/") ? Infinity : last];
}

function findRelationship(topology: Topology, subject: number, type: string, object: number): number | undefined {
  const [first, end] = entriesOf(topology, subject, "out");
  for (let entry = first; entry < end; entry += 1) {
    const relationship = topology.relationship[entry] as number;
    if (topology.neighbour[entry] === object && topology.typeNames[topology.type[relationship] as number] === type) return relationship;
  }
  return undefined;
}

function text(value: StoreValue | undefined): string | undefined {
  if (typeof value === "string" && value !== "") return value;
  if (typeof value === "number") return String(value);
  return isTemporal(value) ? value.text : undefined;
}
