import type { AskRequest, AskResponse, CompletionsResponse, SuggestionsResponse } from "../../server/contract/ask.ts";
import type { DatabasesResponse } from "../../server/contract/databases.ts";
import type { DocumentResponse, DocumentsResponse, EvidenceResponse, TextsResponse } from "../../server/contract/evidence.ts";
import type {
  GraphResponse,
  HealthResponse,
  NeighboursResponse,
  NodeResponse,
  SchemaResponse,
  SearchResponse,
} from "../../server/contract/graph.ts";
import type { MembersResponse } from "../../server/contract/members.ts";
import type { SettingsRequest, SettingsResponse } from "../../server/contract/settings.ts";
import { getJson, postJson, putJson } from "./request.ts";

function query(values: Record<string, string | number | undefined>): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) if (value !== undefined) search.set(name, String(value));
  const text = search.toString();
  return text === "" ? "" : `?${text}`;
}

/** Which relationships of a node: of one type and direction, or all; `cursor` begins where an answer ended. */
export interface NeighboursOptions {
  limit?: number;
  cursor?: string | undefined;
  types?: string;
  direction?: "in" | "out";
}

/** The calls that the page makes; a test may put another object of the same shape in their place. */
export const api = {
  // A store that is away is told under status 503, in the same shape.
  health: (signal?: AbortSignal) => getJson<HealthResponse>("/api/health", signal, 503),
  databases: (signal?: AbortSignal) => getJson<DatabasesResponse>("/api/databases", signal),
  schema: (signal?: AbortSignal) => getJson<SchemaResponse>("/api/schema", signal),
  graph: (limit: number, signal?: AbortSignal) => getJson<GraphResponse>(`/api/graph${query({ limit })}`, signal),
  search: (text: string, limit: number, signal?: AbortSignal) => getJson<SearchResponse>(`/api/search${query({ q: text, limit })}`, signal),
  node: (id: string, signal?: AbortSignal) => getJson<NodeResponse>(`/api/nodes/${encodeURIComponent(id)}`, signal),
  /** The same with long texts and lists whole. */
  wholeNode: (id: string, signal?: AbortSignal) => getJson<NodeResponse>(`/api/nodes/${encodeURIComponent(id)}?values=whole`, signal),
  neighbours: (id: string, options: NeighboursOptions, signal?: AbortSignal) =>
    getJson<NeighboursResponse>(`/api/nodes/${encodeURIComponent(id)}/neighbours${query({ ...options })}`, signal),
  /** Some nodes of a label, or relationships of a type, from the place where the last ones ended. */
  members: (of: "label" | "type", name: string, skip: number, signal?: AbortSignal) =>
    getJson<MembersResponse>(`/api/${of === "label" ? "nodes" : "edges"}${query({ [of]: name, skip })}`, signal),
  evidence: (id: string, signal?: AbortSignal) => getJson<EvidenceResponse>(`/api/edges/${encodeURIComponent(id)}/evidence`, signal),
  texts: (edges: string[], signal?: AbortSignal) => postJson<TextsResponse>("/api/edges/texts", { edges }, signal),
  documents: (signal?: AbortSignal) => getJson<DocumentsResponse>("/api/documents", signal),
  document: (id: string, signal?: AbortSignal) => getJson<DocumentResponse>(`/api/documents/${encodeURIComponent(id)}`, signal),
  ask: (request: AskRequest, signal?: AbortSignal) => postJson<AskResponse>("/api/ask", request, signal),
  completions: (text: string, signal?: AbortSignal) => getJson<CompletionsResponse>(`/api/completions${query({ text })}`, signal),
  suggestions: (signal?: AbortSignal) => getJson<SuggestionsResponse>("/api/suggestions", signal),
  settings: (signal?: AbortSignal) => getJson<SettingsResponse>("/api/settings", signal),
  saveSettings: (request: SettingsRequest, signal?: AbortSignal) => putJson<SettingsResponse>("/api/settings", request, signal),
};
export type Api = typeof api;
