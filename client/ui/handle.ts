import type { Stage } from "../graph/stage.ts";
import { highlightOf } from "../graph/highlight.ts";
import { focusOf } from "../state/focus.ts";
import type { Session } from "../state/session.ts";

/**
 * What tests and other automation may read of the canvas, which has no elements of its own to ask: a read-only view,
 * frozen, made anew at each call.
 */
export interface Handle {
  /** Nodes that are drawn, with their places in pixels from the canvas' top left corner. */
  nodes(): readonly { id: string; name: string; x: number; y: number; radius: number }[];
  edges(): readonly { id: string; source: string; target: string; type: string }[];
  /** Nodes whose names are drawn. */
  names(): readonly string[];
  highlight(): { nodes: readonly string[]; edges: readonly string[] } | null;
}

declare global {
  interface Window {
    throughline?: Handle;
  }
}

/** Puts the handle on the window; returns the function that takes it away again. */
export function exposeHandle(session: Session, stage: Stage): () => void {
  const { graph, store } = session;
  window.throughline = Object.freeze<Handle>({
    nodes: () => stage.nodes().map(({ id, name, x, y, radius }) => ({ id, name, x, y, radius })),
    edges: () => graph.mapEdges((id, { edge }) => ({ id, source: edge.source, target: edge.target, type: edge.type })),
    names: () => stage.names(),
    highlight() {
      const highlight = highlightOf(graph, focusOf(store.getState()));
      return highlight === null ? null : { nodes: [...highlight.nodes], edges: [...highlight.edges] };
    },
  });
  return () => {
    delete window.throughline;
  };
}
