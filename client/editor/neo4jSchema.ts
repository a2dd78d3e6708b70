import type { DbSchema, Neo4jFunction, Neo4jProcedure } from "@neo4j-cypher/language-support";
import type { EditorSchema, Signature } from "./editorSchema.ts";

/** The schema for completion: everything that is known. */
export function completingSchema(schema: EditorSchema): DbSchema {
  return {
    labels: schema.labels,
    relationshipTypes: schema.relationshipTypes,
    propertyKeys: schema.propertyKeys,
    parameters: schema.parameters,
    graphSchema: schema.ends,
    functions: versions(schema.functions, asFunction),
    procedures: versions(schema.procedures, asProcedure),
  };
}

/**
 * The schema for checking: only what is known to be complete. Ends of relationships are left out, because each end is
 * counted under its most specific label, and `(:Entity)-[:MEMBER_OF]->()` would be called impossible; functions too,
 * because the engine's list does not say what arguments they take in the form that the analyser wants.
 */
export function checkingSchema(schema: EditorSchema): DbSchema {
  return {
    ...(schema.labels.length > 0 ? { labels: schema.labels, relationshipTypes: schema.relationshipTypes } : {}),
    parameters: schema.parameters,
    ...(schema.allProperties && schema.propertyKeys.length > 0 ? { propertyKeys: schema.propertyKeys } : {}),
  };
}

function versions<T>(signatures: readonly Signature[], convert: (signature: Signature) => T): Record<string, Record<string, T>> {
  const byName = Object.fromEntries(signatures.map((signature) => [signature.name, convert(signature)]));
  return { "CYPHER 5": byName, "CYPHER 25": byName };
}

function asFunction({ name, signature, description }: Signature): Neo4jFunction {
  return {
    name,
    signature,
    description,
    category: "",
    isBuiltIn: true,
    argumentDescription: [],
    returnDescription: "",
    aggregating: false,
    isDeprecated: false,
  };
}

function asProcedure({ name, signature, description, returns }: Signature): Neo4jProcedure {
  return {
    name,
    signature,
    description,
    mode: "READ",
    worksOnSystem: false,
    argumentDescription: [],
    returnDescription: returns.map((item) => ({ ...item, isDeprecated: false })),
    admin: false,
    option: { deprecated: false },
  };
}
