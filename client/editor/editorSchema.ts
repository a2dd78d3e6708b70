import type { SchemaResponse } from "../../server/contract/graph.ts";
import type { WireMap, WireValue } from "../../server/contract/values.ts";

/** A function or procedure of the engine, in the words of Neo4j's `SHOW FUNCTIONS` and `SHOW PROCEDURES`. */
export interface Signature {
  name: string;
  signature: string;
  description: string;
  returns: { name: string; type: string; description: string }[];
}

/** What the analyser knows of the graph. */
export interface EditorSchema {
  labels: string[];
  relationshipTypes: string[];
  ends: { from: string; to: string; relType: string }[];
  propertyKeys: string[];
  /** False when the properties come from a sample, so that one may be missing here and yet be in the graph. */
  allProperties: boolean;
  functions: Signature[];
  procedures: Signature[];
  parameters: WireMap;
  /** Whether the server lets people write. */
  writes: "allowed" | "refused";
}

/** What is known of the graph itself. */
export type GraphSchema = Omit<EditorSchema, "parameters" | "writes">;

/** Before the schema has come: nothing to complete, and nothing that could be called unknown. */
export const unknownSchema: GraphSchema = {
  labels: [],
  relationshipTypes: [],
  ends: [],
  propertyKeys: [],
  allProperties: false,
  functions: [],
  procedures: [],
};

/** Brings the live schema into the form that the analyser needs. */
export function editorSchema(schema: SchemaResponse, signatures: { functions: Signature[]; procedures: Signature[] }): GraphSchema {
  const owners = [...schema.labels, ...schema.relationshipTypes];
  return {
    labels: schema.labels.map((label) => label.name),
    relationshipTypes: schema.relationshipTypes.map((type) => type.name),
    ends: schema.relationshipTypes.flatMap((type) => type.ends.map(({ from, to }) => ({ from, to, relType: type.name }))),
    propertyKeys: [...new Set(owners.flatMap((owner) => owner.properties.map((property) => property.name)))],
    allProperties: !schema.sampled,
    ...signatures,
  };
}

/** Reads the rows of `SHOW FUNCTIONS` or `SHOW PROCEDURES`; rows without a name are left out. */
export function readSignatures(columns: readonly string[], rows: readonly (readonly WireValue[])[]): Signature[] {
  return rows.flatMap((row) => {
    const cell = (column: string) => row[columns.indexOf(column)];
    const name = cell("name");
    if (typeof name !== "string" || name === "") return [];
    return [
      { name, signature: word(cell("signature")), description: word(cell("description")), returns: readReturns(cell("returnDescription")) },
    ];
  });
}

function readReturns(value: WireValue | undefined): Signature["returns"] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((item) =>
    typeof item === "object" && item !== null && !Array.isArray(item)
      ? [{ name: word(item["name"]), type: word(item["type"]), description: word(item["description"]) }]
      : [],
  );
}

function word(value: WireValue | undefined): string {
  return typeof value === "string" ? value : "";
}
