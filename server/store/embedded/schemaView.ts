import type { SchemaView } from "./evaluate/context.ts";
import type { MemoryGraph } from "./graph/memoryGraph.ts";
import { PropertyIndex } from "./graph/propertyIndex.ts";
import { StoreError } from "../storeError.ts";
import type { SavedConstraint, SavedSchema } from "./graph/schemaStore.ts";

const constraintTypes = {
  node: { unique: "UNIQUENESS", exists: "NODE_PROPERTY_EXISTENCE", key: "NODE_KEY" },
  relationship: { unique: "RELATIONSHIP_UNIQUENESS", exists: "RELATIONSHIP_PROPERTY_EXISTENCE", key: "RELATIONSHIP_KEY" },
} as const;

/** What SHOW INDEXES, SHOW CONSTRAINTS and dbms.components tell of a schema. */
export function viewSchema(schema: SavedSchema, engineVersion: string): SchemaView {
  return {
    engineVersion,
    *indexRows(filter) {
      for (const index of schema.indexes) {
        if (filter !== "" && filter !== index.type) continue;
        yield [
          BigInt(index.id),
          index.name,
          "ONLINE",
          100,
          index.type,
          index.on.toUpperCase(),
          [index.label],
          [...index.keys],
          "embedded-1.0",
          index.owner,
          null,
          null,
        ];
      }
    },
    *constraintRows(filter) {
      for (const item of schema.constraints) {
        const type = constraintTypes[item.on][item.kind];
        if (filter !== "" && !type.includes(filter.split(" ")[0]?.replace("UNIQUE", "UNIQ").slice(0, 4) ?? "")) continue;
        yield [
          BigInt(item.id),
          item.name,
          type,
          item.on.toUpperCase(),
          [item.label],
          [...item.keys],
          item.kind === "exists" ? null : item.name,
          null,
        ];
      }
    },
  };
}

/** Gives the graph the indexes that a schema names, and takes away those that it does not. */
export function installIndexes(schema: SavedSchema, graph: MemoryGraph): void {
  const ofNodes = schema.indexes.filter(({ on }) => on === "node");
  graph.indexes.install(ofNodes.map(({ label, keys, owner }) => ({ label, keys, isUnique: owner !== null })));
}

/** @throws StoreError `conflict` when the graph already breaks a constraint that is to be made. */
export function checkAgainst(constraint: SavedConstraint, graph: MemoryGraph): void {
  const properties = constraint.on === "node" ? nodesWith(constraint.label, graph) : relationshipsWith(constraint.label, graph);
  const seen = new PropertyIndex(constraint.label, constraint.keys);
  let place = 0;
  for (const map of properties) {
    const values = constraint.keys.map((key) => map.get(key) ?? null);
    const missing = constraint.kind !== "unique" && values.includes(null);
    if (missing || (constraint.kind !== "exists" && seen.put(place++, values) > 1)) {
      throw new StoreError(
        "conflict",
        `The graph already breaks the constraint ${constraint.name} on ${constraint.label}(${constraint.keys.join(", ")}).`,
        {
          hint: missing ? "Give every one of them the property first." : "Make the values differ first.",
          engineCode: "Neo.DatabaseError.Schema.ConstraintCreationFailed",
        },
      );
    }
  }
}

function* nodesWith(label: string, graph: MemoryGraph) {
  for (const node of graph.withLabel(label)) yield graph.propertiesOfNode(node);
}

function* relationshipsWith(type: string, graph: MemoryGraph) {
  for (const item of graph.relationships()) if (graph.typeOf(item) === type) yield graph.propertiesOfRelationship(item);
}

/** After a statement: what it changed must keep the constraints that are not kept by an index of nodes. */
export function checkChanges(schema: SavedSchema, graph: MemoryGraph): void {
  for (const constraint of schema.constraints) {
    if (constraint.on === "node") {
      if (constraint.kind !== "unique") requireProperties(constraint, graph);
    } else checkAgainst(constraint, graph);
  }
}

function requireProperties(constraint: SavedConstraint, graph: MemoryGraph): void {
  for (const node of graph.changes.nodes) {
    if (!graph.hasNode(node) || !graph.labelsOf(node).includes(constraint.label)) continue;
    const missing = constraint.keys.find((key) => !graph.propertiesOfNode(node).has(key));
    if (missing !== undefined) {
      throw new StoreError("conflict", `A node with label \`${constraint.label}\` must have the property \`${missing}\`.`, {
        hint: `The constraint ${constraint.name} asks for it.`,
        engineCode: "Neo.ClientError.Schema.ConstraintValidationFailed",
      });
    }
  }
}
