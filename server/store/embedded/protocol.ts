import type { SchemaResponse } from "../../contract/graph.ts";
import type { Counters } from "../../contract/query.ts";
import type { RowBounds } from "../boundRows.ts";
import type { QueryResult, ShapeBatch, ShapeRequest, Statement } from "../graphStore.ts";
import type { PackedBatch } from "./packedShape.ts";
import type { StoreErrorCode } from "../storeError.ts";
import type { TextPosition } from "../../contract/errors.ts";
import type { NodeValue, Parameters, RelationshipValue } from "../values.ts";

/** Where the next batch of `shape` begins: a stage and the engine's own id. */
export interface ShapeCursor {
  stage: "nodes" | "relationships";
  from: number;
}

export interface ShapeStep {
  batch: ShapeBatch;
  next: ShapeCursor | null;
}

/** A call that needs nothing but its kind. */
interface NoDetails {
  kind?: never;
}

/** What the parent may ask of the engine's process, and what each kind is answered with. */
interface Calls {
  read: { request: { query: string; params: Parameters } & RowBounds; answer: QueryResult };
  write: { request: { statements: readonly Statement[] }; answer: Counters };
  /** One text of any kind, rows and counters both. */
  run: { request: { query: string; params: Parameters; ending: Ending } & RowBounds; answer: RunAnswer };
  schema: { request: NoDetails; answer: SchemaResponse };
  nodes: { request: { ids: readonly string[] }; answer: NodeValue[] };
  relationships: { request: { ids: readonly string[] }; answer: RelationshipValue[] };
  shape: { request: { shape: ShapeRequest; cursor: ShapeCursor }; answer: { batch: PackedBatch; next: ShapeCursor | null } };
  ping: { request: NoDetails; answer: { engineVersion: string; revision: string } };
  clear: { request: NoDetails; answer: null };
  close: { request: NoDetails; answer: null };
}

/** Whether what a text did stays, or is taken back after it was counted. */
export type Ending = "commit" | "rollback";

interface RunAnswer {
  result: QueryResult;
  counters: Counters;
}

export type CallKind = keyof Calls;

export type CallOf<K extends CallKind> = { kind: K } & Omit<Calls[K]["request"], "kind">;
export type AnyCall = { [K in CallKind]: CallOf<K> }[CallKind];
export type AnswerOf<K extends CallKind> = Calls[K]["answer"];

/** Parent to child. */
export type ToChild = { message: "call"; id: number; call: AnyCall; timeoutMs: number } | { message: "cancel"; id: number };

export interface WireError {
  code: StoreErrorCode;
  message: string;
  hint?: string;
  position?: TextPosition;
  engineCode?: string;
}

/** Child to parent. */
export type FromChild =
  | { message: "opened" }
  | { message: "refused"; error: WireError }
  | { message: "answer"; id: number; answer: AnswerOf<CallKind> }
  | { message: "failed"; id: number; error: WireError };

/** What the child is started with, as one JSON argument. */
export interface EngineSettings {
  /** The data folder; null keeps the graph in memory, and a restart then loses it. */
  directory: string | null;
  /** The resident size past which queries are stopped. */
  memoryMb: number;
}
