import type { Clause } from "../cypher/ast.ts";
import { constraintColumns, indexColumns } from "../cypher/showColumns.ts";
import { functionNames } from "../functions/registry.ts";
import { StoreError } from "../../storeError.ts";
import { emptyRow, pause, type Context, type Row, type Rows } from "./context.ts";
import { evaluate } from "./expression.ts";
import { truth } from "./operators.ts";
import { queryError } from "./failure.ts";
import { typeName, type Value } from "./value.ts";

type CallClause = Extract<Clause, { t: "call" }>;

interface Procedure {
  columns: readonly string[];
  description: string;
  rows(context: Context, args: readonly Value[]): Iterable<readonly Value[]>;
}

const procedures = new Map<string, Procedure>(
  Object.entries({
    "db.labels": {
      columns: ["label"],
      description: "All labels in the graph.",
      rows: ({ graph }) => graph.labelNames().map((name) => [name]),
    },
    "db.relationshiptypes": {
      columns: ["relationshipType"],
      description: "All relationship types in the graph.",
      rows: ({ graph }) => graph.typeNames().map((name) => [name]),
    },
    "db.propertykeys": {
      columns: ["propertyKey"],
      description: "All property keys in the graph.",
      rows: (context) => propertyKeys(context).map((name) => [name]),
    },
    "db.schema.nodetypeproperties": {
      columns: ["nodeType", "nodeLabels", "propertyName", "propertyTypes", "mandatory"],
      description: "The properties of the nodes, by their labels.",
      rows: nodeTypeProperties,
    },
    "db.schema.reltypeproperties": {
      columns: ["relType", "propertyName", "propertyTypes", "mandatory"],
      description: "The properties of the relationships, by their type.",
      rows: relationshipTypeProperties,
    },
    "dbms.components": {
      columns: ["name", "versions", "edition"],
      description: "The engine and its version.",
      rows: ({ schema }) => [["Grafeo (embedded)", [schema.engineVersion], "embedded"]],
    },
    "db.ping": { columns: ["success"], description: "Whether the graph answers.", rows: () => [[true]] },
    "show.indexes": { columns: indexColumns, description: "", rows: ({ schema }, args) => schema.indexRows(textArg(args)) },
    "show.constraints": { columns: constraintColumns, description: "", rows: ({ schema }, args) => schema.constraintRows(textArg(args)) },
    "show.procedures": { columns: ["name", "description", "mode", "worksOnSystem"], description: "", rows: () => procedureList() },
    "show.functions": {
      columns: ["name", "category", "description"],
      description: "",
      rows: () => functionNames().map((name) => [name, "", ""]),
    },
  } satisfies Record<string, Procedure>),
);

const spelling: Record<string, string> = {
  "db.relationshiptypes": "db.relationshipTypes",
  "db.propertykeys": "db.propertyKeys",
  "db.schema.nodetypeproperties": "db.schema.nodeTypeProperties",
  "db.schema.reltypeproperties": "db.schema.relTypeProperties",
};

function* procedureList(): Generator<Value[]> {
  for (const [name, { description }] of [...procedures].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    if (!name.startsWith("show.")) yield [spelling[name] ?? name, description, "READ", false];
  }
}

function textArg(args: readonly Value[]): string {
  return typeof args[0] === "string" ? args[0] : "";
}

/** @throws StoreError `not_read_only` for a procedure that is not on the list. */
export function findProcedure(name: string): Procedure {
  const found = procedures.get(name.toLowerCase());
  if (found !== undefined) return found;
  throw new StoreError("not_read_only", `The procedure ${name} is not one of those that may be called.`, {
    hint: "SHOW PROCEDURES lists those that may.",
    engineCode: "Neo.ClientError.Procedure.ProcedureNotFound",
  });
}

/** The variables that a call adds, with the columns they take. */
export function procedureColumns(clause: CallClause): { name: string; as: string }[] {
  const { columns } = findProcedure(clause.procedure);
  if (clause.yields === null || clause.yields === "all") return columns.map((name) => ({ name, as: name }));
  const unknown = clause.yields.find(({ name }) => !columns.includes(name));
  if (unknown !== undefined) throw queryError(`Unknown procedure output: \`${unknown.name}\``);
  return clause.yields;
}

export function* callProcedure(
  clause: CallClause,
  yields: readonly { name: string; as: string }[],
  rows: Rows,
  context: Context,
): Generator<Row | typeof pause> {
  const procedure = findProcedure(clause.procedure);
  for (const row of rows) {
    if (row === pause) {
      yield pause;
      continue;
    }
    const args = (clause.args ?? []).map((arg) => evaluate(arg, row, context));
    if (args.length > 0 && !clause.procedure.startsWith("show."))
      throw queryError(`Procedure call provides too many arguments: got ${args.length} expected 0.`);
    let found = false;
    for (const values of procedure.rows(context, args)) {
      context.step();
      const next = Object.assign(emptyRow(), row);
      for (const { name, as } of yields) next[as] = values[procedure.columns.indexOf(name)] ?? null;
      if (clause.where !== null && truth(evaluate(clause.where, next, context)) !== true) continue;
      found = true;
      yield next;
    }
    if (!found && clause.optional) yield Object.assign(emptyRow(), row, Object.fromEntries(yields.map(({ as }) => [as, null])));
  }
}

function propertyKeys(context: Context): string[] {
  const keys = new Set<string>();
  for (const node of context.graph.nodes()) for (const key of context.graph.propertiesOfNode(node).keys()) keys.add(key);
  for (const item of context.graph.relationships()) for (const key of context.graph.propertiesOfRelationship(item).keys()) keys.add(key);
  return [...keys].toSorted();
}

interface Seen {
  labels: readonly string[];
  count: number;
  properties: Map<string, { types: Set<string>; count: number }>;
}

function collect(groups: Map<string, Seen>, key: string, labels: readonly string[], properties: ReadonlyMap<string, Value>): void {
  const group = groups.get(key) ?? { labels, count: 0, properties: new Map() };
  groups.set(key, group);
  group.count += 1;
  for (const [name, value] of properties) {
    const seen = group.properties.get(name) ?? { types: new Set<string>(), count: 0 };
    group.properties.set(name, seen);
    seen.count += 1;
    seen.types.add(javaName(value));
  }
}

/** The names that Neo4j's own procedure gives: those of Java's types. */
function javaName(value: Value): string {
  if (Array.isArray(value)) return `${value.length === 0 ? "String" : javaName(value[0] ?? null)}Array`;
  const names: Record<string, string> = {
    INTEGER: "Long",
    FLOAT: "Double",
    STRING: "String",
    BOOLEAN: "Boolean",
    "ZONED DATETIME": "DateTime",
    DATE: "Date",
  };
  const type = typeName(value);
  return names[type] ?? type.toLowerCase().replaceAll(/(?:^| )(\w)/gu, (_whole, letter: string) => letter.toUpperCase());
}

function* nodeTypeProperties({ graph }: Context): Generator<Value[]> {
  const groups = new Map<string, Seen>();
  for (const node of graph.nodes()) {
    const labels = graph.labelsOf(node);
    collect(groups, labels.map((label) => `:\`${label}\``).join(""), labels, graph.propertiesOfNode(node));
  }
  for (const [type, { labels, count, properties }] of groups) {
    if (properties.size === 0) yield [type, [...labels], null, null, false];
    for (const [name, seen] of properties) yield [type, [...labels], name, [...seen.types], seen.count === count];
  }
}

function* relationshipTypeProperties({ graph }: Context): Generator<Value[]> {
  const groups = new Map<string, Seen>();
  for (const item of graph.relationships()) collect(groups, `:\`${graph.typeOf(item)}\``, [], graph.propertiesOfRelationship(item));
  for (const [type, { count, properties }] of groups) {
    if (properties.size === 0) yield [type, null, null, false];
    for (const [name, seen] of properties) yield [type, name, [...seen.types], seen.count === count];
  }
}
