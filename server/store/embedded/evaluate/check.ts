import type { Parsed } from "../cypher/ast.ts";
import { checkCall } from "../functions/registry.ts";
import { StoreError } from "../../storeError.ts";
import { findProcedure } from "./procedures.ts";
import { isAggregateCall } from "./walk.ts";

const writes = new Set(["create", "merge", "set", "remove", "delete", "foreach"]);

/**
 * What must be known of a text before it runs: that it only reads, when it may do no more, and that every function
 * and procedure it names is there, also where no row would reach them.
 */
export function checkQuery(parsed: Parsed, mode: "read" | "write", text: string): void {
  if (parsed.t === "schema") {
    if (mode === "read") throw notReadOnly("changes the schema");
    return;
  }
  visit(parsed.query.parts, mode, "clauses", text);
}

function notReadOnly(what: string): StoreError {
  return new StoreError("not_read_only", `This query ${what}, and only reading is allowed here.`, {
    hint: "Leave out CREATE, MERGE, SET, REMOVE, DELETE and FOREACH.",
    engineCode: "Neo.ClientError.Statement.AccessMode",
  });
}

/** Clauses and expressions both have a `t`; where a list of clauses stands, `set` is a clause. */
function visit(tree: unknown, mode: "read" | "write", where: "clauses" | "inside", text: string): void {
  if (tree === null || typeof tree !== "object") return;
  if (Array.isArray(tree)) {
    for (const item of tree) visit(item, mode, where, text);
    return;
  }
  const node = tree as Record<string, unknown>;
  if (where === "clauses") {
    if (mode === "read" && typeof node["t"] === "string" && writes.has(node["t"])) throw notReadOnly("writes");
    if (node["t"] === "call" && typeof node["procedure"] === "string") findProcedure(node["procedure"]);
  } else if (node["t"] === "call" && typeof node["name"] === "string" && !isAggregateCall(node as Parameters<typeof isAggregateCall>[0])) {
    checkCall(node as Parameters<typeof checkCall>[0], text);
  }
  for (const [key, part] of Object.entries(node)) visit(part, mode, key === "parts" || key === "clauses" ? "clauses" : "inside", text);
}
