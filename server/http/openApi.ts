import type { z } from "zod";
import { errorBody, errorStatus, type ErrorCode } from "../contract/errors.ts";
import { createSchemaWriter, type JsonSchema, type SchemaWriter } from "./jsonSchema.ts";
import type { Method, Route } from "./route.ts";

export interface OpenApiDocument {
  openapi: "3.1.0";
  info: { title: string; version: string; description: string; license: { name: string; identifier: string } };
  paths: { [path: string]: { [method in Method]?: Operation } };
  components: { schemas: { [name: string]: JsonSchema }; securitySchemes: { token: JsonSchema } };
  security: { token?: string[] }[];
}

export interface Operation {
  operationId: string;
  summary: string;
  description?: string;
  parameters?: { name: string; in: "path" | "query"; required: boolean; schema: JsonSchema }[];
  requestBody?: { required: true; content: Content };
  responses: { [status: string]: { description: string; content: Content } };
}

type Content = { "application/json": { schema: JsonSchema } };

/** What any route may give, whatever it does. */
const commonErrors: readonly ErrorCode[] = ["bad_request", "unauthorized", "forbidden", "too_many_requests", "internal"];
const bodyErrors: readonly ErrorCode[] = ["too_large", "unsupported_media_type"];

/** @returns the description of every route, made from the schemas that the routes themselves parse with. */
export function describeApi(routes: readonly Route[]): OpenApiDocument {
  const writer = createSchemaWriter();
  const paths: OpenApiDocument["paths"] = {};
  for (const route of routes) paths[route.path] = { ...paths[route.path], [route.method]: operation(route, writer) };
  return {
    openapi: "3.1.0",
    info: {
      title: "Throughline",
      version: "1",
      description:
        'A knowledge graph whose every edge shows the sentence it rests on. Values are plain JSON where JSON is exact; integers beyond 2^53, dates, points, nodes and the like travel as {"$type", "_value"}, in the forms of Neo4j\'s Query API.',
      license: { name: "Apache License 2.0", identifier: "Apache-2.0" },
    },
    paths,
    components: {
      schemas: Object.fromEntries(Object.entries(writer.components).toSorted(([a], [b]) => a.localeCompare(b))),
      securitySchemes: {
        token: { type: "http", scheme: "bearer", description: "Needed when the server was started with THROUGHLINE_TOKEN." },
      },
    },
    security: [{}, { token: [] }],
  };
}

function operation(route: Route, writer: SchemaWriter): Operation {
  const parameters = [...parametersOf(route.params, "path", writer), ...parametersOf(route.query, "query", writer)];
  return {
    operationId: operationId(route),
    summary: route.summary,
    ...(route.description !== undefined && { description: route.description }),
    ...(parameters.length > 0 && { parameters }),
    ...(route.body && { requestBody: { required: true, content: json(writer.write(route.body, "input")) } }),
    responses: { ...errorResponses(route, writer), ...successes(route, writer) },
  };
}

function parametersOf(schema: z.ZodType | undefined, place: "path" | "query", writer: SchemaWriter): NonNullable<Operation["parameters"]> {
  if (schema === undefined) return [];
  const { properties = {}, required = [] } = writer.write(schema, "input") as {
    properties?: { [name: string]: JsonSchema };
    required?: string[];
  };
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: place,
    required: place === "path" || required.includes(name),
    schema: property,
  }));
}

function successes(route: Route, writer: SchemaWriter): Operation["responses"] {
  const content = json(writer.write(route.response, "output"));
  return Object.fromEntries([200, ...route.otherStatuses].map((status) => [status, { description: route.summary, content }]));
}

/** Codes that share a status share a response, which names them all. */
function errorResponses(route: Route, writer: SchemaWriter): Operation["responses"] {
  const content = json(writer.write(errorBody, "output"));
  const codes = new Set([...commonErrors, ...(route.body ? bodyErrors : []), ...route.errors]);
  const responses: Operation["responses"] = {};
  for (const code of codes) {
    const status = errorStatus[code];
    const others = responses[status]?.description;
    responses[status] = { description: others === undefined ? code : `${others}, ${code}`, content };
  }
  return responses;
}

function json(schema: JsonSchema): Content {
  return { "application/json": { schema } };
}

function operationId({ method, path }: Route): string {
  const words = path.replace("/api/", "").replaceAll(/[{}]/g, "").split("/");
  return [method, ...words.map((word) => (word[0] ?? "").toUpperCase() + word.slice(1))].join("");
}
