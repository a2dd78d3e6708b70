import { createStore } from "zustand/vanilla";
import type { StoreApi } from "zustand/vanilla";
import type { GraphSlice } from "../../server/contract/graph.ts";
import type { Api } from "../api/endpoints.ts";
import { ApiError } from "../api/request.ts";
import type { DrawnGraph } from "../graph/graphModel.ts";
import { growNodes } from "../graph/grow.ts";
import { mergeSlice } from "../graph/mergeSlice.ts";
import type { Stage } from "../graph/stage.ts";
import * as change from "./appState.ts";
import type { AppState, ChosenPath, ConsoleQuery, Page, Problem, Target } from "./appState.ts";
import { focusOf } from "./focus.ts";
import { latest } from "./latest.ts";
import { loadClaims, loadPage } from "./loadPage.ts";
import { formatPlace, parsePlace, samePlace } from "./place.ts";
import type { Place } from "./place.ts";
import { createPicture } from "./picture.ts";

export interface Session {
  store: StoreApi<AppState>;
  graph: DrawnGraph;
  api: Api;
  /** Opens what the address says, draws the graph and keeps an eye on the store. Returns the function that ends it. */
  start: () => () => void;
  attach: (stage: Stage | null) => void;
  open: (place: Place) => void;
  back: () => void;
  retry: () => void;
  select: (id: string) => void;
  expand: (id: string) => Promise<void>;
  showAll: () => Promise<void>;
  showGraph: (slice: GraphSlice) => void;
  hover: (target: Target | null) => void;
  toggleKind: (kind: string) => void;
  showEveryKind: () => void;
  choosePath: (chosen: ChosenPath) => void;
  openConsole: (query: ConsoleQuery | null) => void;
  closeConsole: () => void;
  announce: (text: string) => void;
}

function toProblem(error: unknown): Problem {
  if (error instanceof ApiError) return { code: error.code, message: error.message, hint: error.hint };
  return {
    code: "internal",
    message: "Something in this page went wrong.",
    hint: "Reload the page; your question is kept in the address.",
  };
}

const noticeMs = 6_000;
const remembered = 40;

/** What the page does, without the page: the state, and the actions that change it. */
export function createSession(api: Api, graph: DrawnGraph): Session {
  const store = createStore<AppState>(() => change.initialState(parsePlace(location.search)));
  const apply = (next: (state: AppState) => AppState): void => store.setState(next);
  const pages = new Map<string, Page>();
  const pageRequest = latest();
  const claimsRequest = latest();
  const expandRequest = latest();
  let stage: Stage | null = null;
  let noticeTimer = 0;

  function announce(text: string): void {
    clearTimeout(noticeTimer);
    store.setState({ notice: text });
    noticeTimer = window.setTimeout(() => store.setState({ notice: null }), noticeMs);
  }

  function draw(slice: GraphSlice, besideId: string | null = null): number {
    const beside = besideId !== null && graph.hasNode(besideId) ? graph.getNodeAttributes(besideId) : null;
    const from = beside === null ? null : { x: beside.x, y: beside.y };
    const merged = mergeSlice(graph, slice, from);
    const places = new Map(merged.nodes.map((id) => [id, { x: graph.getNodeAttribute(id, "x"), y: graph.getNodeAttribute(id, "y") }]));
    growNodes(graph, places, from);
    if (merged.nodes.length + merged.edges.length > 0) apply(change.addDrawn(null));
    return merged.nodes.length;
  }

  const picture = createPicture({ api, graph, store, getStage: () => stage, retry: () => void load(store.getState().place, false) });

  function reveal(): void {
    const focus = focusOf(store.getState());
    if (focus.type === "path") stage?.reveal(focus.nodes);
    else if (focus.type === "nodes") stage?.reveal(focus.ids);
    else if (focus.type !== "nothing") stage?.reveal(focus.type === "edge" ? graph.extremities(focus.id) : [focus.id]);
  }

  function show(page: Page): void {
    apply(change.showPage(page));
    reveal();
    if (page.type !== "node" || page.claims.status === "ready") return;
    const signal = claimsRequest.next();
    void addClaims(page, signal);
  }

  async function addClaims(page: Page & { type: "node" }, signal: AbortSignal): Promise<void> {
    try {
      const claims = await loadClaims(api, page, signal);
      if (!signal.aborted) apply(change.showClaims(page.node.id, { status: "ready", ...claims }));
    } catch (error) {
      if (signal.aborted) return;
      apply(change.showClaims(page.node.id, { status: "ready", claims: [], looked: 0, of: 0 }));
      announceFailure(error);
    }
  }

  function announceFailure(error: unknown): void {
    announce(toProblem(error).message);
  }

  async function load(place: Place, fromMemory: boolean): Promise<void> {
    const signal = pageRequest.next();
    claimsRequest.cancel();
    const key = formatPlace(place);
    const known = fromMemory ? pages.get(key) : undefined;
    if (known !== undefined) return show(known);
    try {
      await picture.ready;
      const { page, slice } = await loadPage(api, graph, place, signal);
      if (signal.aborted) return;
      draw(slice);
      pages.delete(key);
      pages.set(key, page);
      const oldest = pages.keys().next().value;
      if (pages.size > remembered && oldest !== undefined) pages.delete(oldest);
      show(page);
    } catch (error) {
      if (!signal.aborted) apply(change.showProblem(toProblem(error)));
    }
  }

  function open(place: Place): void {
    const { place: here, depth, problem } = store.getState();
    const again = samePlace(place, here);
    if (again && problem === null && place.type !== "ask") return;
    const nextDepth = again ? depth : depth + 1;
    const url = formatPlace(place) || location.pathname;
    if (again) history.replaceState({ depth: nextDepth }, "", url);
    else history.pushState({ depth: nextDepth }, "", url);
    apply(change.goTo(place, nextDepth));
    void load(place, false);
  }

  function onPopState(event: PopStateEvent): void {
    const held: unknown = event.state;
    const depth = typeof held === "object" && held !== null && "depth" in held && typeof held.depth === "number" ? held.depth : 0;
    const place = parsePlace(location.search);
    apply(change.goTo(place, depth));
    void load(place, true);
  }

  return {
    store,
    graph,
    api,
    start() {
      addEventListener("popstate", onPopState);
      const stopWatching = picture.start();
      void load(store.getState().place, false);
      return () => {
        removeEventListener("popstate", onPopState);
        stopWatching();
        pageRequest.cancel();
        claimsRequest.cancel();
        expandRequest.cancel();
      };
    },
    attach(next) {
      stage = next;
      if (graph.order > 0) stage?.hold();
    },
    open,
    back() {
      if (store.getState().depth > 0) history.back();
      else open({ type: "start" });
    },
    retry() {
      const { place, depth } = store.getState();
      apply(change.goTo(place, depth));
      void load(place, false);
    },
    select(id) {
      const { place } = store.getState();
      const before = place.type === "selection" ? place.ids : place.type === "node" ? [place.id] : [];
      const ids = before.includes(id) ? before.filter((other) => other !== id) : [...before, id];
      open(ids.length === 0 ? { type: "start" } : { type: "selection", ids });
    },
    async expand(id) {
      const signal = expandRequest.next();
      const name = graph.hasNode(id) ? graph.getNodeAttribute(id, "node").name : id;
      try {
        const slice = await api.neighbours(id, { limit: 100 }, signal);
        if (signal.aborted) return;
        const added = draw(slice, id);
        const rest = slice.truncated ? ` ${slice.shown} of ${slice.total} relationships are drawn.` : "";
        announce(added === 0 ? `Everything around ${name} is drawn already.` : `${added} more around ${name}.${rest}`);
      } catch (error) {
        if (!signal.aborted) announceFailure(error);
      }
    },
    showAll: () => picture.showAll(announce),
    showGraph(slice) {
      draw(slice);
      const ids = slice.nodes.map(({ id }) => id);
      if (ids.length > 0) open({ type: "selection", ids: ids.slice(0, 100) });
    },
    hover: (target) => apply(change.hoverOver(target)),
    toggleKind: (kind) => apply(change.toggleKind(kind)),
    showEveryKind: () => apply(change.showEveryKind()),
    choosePath(chosen) {
      apply(change.choosePath(chosen));
      reveal();
    },
    openConsole: (query) => apply(change.setConsole(true, query)),
    closeConsole: () => apply(change.setConsole(false, null)),
    announce,
  };
}
