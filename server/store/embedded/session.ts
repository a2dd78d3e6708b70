import { setImmediate as turn } from "node:timers/promises";
import type { GrafeoDB } from "@grafeo-db/js";
import type { Counters } from "../../contract/query.ts";
import { noCounters } from "../counters.ts";
import type { QueryResult, Statement } from "../graphStore.ts";
import { boundRows, type RowBounds } from "../boundRows.ts";
import type { Parameters, StoreValue } from "../values.ts";
import type { Parsed } from "./cypher/ast.ts";
import { parseCypher } from "./cypher/parse.ts";
import { checkQuery } from "./evaluate/check.ts";
import { runNested, runQuery } from "./evaluate/clauses.ts";
import { runPattern } from "./evaluate/matchRows.ts";
import { emptyRow, pause, type Context } from "./evaluate/context.ts";
import { fromParameters, toNeutral } from "./evaluate/neutral.ts";
import { checkDangling } from "./evaluate/update.ts";
import { Temporal, type Value } from "./evaluate/value.ts";
import type { MemoryGraph } from "./graph/memoryGraph.ts";
import { applyCommand, readSchema, writeSchema, type SavedSchema } from "./graph/schemaStore.ts";
import { flush, loadGraph, openDatabase } from "./graph/storage.ts";
import type { Ending } from "./protocol.ts";
import { Pace, type Stop } from "./pace.ts";
import { checkAgainst, checkChanges, installIndexes, viewSchema } from "./schemaView.ts";

/** How many texts are kept parsed. */
const parsedAtMost = 500;

/** The graph of one data folder, and the queries that run over it. */
export class Session {
  readonly db: GrafeoDB;
  readonly graph: MemoryGraph;
  private readonly directory: string | null;
  private readonly memoryMb: number;
  private schema: SavedSchema;
  private readonly parsed = new Map<string, Parsed>();

  private constructor(db: GrafeoDB, graph: MemoryGraph, schema: SavedSchema, directory: string | null, memoryMb: number) {
    this.db = db;
    this.graph = graph;
    this.schema = schema;
    this.directory = directory;
    this.memoryMb = memoryMb;
  }

  static async open(directory: string | null, memoryMb: number): Promise<Session> {
    const db = openDatabase(directory);
    const schema = readSchema(directory);
    const graph = await loadGraph(db, schema.labels);
    installIndexes(schema, graph);
    return new Session(db, graph, schema, directory, memoryMb);
  }

  /** Changes with every commit, and with every change of the schema. */
  revision(): string {
    return `${this.db.currentEpoch()}.${this.schema.nextId}.${this.schema.indexes.length}`;
  }

  /** Runs one text that only reads. */
  async read(query: string, parameters: Parameters, bounds: RowBounds, stop: Stop): Promise<QueryResult> {
    this.graph.trim();
    const parsed = this.parse(query);
    checkQuery(parsed, "read", query);
    return this.evaluate(parsed, this.context(parameters, "read", noCounters(), stop), bounds);
  }

  /** Runs statements in one transaction; the rows of the last one are kept, within the bounds. */
  async write(
    statements: readonly Statement[],
    bounds: RowBounds,
    stop: Stop,
    ending: Ending = "commit",
  ): Promise<{ counters: Counters; result: QueryResult }> {
    this.graph.trim();
    const counters = noCounters();
    const schemaBefore = this.schema;
    let result: QueryResult = noRows;
    try {
      for (const { query, params } of statements) {
        const parsed = this.parse(query);
        checkQuery(parsed, "write", query);
        if (parsed.t === "schema") this.changeSchema(parsed, counters);
        else {
          const context = this.context(params ?? {}, "write", counters, stop);
          result = await this.evaluate(parsed, context, bounds);
          checkDangling(context);
          checkChanges(this.schema, this.graph);
        }
      }
      if (ending === "rollback") {
        this.takeBack(schemaBefore);
        return { counters, result };
      }
      const labels = this.graph.labelsInOrder();
      if (labels.length !== this.schema.labels.length) this.schema = { ...this.schema, labels };
      if (this.schema !== schemaBefore) writeSchema(this.directory, this.schema);
      await flush(this.db, this.graph);
    } catch (error) {
      this.takeBack(schemaBefore);
      throw error;
    }
    return { counters, result };
  }

  private takeBack(schema: SavedSchema): void {
    this.graph.rollback();
    if (this.schema === schema) return;
    this.schema = schema;
    installIndexes(schema, this.graph);
    writeSchema(this.directory, schema);
  }

  private changeSchema(parsed: Extract<Parsed, { t: "schema" }>, counters: Counters): void {
    const before = this.schema;
    const after = applyCommand(before, parsed.command);
    for (const constraint of after.constraints) if (!before.constraints.includes(constraint)) checkAgainst(constraint, this.graph);
    if (parsed.command.t === "createConstraint" && after !== before) this.graph.noteLabel(parsed.command.label);
    counters.constraintsAdded += Math.max(0, after.constraints.length - before.constraints.length);
    counters.constraintsRemoved += Math.max(0, before.constraints.length - after.constraints.length);
    counters.indexesAdded += Math.max(0, ownIndexes(after) - ownIndexes(before));
    counters.indexesRemoved += Math.max(0, ownIndexes(before) - ownIndexes(after));
    this.schema = after;
    installIndexes(after, this.graph);
  }

  private parse(query: string): Parsed {
    const known = this.parsed.get(query);
    if (known !== undefined) return known;
    const parsed = parseCypher(query);
    const [oldest] = this.parsed.keys();
    if (this.parsed.size >= parsedAtMost && oldest !== undefined) this.parsed.delete(oldest);
    this.parsed.set(query, parsed);
    return parsed;
  }

  private context(parameters: Parameters, mode: "read" | "write", counters: Counters, stop: Stop): Context {
    const pace = new Pace(stop, this.memoryMb);
    const millis = Date.now();
    const day = Math.floor(millis / 86_400_000);
    const context: Context = {
      graph: this.graph,
      parameters: fromParameters(parameters),
      now: new Temporal("OffsetDateTime", day, (millis - day * 86_400_000) * 1e6),
      mode,
      counters,
      plans: new WeakMap(),
      schema: viewSchema(this.schema, this.db.version()),
      step: () => pace.step(),
      isPauseDue: () => pace.isPauseDue(),
      match: (patterns, row) => runPattern(patterns, row, context),
      subquery: (query, row) => runNested(query, row, context),
    };
    return context;
  }

  private async evaluate(parsed: Parsed, context: Context, bounds: RowBounds): Promise<QueryResult> {
    if (parsed.t === "schema") return noRows;
    const { columns, rows } = runQuery(parsed.query, [], [emptyRow()], context);
    const neutral = (values: readonly Value[]): StoreValue[] => values.map((value) => toNeutral(value, this.graph));
    const kept = boundRows(bounds);
    const written: Value[][] = [];
    for (const row of rows) {
      const values = row === pause ? null : columns.map((name) => row[name] ?? null);
      if (context.mode === "read") {
        if (values === null) await turn();
        else if (!kept.add(neutral(values))) break;
      } else if (values !== null && written.length <= bounds.maxRows) {
        // A write runs without a break, so that no reader sees half of it, and shows what it left in the end.
        written.push(values);
      }
    }
    for (const values of written) if (!kept.add(neutral(values))) break;
    return { columns: [...columns], ...kept.result(), notifications: [] };
  }

  /** Empties the graph and its schema: for the kit's scratch store. */
  async clear(): Promise<void> {
    for (const item of this.graph.relationships()) this.graph.deleteRelationship(item);
    for (const node of this.graph.nodes()) this.graph.deleteNode(node);
    await flush(this.db, this.graph);
  }
}

const noRows: QueryResult = { columns: [], rows: [], truncated: false, notifications: [] };

/** Indexes that stand for themselves, not for a constraint. */
function ownIndexes(schema: SavedSchema): number {
  return schema.indexes.filter(({ owner }) => owner === null).length;
}
