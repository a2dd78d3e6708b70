import type { AskResponse } from "../../server/contract/ask.ts";
import type { Focus } from "../graph/highlight.ts";
import type { AppState, ChosenPath } from "./appState.ts";

const nothing: Focus = { type: "nothing" };

function ofAnswer(response: AskResponse, chosen: ChosenPath): Focus {
  const paths = chosen === "all" ? response.paths : response.paths.slice(chosen, chosen + 1);
  if (paths.length > 0) {
    const ends = paths.flatMap(({ nodes }) => [nodes[0]?.id, nodes.at(-1)?.id]);
    return {
      type: "path",
      nodes: [...new Set(paths.flatMap(({ nodes }) => nodes.map(({ id }) => id)))],
      edges: [...new Set(paths.flatMap(({ edges }) => edges.map(({ id }) => id)))],
      asked: [...new Set(ends)].filter((id) => id !== undefined),
    };
  }
  const asked = response.reading.chips.flatMap((chip) => chip.id ?? []);
  const nodes = [...new Set([...asked, ...response.entities.map(({ id }) => id)])];
  const edges = response.citations.flatMap((citation) => citation.edge ?? []);
  return nodes.length === 0 ? nothing : { type: "path", nodes, edges, asked };
}

/** What the graph shows in full colour: what the hand is over, else what the panel is about. */
export function focusOf({ hover, page, place, chosenPath }: Pick<AppState, "hover" | "page" | "place" | "chosenPath">): Focus {
  if (hover !== null) return { type: hover.type, id: hover.id };
  if (page === null) return nothing;
  switch (page.type) {
    case "answer":
      return ofAnswer(page.response, chosenPath);
    case "node":
      return { type: "node", id: place.type === "node" ? place.id : page.node.id };
    case "edge":
      return { type: "edge", id: page.evidence.edge.id };
    case "selection":
      return { type: "nodes", ids: page.nodes.map(({ id }) => id) };
    case "members": {
      const { nodes, edges } = page.response;
      if (page.of === "label") return { type: "nodes", ids: nodes.map(({ id }) => id) };
      return { type: "path", nodes: nodes.map(({ id }) => id), edges: edges.map(({ id }) => id), asked: [] };
    }
    case "document": {
      const passage = page.document.passageList.find(({ id }) => id === page.passage);
      return passage === undefined ? nothing : { type: "nodes", ids: passage.mentions.map(({ id }) => id) };
    }
    case "start":
    case "questions":
    case "graph":
    case "keys":
      return nothing;
  }
}
