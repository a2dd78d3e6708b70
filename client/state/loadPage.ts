import type { EvidenceResponse } from "../../server/contract/evidence.ts";
import type { GraphSlice, Node } from "../../server/contract/graph.ts";
import type { Api } from "../api/endpoints.ts";
import { ApiError } from "../api/request.ts";
import type { DrawnGraph } from "../graph/graphModel.ts";
import { textsAtFirst } from "./answerTexts.ts";
import type { EdgeClaim, Page } from "./appState.ts";
import type { Place } from "./place.ts";

/** A page and what of the graph it needs drawn. */
export interface Loaded {
  page: Page;
  slice: GraphSlice;
}

const nothing: GraphSlice = { nodes: [], edges: [] };
/** Relationships of a node that its page holds, and that expanding it draws. */
export const neighbourPage = 200;
/** Relationships whose claims are read for a node's page at once. */
const claimedEdges = 8;
/** Of those, as many are asked for together: the page's other calls must not wait behind them. */
const together = 4;

async function nodeById(api: Api, graph: DrawnGraph, id: string, signal: AbortSignal): Promise<Node> {
  return graph.hasNode(id) ? graph.getNodeAttribute(id, "node") : api.node(id, signal);
}

/** The start page stands without its questions; only a store that is away, or an abort, is passed on. */
export async function suggestedQuestions(api: Api, signal: AbortSignal): Promise<string[]> {
  try {
    return (await api.suggestions(signal)).questions;
  } catch (error) {
    if (!(error instanceof ApiError) || error.code === "unavailable") throw error;
    return [];
  }
}

/** Fetches what a place shows; throws `ApiError`, or the abort reason. */
export async function loadPage(api: Api, graph: DrawnGraph, place: Place, signal: AbortSignal): Promise<Loaded> {
  switch (place.type) {
    case "start":
      return { page: { type: "start", questions: null }, slice: nothing };
    case "ask": {
      const { question, corrections, after } = place;
      const response = await api.ask({ question, corrections, ...(after !== null && { after }) }, signal);
      const followed = response.standalone !== undefined;
      const asked = response.standalone ?? { question, corrections };
      const nodes = [...response.paths.flatMap((path) => path.nodes), ...response.entities];
      const page: Page = { type: "answer", response, asked, before: followed ? after : null, texts: textsAtFirst(response) };
      return { page, slice: { nodes, edges: response.paths.flatMap((path) => path.edges) } };
    }
    case "node": {
      const [node, neighbours] = await Promise.all([
        api.node(place.id, signal),
        api.neighbours(place.id, { limit: neighbourPage }, signal),
      ]);
      // Only the node itself joins the drawing, with its relationships to what is drawn already; expanding brings the rest.
      return { page: { type: "node", node, neighbours, claims: { status: "coming" } }, slice: { nodes: [node], edges: neighbours.edges } };
    }
    case "members": {
      const { of, name } = place;
      const response = await api.members(of, name, 0, signal);
      return { page: { type: "members", of, name, response }, slice: response };
    }
    case "edge": {
      const evidence = await api.evidence(place.id, signal);
      const { source, target } = evidence.edge;
      const ends = await Promise.all([nodeById(api, graph, source, signal), nodeById(api, graph, target, signal)]);
      return { page: { type: "edge", evidence, ends }, slice: { nodes: ends, edges: [evidence.edge] } };
    }
    case "document": {
      const document = await api.document(place.id, signal);
      return { page: { type: "document", document, passage: place.passage }, slice: nothing };
    }
    case "selection": {
      const nodes = await Promise.all(place.ids.map((id) => nodeById(api, graph, id, signal)));
      return { page: { type: "selection", nodes }, slice: { nodes, edges: [] } };
    }
    case "questions":
    case "graph":
    case "keys":
      return { page: { type: place.type }, slice: nothing };
  }
}

function hasClaims(properties: Record<string, unknown>): boolean {
  return Array.isArray(properties["claims"]) && properties["claims"].length > 0;
}

/** The claims that a node's first relationships rest on, each once. */
export async function loadClaims(
  api: Api,
  page: Page & { type: "node" },
  signal: AbortSignal,
): Promise<{ claims: EdgeClaim[]; looked: number; of: number }> {
  const edges = page.neighbours.edges.filter((edge) => hasClaims(edge.properties));
  const looked = edges.slice(0, claimedEdges);
  const answers: EvidenceResponse[] = [];
  for (let from = 0; from < looked.length; from += together)
    answers.push(...(await Promise.all(looked.slice(from, from + together).map((edge) => api.evidence(edge.id, signal)))));
  const claims = new Map<string, EdgeClaim>();
  for (const answer of answers)
    for (const claim of answer.claims) if (!claims.has(claim.id)) claims.set(claim.id, { edge: answer.edge.id, claim });
  return { claims: [...claims.values()], looked: looked.length, of: edges.length };
}
