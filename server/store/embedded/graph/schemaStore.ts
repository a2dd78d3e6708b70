import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { SchemaCommand } from "../cypher/ast.ts";
import { StoreError } from "../../storeError.ts";

const entry = z.object({
  id: z.int(),
  name: z.string(),
  on: z.enum(["node", "relationship"]),
  label: z.string(),
  keys: z.array(z.string()),
});
const savedSchema = z.object({
  indexes: z.array(entry.extend({ type: z.string(), owner: z.string().nullable() })),
  constraints: z.array(entry.extend({ kind: z.enum(["unique", "exists", "key"]) })),
  labels: z.array(z.string()),
  nextId: z.int(),
});
export type SavedSchema = z.infer<typeof savedSchema>;
type SavedIndex = SavedSchema["indexes"][number];
export type SavedConstraint = SavedSchema["constraints"][number];

function emptySchema(): SavedSchema {
  return { indexes: [], constraints: [], labels: [], nextId: 1 };
}

/** Reads constraints and indexes, which the adapter keeps beside the engine's file. */
export function readSchema(directory: string | null): SavedSchema {
  if (directory === null) return emptySchema();
  const file = join(directory, "schema.json");
  if (!existsSync(file)) return emptySchema();
  try {
    return savedSchema.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch (cause) {
    throw new StoreError("unavailable", `The file ${file} is damaged.`, {
      hint: "Restore it from a copy, or move it away: constraints and indexes must then be made again.",
      cause,
    });
  }
}

/** Replaces the file as a whole, so that a kill leaves either the old one or the new one. */
export function writeSchema(directory: string | null, schema: SavedSchema): void {
  if (directory === null) return;
  const file = join(directory, "schema.json");
  const descriptor = openSync(`${file}.new`, "w");
  try {
    writeSync(descriptor, JSON.stringify(schema, null, 1));
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
  renameSync(`${file}.new`, file);
}

/** The schema after a command, or the same one when there is nothing to do. @throws StoreError `conflict`. */
export function applyCommand(schema: SavedSchema, command: SchemaCommand): SavedSchema {
  switch (command.t) {
    case "createConstraint": {
      const name = command.name ?? `constraint_${command.label}_${command.keys.join("_")}`;
      const same = schema.constraints.find((item) => item.name === name || (item.kind === command.kind && sameTarget(item, command)));
      if (same !== undefined) return alreadyThere(schema, command.ifMissing, `constraint ${same.name}`);
      const constraint: SavedConstraint = {
        id: schema.nextId,
        name,
        on: command.on,
        label: command.label,
        keys: command.keys,
        kind: command.kind,
      };
      const next = { ...schema, constraints: [...schema.constraints, constraint], nextId: schema.nextId + 1 };
      if (command.kind === "exists") return next;
      const index: SavedIndex = {
        id: next.nextId,
        name,
        on: command.on,
        label: command.label,
        keys: command.keys,
        type: "RANGE",
        owner: name,
      };
      return { ...next, indexes: [...next.indexes, index], nextId: next.nextId + 1 };
    }
    case "createIndex": {
      const name = command.name ?? `index_${command.label}_${command.keys.join("_")}`;
      const same = schema.indexes.find((item) => item.name === name || (item.type === command.type && sameTarget(item, command)));
      if (same !== undefined) return alreadyThere(schema, command.ifMissing, `index ${same.name}`);
      const index: SavedIndex = {
        id: schema.nextId,
        name,
        on: command.on,
        label: command.label,
        keys: command.keys,
        type: command.type,
        owner: null,
      };
      return { ...schema, indexes: [...schema.indexes, index], nextId: schema.nextId + 1 };
    }
    case "dropConstraint":
      if (!schema.constraints.some(({ name }) => name === command.name))
        return missing(schema, command.ifThere, `constraint ${command.name}`);
      return {
        ...schema,
        constraints: schema.constraints.filter(({ name }) => name !== command.name),
        indexes: schema.indexes.filter(({ owner }) => owner !== command.name),
      };
    case "dropIndex": {
      const found = schema.indexes.find(({ name }) => name === command.name);
      if (found === undefined) return missing(schema, command.ifThere, `index ${command.name}`);
      if (found.owner !== null)
        throw new StoreError("conflict", `The index ${command.name} belongs to a constraint.`, { hint: `DROP CONSTRAINT ${found.owner}` });
      return { ...schema, indexes: schema.indexes.filter((item) => item !== found) };
    }
  }
}

function sameTarget(
  a: { on: string; label: string; keys: readonly string[] },
  b: { on: string; label: string; keys: readonly string[] },
): boolean {
  return a.on === b.on && a.label === b.label && a.keys.join("\u0000") === b.keys.join("\u0000");
}

function alreadyThere(schema: SavedSchema, quiet: boolean, what: string): SavedSchema {
  if (quiet) return schema;
  throw new StoreError("conflict", `There is a ${what} already.`, { hint: "Add IF NOT EXISTS." });
}

function missing(schema: SavedSchema, quiet: boolean, what: string): SavedSchema {
  if (quiet) return schema;
  throw new StoreError("conflict", `There is no ${what}.`, { hint: "Add IF EXISTS." });
}
