import type { Handle } from "./handleTypes.ts";
import type { Stage } from "../graph/stage.ts";
import { highlightOf } from "../graph/highlight.ts";
import { focusOf } from "../state/focus.ts";
import type { Session } from "../state/session.ts";

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
