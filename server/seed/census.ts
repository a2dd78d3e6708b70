import { entityLabel } from "../store/generalLabels.ts";
import type { CallOptions, GraphStore } from "../store/graphStore.ts";
import { provenanceLabels } from "../store/present.ts";
import type { StoreValue } from "../store/values.ts";
import type { Script } from "./scripts.ts";

/** What a store holds, as far as seeding it is concerned. */
export type Census =
  | { kind: "empty" }
  /** The example, whole or in part: its scripts may run again. */
  | { kind: "example"; nodes: number }
  | { kind: "other"; nodes: number; reason: string };

const modelLabels = [entityLabel, ...provenanceLabels];

/**
 * Looks before anything is written.
 *
 * A store holds other data when a node of it is not of the model, when it has a document that the scripts do not name,
 * or when it has nodes of the model without any document: documents are what the scripts write first.
 */
export async function takeCensus(store: GraphStore, scripts: readonly Script[], options: CallOptions = {}): Promise<Census> {
  const nodes = number(await cell(store, "MATCH (n) RETURN count(n) AS count", options));
  if (nodes === 0) return { kind: "empty" };
  const strange = await readColumn(store, strangeQuery, options);
  if (strange.length > 0) return { kind: "other", nodes, reason: `there are nodes such as ${strange.join(", ")}` };
  const documents = await readColumn(store, "MATCH (d:Document) RETURN d.id AS id", options);
  if (documents.length === 0) return { kind: "other", nodes, reason: "its nodes belong to no document" };
  const known = scripts.map((script) => script.text).join("\n");
  const foreign = documents.filter((id) => !known.includes(JSON.stringify(id)) && !known.includes(`'${id}'`));
  if (foreign.length > 0) return { kind: "other", nodes, reason: `it holds ${foreign.join(", ")}` };
  return { kind: "example", nodes };
}

const strangeQuery = `MATCH (n) WHERE NOT (${modelLabels.map((label) => `n:${label}`).join(" OR ")}) RETURN labels(n) AS labels LIMIT 3`;

async function cell(store: GraphStore, query: string, options: CallOptions): Promise<StoreValue | undefined> {
  const { rows } = await store.read(query, {}, { ...options, maxRows: 1, origin: "application" });
  return rows[0]?.[0];
}

async function readColumn(store: GraphStore, query: string, options: CallOptions): Promise<string[]> {
  const { rows } = await store.read(query, {}, { ...options, maxRows: 1_000, origin: "application" });
  return rows.map(([value]) => (Array.isArray(value) ? labelText(value) : text(value)));
}

function labelText(labels: readonly StoreValue[]): string {
  return labels.length === 0 ? "one without a label" : labels.map((label) => `:${text(label)}`).join("");
}

function text(value: StoreValue | undefined): string {
  return typeof value === "string" ? value : "one without an id";
}

function number(value: StoreValue | undefined): number {
  return typeof value === "number" ? value : 0;
}
