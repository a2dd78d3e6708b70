import type { StoreApi } from "zustand/vanilla";
import type { GraphResponse } from "../../server/contract/graph.ts";
import type { Api } from "../api/endpoints.ts";
import { ApiError } from "../api/request.ts";
import type { DrawnGraph } from "../graph/graphModel.ts";
import { growNodes } from "../graph/grow.ts";
import { mergeSlice } from "../graph/mergeSlice.ts";
import type { Stage } from "../graph/stage.ts";
import { addDrawn } from "./appState.ts";
import type { AppState, Problem } from "./appState.ts";

interface Parts {
  api: Api;
  graph: DrawnGraph;
  store: StoreApi<AppState>;
  getStage: () => Stage | null;
  /** Called when the store is back after it was away. */
  retry: () => void;
}

export interface PictureControl {
  /** Settles when the first picture has been drawn or has failed. */
  ready: Promise<void>;
  start: () => () => void;
  showAll: (announce: (text: string) => void) => Promise<void>;
}

/** Nodes of the first picture: what one can still read. */
const firstNodes = { wide: 150, narrow: 50 };
/** "Show all" asks for this many at most; the answer says if that was not all. */
const mostNodes = 5_000;
const pollMs = { ready: 15_000, away: 2_000 };

function problemOf(error: unknown): Problem {
  if (error instanceof ApiError) return { code: error.code, message: error.message, hint: error.hint };
  return { code: "unavailable", message: "The server does not answer.", hint: null };
}

/** A promise and what settles it: `Promise.withResolvers` is younger than the browsers we serve. */
function withResolvers(): { promise: Promise<void>; resolve: () => void } {
  const settled = new EventTarget();
  const promise = new Promise<void>((resolve) => {
    settled.addEventListener("settled", () => resolve(), { once: true });
  });
  return { promise, resolve: () => settled.dispatchEvent(new Event("settled")) };
}

/** Draws the first picture, and watches whether the store is there. */
export function createPicture({ api, graph, store, getStage, retry }: Parts): PictureControl {
  const { promise: ready, resolve: settleReady } = withResolvers();
  const stopped = new AbortController();
  let timer = 0;

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
      if (!stopped.signal.aborted) store.setState({ picture: { status: "failed", problem: problemOf(error) } });
    } finally {
      settleReady();
    }
  }

  async function watch(): Promise<void> {
    const before = store.getState().store;
    try {
      const health = await api.health(stopped.signal);
      const away = health.status !== "ok";
      const message = health.message ?? "The database does not answer.";
      store.setState({
        store: away ? { status: "away", problem: { code: "unavailable", message, hint: null } } : { status: "ready", health },
      });
      if (!away && before.status === "away") {
        if (graph.order === 0) await drawFirst();
        if (store.getState().problem !== null) retry();
      }
    } catch (error) {
      if (stopped.signal.aborted) return;
      store.setState({ store: { status: "away", problem: problemOf(error) } });
    }
    const wait = store.getState().store.status === "away" ? pollMs.away : pollMs.ready;
    timer = window.setTimeout(() => void watch(), wait);
  }

  return {
    ready,
    start() {
      void drawFirst();
      void watch();
      return () => {
        stopped.abort();
        clearTimeout(timer);
      };
    },
    async showAll(announce) {
      try {
        const before = graph.order;
        const response = await api.graph(mostNodes, stopped.signal);
        await arrange(response);
        getStage()?.fit();
        announce(`${graph.order - before} more nodes.`);
      } catch (error) {
        announce(problemOf(error).message);
      }
    },
  };
}
