import type { JsonSchema } from "./jsonSchema.ts";
import type { OpenApiDocument, Operation } from "./openApi.ts";

/** @returns the description as a page that a person can read; it has no script, and its style stands in /api/docs.css. */
export function docsPage(document: OpenApiDocument): string {
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })),
  );
  const contents = operations.map(
    ({ path, method, operation }) => `<li><a href="#${operation.operationId}"><b>${method}</b> ${escape(path)}</a></li>`,
  );
  const schemas = Object.entries(document.components.schemas).map(
    ([name, schema]) => `<section id="schema-${name}"><h3>${name}</h3>${schemaBlock(schema)}</section>`,
  );
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark"><title>Throughline: the API</title><link rel="icon" href="data:,"><link rel="stylesheet" href="/api/docs.css"></head>
<body><main><h1>Throughline: the API</h1><p>${prose(document.info.description)}</p>
<p>For machines: <a href="/api/openapi.json">openapi.json</a> (OpenAPI ${document.openapi}).</p>
<nav aria-label="Routes"><ul>${contents.join("")}</ul></nav>
${operations.map(({ path, method, operation }) => section(path, method, operation)).join("\n")}
<h2 id="schemas">Schemas</h2>${schemas.join("\n")}
</main></body></html>`;
}

function section(path: string, method: string, operation: Operation): string {
  const { summary, description, parameters = [], requestBody, responses, operationId } = operation;
  const rows = parameters.map(
    (parameter) =>
      `<tr><td><code>${escape(parameter.name)}</code></td><td>${parameter.in}${parameter.required ? ", needed" : ""}</td>` +
      `<td><code>${escape(shortType(parameter.schema))}</code></td><td>${prose(descriptionOf(parameter.schema))}</td></tr>`,
  );
  const table =
    rows.length > 0
      ? `<table><thead><tr><th>Name</th><th>Place</th><th>Type</th><th>Meaning</th></tr></thead><tbody>${rows.join("")}</tbody></table>`
      : "";
  const success = responses["200"]?.content["application/json"].schema ?? {};
  const errors = Object.entries(responses).filter(([status]) => status !== "200");
  return `<section id="${operationId}"><h2><b>${method}</b> <code>${escape(path)}</code></h2><p>${prose(summary)}.</p>
${description === undefined ? "" : `<p>${prose(description)}</p>`}${table}
${requestBody === undefined ? "" : `<h3>Body</h3>${schemaBlock(requestBody.content["application/json"].schema)}`}
<h3>Answer</h3>${schemaBlock(success)}
<p>Otherwise: ${errors.map(([status, { description: codes }]) => `${status} <code>${escape(codes)}</code>`).join("; ")}.</p></section>`;
}

function schemaBlock(schema: JsonSchema): string {
  const text = escape(JSON.stringify(schema, null, 2));
  const linked = text.replaceAll(
    /#\/components\/schemas\/(\w+)/g,
    (reference, name: string) => `<a href="#schema-${name}">${reference}</a>`,
  );
  return `<details><summary>${escape(shortType(schema))}</summary><pre tabindex="0">${linked}</pre></details>`;
}

function descriptionOf({ description }: JsonSchema): string {
  return typeof description === "string" ? description : "";
}

function shortType(schema: JsonSchema): string {
  const { $ref, type, enum: values, anyOf, items, properties } = schema;
  if (typeof $ref === "string") return $ref.split("/").at(-1) ?? "";
  if (Array.isArray(values)) return values.map((value) => JSON.stringify(value)).join(" | ");
  if (Array.isArray(anyOf)) return (anyOf as JsonSchema[]).map(shortType).join(" | ");
  if (type === "array") return `list of ${shortType((items ?? {}) as JsonSchema)}`;
  if (typeof properties === "object" && properties !== null) return `{ ${Object.keys(properties).join(", ")} }`;
  return typeof type === "string" ? type : "any";
}

/** A sentence of the description, in which backticks mark code. */
function prose(text: string): string {
  return escape(text).replaceAll(/`([^`]+)`/g, "<code>$1</code>");
}

function escape(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

/** The style of the page, in the colours that the person's machine prefers. */
export const docsStyle = `
:root { color-scheme: light dark; --ink: #1c1f23; --soft: #565c66; --paper: #fdfdfc; --line: #d9dbdf; --accent: #1f5fbf; --block: #f3f4f5; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6e8eb; --soft: #a5abb5; --paper: #15171a; --line: #33373d; --accent: #8db8ff; --block: #1e2125; } }
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.55 system-ui, sans-serif; }
main { max-width: 52rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; }
h1 { font-size: 1.6rem; } h2 { font-size: 1.15rem; margin: 2.5rem 0 0.25rem; padding-top: 1rem; border-top: 1px solid var(--line); } h3 { font-size: 1rem; margin: 1rem 0 0.25rem; }
a { color: var(--accent); } code, pre { font: 0.875rem/1.5 ui-monospace, monospace; }
nav ul { list-style: none; padding: 0; } nav b { display: inline-block; width: 4.5rem; color: var(--soft); font-weight: 600; }
table { width: 100%; border-collapse: collapse; margin: 0.5rem 0; } th, td { text-align: left; vertical-align: top; padding: 0.3rem 0.6rem 0.3rem 0; border-bottom: 1px solid var(--line); } th { color: var(--soft); font-weight: 600; }
details { margin: 0.25rem 0; } summary { cursor: pointer; color: var(--soft); overflow-wrap: anywhere; } pre { background: var(--block); padding: 0.75rem; overflow-x: auto; border-radius: 6px; }
`;
