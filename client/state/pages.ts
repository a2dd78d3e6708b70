import type { StoreApi } from "zustand/vanilla";
import type { GraphSlice } from "../../server/contract/graph.ts";
import type { Api } from "../api/endpoints.ts";
import type { DrawnGraph } from "../graph/graphModel.ts";
import { loadTexts } from "./answerTexts.ts";
import * as change from "./appState.ts";
import type { AppState, Page } from "./appState.ts";
import { latest } from "./latest.ts";
import { loadClaims, loadPage, suggestedQuestions } from "./loadPage.ts";
import { formatPlace, parsePlace, samePlace } from "./place.ts";
import type { Place } from "./place.ts";
import { toProblem } from "./problem.ts";

interface Parts {
  api: Api;
  graph: DrawnGraph;
  store: StoreApi<AppState>;
  /** Settles when something is drawn that a page can stand beside. */
  drawn: Promise<void>;
  draw: (slice: GraphSlice) => void;
  /** Called with every page that is shown. */
  shown: (page: Page) => void;
  /** Called when the store did not answer. */
  away: () => void;
  announce: (text: string) => void;
}

export interface Pages {
  start: () => () => void;
  open: (place: Place) => void;
  back: () => void;
  retry: () => void;
  /** The store is back: what could not be shown is asked again, and what is still on its way too where the store was away. */
  resume: (after: "away" | "slow") => void;
  /** Lets go of pages that were shown before: what they say may have changed. */
  forget: () => void;
}

const remembered = 40;
/** How often a page is asked for again by itself when the store is said to be there, and the pause before. */
const again = { times: 3, pauseMs: 1_000 } as const;
/** How soon it is asked again for what has to wait until the graph has been read. */
const readingMs = 2_000;

function depthOf(held: unknown): number {
  return typeof held === "object" && held !== null && "depth" in held && typeof held.depth === "number" ? held.depth : 0;
}

/** The pages of the panel: fetched, remembered, and kept in step with the address and its history. */
export function createPages({ api, graph, store, drawn, draw, shown, away, announce }: Parts): Pages {
  const pages = new Map<string, Page>();
  const pageRequest = latest();
  const laterRequest = latest();
  let failures = 0;
  let timer = 0;

  function remember(place: Place, page: Page): void {
    const key = formatPlace(place);
    pages.delete(key);
    pages.set(key, page);
    const oldest = pages.keys().next().value;
    if (pages.size > remembered && oldest !== undefined) pages.delete(oldest);
  }

  function show(page: Page): void {
    store.setState(change.showPage(page));
    shown(page);
    if (page.type === "node" && page.claims.status !== "ready") void addClaims(page, laterRequest.next());
    if (page.type === "answer" && page.texts.status === "coming") void addTexts(page, laterRequest.next());
    if (page.type === "start" && page.questions === null) void addQuestions(laterRequest.next());
  }

  /** A graph that was just opened is read before it is known what can be asked of it: the page does not wait for that. */
  async function addQuestions(signal: AbortSignal): Promise<void> {
    try {
      const questions = await suggestedQuestions(api, signal);
      if (!signal.aborted) store.setState(change.showQuestions(questions));
    } catch (error) {
      if (signal.aborted) return;
      if (toProblem(error).reason !== "reading") return fail({ type: "start" }, error);
      timer = window.setTimeout(() => void addQuestions(signal), readingMs);
    }
  }

  /** An answer stands without the sentences that it rests on: when they cannot be had, it says so. */
  async function addTexts({ response }: Page & { type: "answer" }, signal: AbortSignal): Promise<void> {
    const texts = await loadTexts(api, response, signal).catch(() => ({ status: "failed" }) as const);
    if (!signal.aborted) store.setState(change.showTexts(response, texts));
  }

  async function addClaims(page: Page & { type: "node" }, signal: AbortSignal): Promise<void> {
    try {
      const claims = await loadClaims(api, page, signal);
      if (!signal.aborted) store.setState(change.showClaims(page.node.id, { status: "ready", ...claims }));
    } catch (error) {
      if (signal.aborted) return;
      store.setState(change.showClaims(page.node.id, { status: "ready", claims: [], looked: 0, of: 0 }));
      announce(toProblem(error).message);
    }
  }

  /** A question that turned out to stand alone has an address of its own. */
  function settlePlace(place: Place, page: Page): Place {
    if (place.type !== "ask" || place.after === null || page.type !== "answer" || page.before !== null) return place;
    const alone: Place = { ...place, after: null };
    history.replaceState({ depth: store.getState().depth }, "", formatPlace(alone));
    store.setState({ place: alone });
    return alone;
  }

  function fail(place: Place, error: unknown): void {
    const problem = toProblem(error);
    store.setState(change.showProblem(problem));
    if (problem.code !== "unavailable") return;
    if (problem.reason === "reading") {
      // What is said about it stays until the answer has come.
      timer = window.setTimeout(() => void load(place, false), readingMs);
      return;
    }
    away();
    // The store may be back already: then nobody else asks again.
    if (++failures > again.times) return;
    timer = window.setTimeout(() => {
      const state = store.getState();
      if (state.store.status === "ready" && samePlace(state.place, place)) retry();
    }, again.pauseMs * failures);
  }

  async function load(place: Place, fromMemory: boolean): Promise<void> {
    const signal = pageRequest.next();
    laterRequest.cancel();
    clearTimeout(timer);
    const known = fromMemory ? pages.get(formatPlace(place)) : undefined;
    if (known !== undefined) return show(known);
    try {
      await drawn;
      const { page, slice } = await loadPage(api, graph, place, signal);
      if (signal.aborted) return;
      failures = 0;
      draw(slice);
      remember(settlePlace(place, page), page);
      show(page);
    } catch (error) {
      if (!signal.aborted) fail(place, error);
    }
  }

  function open(place: Place): void {
    const { place: here, depth, problem } = store.getState();
    const same = samePlace(place, here);
    if (same && problem === null && place.type !== "ask") return;
    const nextDepth = same ? depth : depth + 1;
    const url = formatPlace(place) || location.pathname;
    if (same) history.replaceState({ depth: nextDepth }, "", url);
    else history.pushState({ depth: nextDepth }, "", url);
    failures = 0;
    store.setState(change.goTo(place, nextDepth));
    void load(place, false);
  }

  function retry(): void {
    const { place, depth, context } = store.getState();
    store.setState(change.goTo(place, depth));
    // Asking the same again must not lose what the next question may follow.
    if (place.type !== "ask") store.setState({ context });
    void load(place, false);
  }

  function onPopState(event: PopStateEvent): void {
    const place = parsePlace(location.search);
    store.setState(change.goTo(place, depthOf(event.state)));
    void load(place, true);
  }

  return {
    start() {
      addEventListener("popstate", onPopState);
      void load(store.getState().place, false);
      return () => {
        removeEventListener("popstate", onPopState);
        clearTimeout(timer);
        pageRequest.cancel();
        laterRequest.cancel();
      };
    },
    open,
    back() {
      if (store.getState().depth > 0) history.back();
      else open({ type: "start" });
    },
    retry,
    resume(after) {
      const { problem, loading } = store.getState();
      if ((loading && after === "away") || (problem !== null && (problem.code === "unavailable" || problem.code === "timeout"))) retry();
    },
    forget: () => pages.clear(),
  };
}
