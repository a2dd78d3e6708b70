import type { StoreApi } from "zustand/vanilla";
import type { GraphResponse } from "../../server/contract/graph.ts";
import type { Api } from "../api/endpoints.ts";
import type { DrawnGraph } from "../graph/graphModel.ts";
import { growNodes } from "../graph/grow.ts";
import { mergeSlice } from "../graph/mergeSlice.ts";
import type { Stage } from "../graph/stage.ts";
import { addDrawn } from "./appState.ts";
import type { AppState } from "./appState.ts";
import { toProblem } from "./problem.ts";
import { withResolvers } from "./withResolvers.ts";

interface Parts {
  api: Api;
  graph: DrawnGraph;
  store: StoreApi<AppState>;
  getStage: () => Stage | null;
}

export interface PictureControl {
  /** Settles when the first picture has been drawn or has failed. */
  ready: Promise<void>;
  /** Returns the function that ends it. */
  start: () => () => void;
  /** Draws what could not be drawn before. */
  resume: (after: "away" | "slow") => void;
  /** Draws everything anew: names, labels and what is left out may have changed. */
  redraw: () => Promise<void>;
  showAll: (announce: (text: string) => void) => Promise<void>;
}

/** Nodes of the first picture: what one can still read. */
const firstNodes = { wide: 150, narrow: 50 };
/** "Show all" asks for this many at most; the answer says if that was not all. */
export const mostNodes = 5_000;

/** Draws the first picture, and the rest when a person asks for it. */
export function createPicture({ api, graph, store, getStage }: Parts): PictureControl {
  const { promise: ready, resolve: settleReady } = withResolvers();
  const stopped = new AbortController();

  async function arrange(response: GraphResponse): Promise<void> {
    const before = graph.order;
    const merged = mergeSlice(graph, response);
    store.setState({ picture: { status: "ready", total: response.total, truncated: response.truncated } });
    store.setState(addDrawn(null));
    if (merged.unplaced.length < 8 && before > 0) return;
    if (merged.unplaced.length > 0) {
      const { settle } = await import("../graph/layout.ts");
      growNodes(graph, await settle(graph, new Set(merged.unplaced), stopped.signal), null);
    }
    if (before === 0) getStage()?.hold();
  }

  async function drawFirst(): Promise<void> {
    const limit = matchMedia("(max-width: 700px)").matches ? firstNodes.narrow : firstNodes.wide;
    try {
      const [response, schema] = await Promise.all([api.graph(limit, stopped.signal), api.schema(stopped.signal)]);
      store.setState({ schema });
      await arrange(response);
    } catch (error) {
      if (!stopped.signal.aborted) store.setState({ picture: { status: "failed", problem: toProblem(error) } });
    } finally {
      settleReady();
    }
  }

  return {
    ready,
    start() {
      void drawFirst();
      return () => stopped.abort();
    },
    resume(after) {
      // Behind a store that was merely slow the first one is still on its way.
      const isLost = after === "away" || store.getState().picture.status === "failed";
      if (graph.order === 0 && isLost) void drawFirst();
    },
    redraw() {
      graph.clear();
      return drawFirst();
    },
    async showAll(announce) {
      try {
        const before = graph.order;
        const response = await api.graph(mostNodes, stopped.signal);
        await arrange(response);
        getStage()?.fit();
        announce(`${graph.order - before} more nodes.`);
      } catch (error) {
        announce(toProblem(error).message);
      }
    },
  };
}
