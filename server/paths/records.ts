import type { Claim } from "../contract/evidence.ts";
import type { Edge, EdgeEvidence, Node } from "../contract/graph.ts";
import { claimsById } from "../evidence/claims.ts";
import type { CallOptions, GraphStore } from "../store/graphStore.ts";
import { tellsEvidence, mappingOf } from "../store/mapped/mapping.ts";
import { toEdge, toNode } from "../store/present.ts";

/** What an answer shows of nodes, relationships and claims, by id. Ids that are not there are left out. */
export interface Records {
  readonly nodes: Fetch<Node>;
  readonly edges: Fetch<Edge>;
  /** Both together, in one visit to the store. */
  readonly items: FetchItems;
  readonly claims: Fetch<Claim>;
  /** Quote and source of relationships, by their ids, where the mapping of the database says which properties hold them. */
  readonly evidence: Fetch<EdgeEvidence>;
}

interface ShownItems {
  readonly nodes: ReadonlyMap<string, Node>;
  readonly edges: ReadonlyMap<string, Edge>;
}

type FetchItems = (ids: { nodes: readonly string[]; edges: readonly string[] }, options?: CallOptions) => Promise<ShownItems>;

type Fetch<T> = (ids: readonly string[], options?: CallOptions) => Promise<ReadonlyMap<string, T>>;

/** Records as the store has them at this moment. */
export function storeRecords(store: GraphStore): Records {
  return {
    async nodes(ids, options) {
      return byId(ids.length === 0 ? [] : (await store.nodes(ids, options)).map(toNode));
    },
    async edges(ids, options) {
      return byId(ids.length === 0 ? [] : (await store.relationships(ids, options)).map(toEdge));
    },
    async items(ids, options) {
      const { nodes, relationships } = await store.items({ nodes: ids.nodes, relationships: ids.edges }, options);
      return { nodes: byId(nodes.map(toNode)), edges: byId(relationships.map(toEdge)) };
    },
    claims: (ids, options) => claimsById(store, ids, options),
    evidence: (ids, options) => evidenceOf(store, ids, options),
  };
}

/** A relationship rests on its own quote and source, else on those of the node where it begins, else where it ends. */
async function evidenceOf(store: GraphStore, ids: readonly string[], options?: CallOptions): Promise<ReadonlyMap<string, EdgeEvidence>> {
  const { ofNodes, ofRelationships } = tellsEvidence(mappingOf(store));
  if (ids.length === 0 || (!ofNodes && !ofRelationships)) return new Map();
  const relationships = await store.relationships(ids, options);
  const bare = relationships.filter(({ said }) => !isGround(said));
  const ends = ofNodes ? await store.nodes([...new Set(bare.flatMap(({ source, target }) => [source, target]))], options) : [];
  const byEnd = byId(ends);
  return new Map(
    relationships.flatMap(({ id, source, target, said }) => {
      const ground = [said, byEnd.get(source)?.said, byEnd.get(target)?.said].find(isGround);
      return ground ? [[id, pickEvidence(ground)] as const] : [];
    }),
  );
}

function isGround(said: EdgeEvidence | undefined): said is EdgeEvidence {
  return (said?.quote ?? said?.source) !== undefined;
}

function pickEvidence({ quote, source, date }: EdgeEvidence): EdgeEvidence {
  return { ...(quote !== undefined && { quote }), ...(source !== undefined && { source }), ...(date !== undefined && { date }) };
}

/** Records that are fetched once; for as long as the graph is known not to have changed. */
export function cachedRecords(records: Records): Records {
  const [nodes, edges] = [createMemory<Node>(), createMemory<Edge>()];
  return {
    nodes: remember(records.nodes, nodes),
    edges: remember(records.edges, edges),
    async items(ids, options) {
      const fetched = await records.items({ nodes: nodes.missing(ids.nodes), edges: edges.missing(ids.edges) }, options);
      return { nodes: nodes.complete(ids.nodes, fetched.nodes), edges: edges.complete(ids.edges, fetched.edges) };
    },
    claims: remember(records.claims),
    evidence: remember(records.evidence),
  };
}

/** Records of one kind that are kept; past it the oldest are forgotten. */
const kept = 20_000;

interface Memory<T> {
  /** Those of the ids that have to be fetched. */
  missing(ids: readonly string[]): string[];
  /** Takes what was fetched. Returns the records with these ids. */
  complete(ids: readonly string[], fetched: ReadonlyMap<string, T>): ReadonlyMap<string, T>;
}

function createMemory<T>(): Memory<T> {
  const known = new Map<string, T>();
  return {
    missing: (ids) => ids.filter((id) => !known.has(id)),
    complete(ids, fetched) {
      const found = new Map<string, T>();
      for (const id of ids) {
        const record = known.get(id) ?? fetched.get(id);
        if (record !== undefined) found.set(id, record);
      }
      for (const [id, record] of fetched) known.set(id, record);
      for (const id of known.keys()) {
        if (known.size <= kept) break;
        known.delete(id);
      }
      return found;
    },
  };
}

function remember<T>(fetch: Fetch<T>, memory = createMemory<T>()): Fetch<T> {
  return async (ids, options) => memory.complete(ids, await fetch(memory.missing(ids), options));
}

function byId<T extends { id: string }>(items: readonly T[]): Map<string, T> {
  return new Map(items.map((item) => [item.id, item]));
}

/** @returns the ids of the claims that a relationship rests on. */
export function claimIdsOf(edge: Edge): string[] {
  const { claims } = edge.properties;
  return Array.isArray(claims) ? claims.filter((id) => typeof id === "string") : [];
}
