import type { SchemaResponse } from "../contract/graph.ts";
import type { Counters, Notification } from "../contract/query.ts";
import type { GraphSettings } from "../contract/settings.ts";
import type { Naming } from "./named/naming.ts";
import type { NodeValue, Parameters, RelationshipValue, StoreValue } from "./values.ts";

/**
 * The port to the engine that holds the graph. Two engines implement it, and one contract suite runs over both.
 * Every method rejects with a `StoreError` and with nothing else.
 */
export interface GraphStore {
  readonly engine: "embedded" | "neo4j";

  /** How a person wants this graph shown, now; an engine itself knows nothing of it (see `mapped/mappedStore.ts`). */
  mapping?(): GraphSettings["mapping"];

  /** What was measured to name the nodes of each label; nothing before the schema was read (see `named/namedStore.ts`). */
  naming?(): Naming;

  /**
   * Runs one Cypher text that only reads. Whatever would write, load a file or call a procedure that is not known
   * to be harmless is refused with `not_read_only` before it runs.
   */
  read(query: string, params: Parameters, options: ReadOptions): Promise<QueryResult>;

  /**
   * Runs one Cypher text of a person that may write, in a transaction of its own that commits with its last row. On
   * Neo4j it is an implicit one, as `CALL { } IN TRANSACTIONS` demands; it is never tried again by itself, since nobody
   * could tell whether it had happened. LOAD CSV, unknown procedures and administration commands stay refused. Rows past
   * the bounds are not kept, but everything is done.
   */
  execute(query: string, params: Parameters, options: ExecuteOptions): Promise<ExecuteResult>;

  /**
   * Does what `execute` would and takes all of it back: the counters say what would change. Rejects with `unsupported`
   * for `CALL { } IN TRANSACTIONS`, which cannot be taken back.
   */
  rehearse(query: string, params: Parameters, options: ExecuteOptions): Promise<ExecuteResult>;

  /**
   * Runs statements in one transaction: all of them or none. For the application's own texts, never for a person's.
   * Neo4j forbids schema and data changes in the same one: there, CREATE and DROP of constraints and indexes run before
   * the others, each in a transaction of its own, and stay when a later one fails.
   */
  write(statements: readonly Statement[], options?: CallOptions): Promise<Counters>;

  /** Labels, relationship types and properties with counts, types and samples. */
  schema(options?: CallOptions): Promise<SchemaResponse>;

  /** The nodes with these ids (see `NodeValue.id`), in the order of the ids; unknown ones are left out. */
  nodes(ids: readonly string[], options?: CallOptions): Promise<NodeValue[]>;

  /** The relationships with these ids, in the order of the ids; unknown ones are left out. */
  relationships(ids: readonly string[], options?: CallOptions): Promise<RelationshipValue[]>;

  /** Nodes and relationships together, as `nodes` and `relationships` give them, in one visit to the engine. */
  items(ids: ItemIds, options?: CallOptions): Promise<Items>;

  /** Streams the shape of the graph, every node before the first relationship, for the topology and the name index. */
  shape(request: ShapeRequest, options?: CallOptions): AsyncIterable<ShapeBatch>;

  /** The databases that this user may choose among, by name; never Neo4j's `system`. */
  databases(options?: CallOptions): Promise<DatabaseInfo[]>;

  /** Asks the engine whether it is there. Rejects with `unavailable` when it is not. */
  ping(options?: CallOptions): Promise<StoreState>;

  /** Ends everything that runs and releases it. A second call does nothing. */
  close(): Promise<void>;
}

export interface ItemIds {
  nodes: readonly string[];
  relationships: readonly string[];
}

export interface Items {
  nodes: NodeValue[];
  relationships: RelationshipValue[];
}

export interface CallOptions {
  signal?: AbortSignal;
  timeoutMs?: number;
}

export interface ExecuteOptions extends CallOptions {
  /** Rows past this one are not fetched, and `truncated` says so. */
  maxRows: number;
  /** Rows past this size, in bytes as `sizeOf` estimates them, are not fetched; `limits.query.resultBytes` when left out. */
  maxBytes?: number;
}

export interface ReadOptions extends ExecuteOptions {
  /** Who wrote the text: the application's own texts skip the analyser; a person's never do. */
  origin: "application" | "person";
  /** Rows of ids, names of types and numbers, many of which may be on their way at once; else each may hold the largest value there is. */
  rowSize?: "small";
}

export interface Statement {
  query: string;
  params?: Parameters;
}

export interface QueryResult {
  columns: string[];
  rows: StoreValue[][];
  truncated: boolean;
  /** Which bound cut the rows; absent when none did. */
  truncatedBy?: "rows" | "bytes";
  notifications: Notification[];
  /** How the engine runs the query; only where the text asked for it with EXPLAIN or PROFILE. */
  plan?: QueryPlan;
}

export interface ExecuteResult extends QueryResult {
  counters: Counters;
}

/** One operator of a plan, with those that feed it. */
export interface QueryPlan {
  operator: string;
  /** Variables that its rows carry. */
  identifiers: string[];
  details: string;
  estimatedRows: number;
  /** Only after PROFILE, which ran the query. */
  rows?: number;
  dbHits?: number;
  children: QueryPlan[];
}

export interface DatabaseInfo {
  name: string;
  isDefault: boolean;
  /** As the engine says it: online, offline, starting and the like. */
  status: string;
}

export interface ShapeRequest {
  /** Nodes with one of these labels, and the relationships at them, are left out. */
  withoutLabels: readonly string[];
  /** Values of these properties come with each node and relationship, in this order. */
  nodeProperties: readonly string[];
  relationshipProperties: readonly string[];
}

export interface ShapeNode {
  id: string;
  labels: string[];
  properties: StoreValue[];
  /** What a mapping says it is called. */
  name?: string;
}

export interface ShapeRelationship {
  id: string;
  source: string;
  target: string;
  type: string;
  properties: StoreValue[];
}

export type ShapeBatch = { kind: "nodes"; nodes: ShapeNode[] } | { kind: "relationships"; relationships: ShapeRelationship[] };

export interface StoreState {
  engineVersion: string;
  /** Changes whenever the graph may have changed; compare it with an earlier one, nothing else. */
  revision: string;
}
