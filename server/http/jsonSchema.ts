import { z } from "zod";
import { askResponse, choice, numberedCitation, reading } from "../contract/ask.ts";
import { errorBody, textPosition } from "../contract/errors.ts";
import { citation, claim, documentSummary, modality, nameReference, passage } from "../contract/evidence.ts";
import { direction, edge, graphCounts, graphSlice, neighbourCount, node, nodeId, searchHit } from "../contract/graph.ts";
import { path, refusal } from "../contract/paths.ts";
import { counters, notification, planOperator } from "../contract/query.ts";
import { wireValue } from "../contract/values.ts";

export type JsonSchema = { [key: string]: unknown };

/** The schemas that the description gives a name, because several others speak of them. */
const named = {
  Value: wireValue,
  NodeId: nodeId,
  Node: node,
  Edge: edge,
  GraphSlice: graphSlice,
  GraphCounts: graphCounts,
  Direction: direction,
  NeighbourCount: neighbourCount,
  SearchHit: searchHit,
  Modality: modality,
  NameReference: nameReference,
  Citation: citation,
  Claim: claim,
  DocumentSummary: documentSummary,
  Passage: passage,
  Path: path,
  Refusal: refusal,
  Reading: reading,
  NumberedCitation: numberedCitation,
  Choice: choice,
  AskResponse: askResponse,
  Counters: counters,
  Notification: notification,
  PlanOperator: planOperator,
  TextPosition: textPosition,
  Error: errorBody,
} satisfies { [name: string]: z.ZodType };

const registry = z.registry<{ id: string }>();
for (const [id, schema] of Object.entries(named)) registry.add(schema, { id });

/** Gathers the named schemas that it meets on the way. */
export interface SchemaWriter {
  /** @returns the JSON Schema; of `input` what may be sent, of `output` what comes back. */
  write(schema: z.ZodType, io: "input" | "output"): JsonSchema;
  components: { [name: string]: JsonSchema };
}

/** @returns a writer of JSON Schema 2020-12 whose references point into an OpenAPI document's components. */
export function createSchemaWriter(): SchemaWriter {
  const components: { [name: string]: JsonSchema } = {};
  return {
    components,
    write(schema, io) {
      const written = z.toJSONSchema(schema, { io, metadata: registry, override: describe, target: "draft-2020-12" });
      const { $schema: _dialect, $defs = {}, ...rest } = pointToComponents(written);
      for (const [name, definition] of Object.entries($defs as { [name: string]: JsonSchema }))
        components[name] ??= without(definition, "id");
      return without(rest, "id");
    },
  };
}

/** Descriptions stand in zod's own registry; the bounds of every JavaScript integer say nothing. */
function describe({ zodSchema, jsonSchema }: { zodSchema: unknown; jsonSchema: JsonSchema }): void {
  const description = z.globalRegistry.get(zodSchema as z.ZodType)?.description;
  if (description !== undefined) jsonSchema["description"] ??= description;
  if (jsonSchema["minimum"] === Number.MIN_SAFE_INTEGER) delete jsonSchema["minimum"];
  if (jsonSchema["maximum"] === Number.MAX_SAFE_INTEGER) delete jsonSchema["maximum"];
}

function pointToComponents(schema: unknown): JsonSchema {
  return JSON.parse(JSON.stringify(schema).replaceAll('"#/$defs/', '"#/components/schemas/')) as JsonSchema;
}

function without(schema: JsonSchema, key: string): JsonSchema {
  return Object.fromEntries(Object.entries(schema).filter(([name]) => name !== key));
}
