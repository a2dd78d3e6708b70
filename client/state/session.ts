import { createStore } from "zustand/vanilla";
import type { StoreApi } from "zustand/vanilla";
import type { GraphSlice } from "../../server/contract/graph.ts";
import type { Api } from "../api/endpoints.ts";
import type { DrawnGraph } from "../graph/graphModel.ts";
import { growNodes } from "../graph/grow.ts";
import type { ChosenKinds } from "../graph/kinds.ts";
import { mergeSlice } from "../graph/mergeSlice.ts";
import type { Stage } from "../graph/stage.ts";
import * as change from "./appState.ts";
import type { AppState, ChosenPath, ConsoleQuery, Page, Target } from "./appState.ts";
import { askPlace } from "./asked.ts";
import type { Asked } from "./asked.ts";
import { focusOf } from "./focus.ts";
import { latest } from "./latest.ts";
import { neighbourPage } from "./loadPage.ts";
import { keepLooks, keepQuestions, readLooks, readQuestions } from "./kept.ts";
import { createPages } from "./pages.ts";
import { createPicture } from "./picture.ts";
import { parsePlace } from "./place.ts";
import type { Place } from "./place.ts";
import { toProblem } from "./problem.ts";
import { withQuestion } from "./questions.ts";
import type { AskedBefore } from "./questions.ts";
import { presentedApi } from "./presented.ts";
import { createSettings } from "./settingsDraft.ts";
import type { SettingsControl } from "./settingsDraft.ts";
import { createWatch } from "./watch.ts";

export interface Session {
  store: StoreApi<AppState>;
  graph: DrawnGraph;
  api: Api;
  settings: SettingsControl;
  /** Opens what the address says, draws the graph and keeps an eye on the store. Returns the function that ends it. */
  start: () => () => void;
  attach: (stage: Stage | null) => void;
  open: (place: Place) => void;
  back: () => void;
  retry: () => void;
  /** Asks what was typed: it may follow the question that was answered last. */
  ask: (question: string) => void;
  /** Asks a question on its own. */
  askAlone: (asked: Asked) => void;
  beginAnew: () => void;
  type: (text: string) => void;
  setQuestions: (questions: AskedBefore[]) => void;
  setLooks: (looks: ChosenKinds) => void;
  select: (id: string) => void;
  expand: (id: string) => Promise<void>;
  showAll: () => Promise<void>;
  showGraph: (slice: GraphSlice) => void;
  /** Adds to the drawing; the panel stays where it is. */
  draw: (slice: GraphSlice) => void;
  hover: (target: Target | null) => void;
  toggleKind: (kind: string) => void;
  showEveryKind: () => void;
  choosePath: (chosen: ChosenPath) => void;
  openConsole: (query: ConsoleQuery | null) => void;
  closeConsole: () => void;
  toggleTable: () => void;
  announce: (text: string) => void;
}

const noticeMs = 6_000;

/** What the page does, without the page: the state, and the actions that change it. */
export function createSession(api: Api, graph: DrawnGraph): Session {
  const store = createStore<AppState>(() =>
    change.initialState(parsePlace(location.search), { questions: readQuestions(), looks: readLooks() }),
  );
  const apply = (next: (state: AppState) => AppState): void => store.setState(next);
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

  function reveal(): void {
    const focus = focusOf(store.getState());
    if (focus.type === "path") stage?.reveal(focus.nodes);
    else if (focus.type === "nodes") stage?.reveal(focus.ids);
    else if (focus.type !== "nothing") stage?.reveal(focus.type === "edge" ? graph.extremities(focus.id) : [focus.id]);
  }

  function setQuestions(questions: AskedBefore[]): void {
    store.setState({ questions });
    keepQuestions(questions);
  }

  function shown(page: Page): void {
    reveal();
    if (page.type === "answer") setQuestions(withQuestion(store.getState().questions, page.asked, Date.now()));
  }

  function drawAnew(): void {
    pages.forget();
    void picture.redraw();
  }

  const settings = createSettings(api, store, drawAnew);
  const shownApi = presentedApi(api, settings.known);
  const picture = createPicture({ api: shownApi, graph, store, getStage: () => stage });
  const watch = createWatch({ api, store, back: resume, filled });
  const pages = createPages({ api: shownApi, graph, store, drawn: picture.ready, draw, shown, away: watch.look, announce });

  function filled(): void {
    drawAnew();
    if (store.getState().place.type === "start") pages.retry();
  }

  function resume(after: "away" | "slow"): void {
    picture.resume(after);
    void settings.load();
    pages.resume(after);
  }

  return {
    store,
    graph,
    api: shownApi,
    settings,
    start() {
      const stops = [picture.start(), watch.start(), pages.start()];
      return () => {
        for (const stop of stops) stop();
        expandRequest.cancel();
      };
    },
    attach(next) {
      stage = next;
      if (graph.order > 0) stage?.hold();
    },
    open: pages.open,
    back: pages.back,
    retry() {
      void settings.load();
      pages.retry();
    },
    ask: (question) => pages.open(askPlace(question, [], store.getState().context)),
    askAlone: ({ question, corrections }) => pages.open(askPlace(question, corrections)),
    beginAnew: () => apply(change.beginAnew()),
    type: (typed) => store.setState({ typed }),
    setQuestions,
    setLooks(looks) {
      store.setState({ looks });
      keepLooks(looks);
    },
    select(id) {
      const { place } = store.getState();
      const before = place.type === "selection" ? place.ids : place.type === "node" ? [place.id] : [];
      const ids = before.includes(id) ? before.filter((other) => other !== id) : [...before, id];
      pages.open(ids.length === 0 ? { type: "start" } : { type: "selection", ids });
    },
    async expand(id) {
      const signal = expandRequest.next();
      const name = graph.hasNode(id) ? graph.getNodeAttribute(id, "node").name : id;
      try {
        const slice = await shownApi.neighbours(id, { limit: neighbourPage }, signal);
        if (signal.aborted) return;
        const added = draw(slice, id);
        const rest = slice.truncated ? ` ${slice.shown} of ${slice.total} relationships are drawn.` : "";
        announce(added === 0 ? `Everything around ${name} is drawn already.` : `${added} more around ${name}.${rest}`);
      } catch (error) {
        if (!signal.aborted) announce(toProblem(error).message);
      }
    },
    showAll: () => picture.showAll(announce),
    showGraph(slice) {
      draw(slice);
      const ids = slice.nodes.map(({ id }) => id);
      if (ids.length > 0) pages.open({ type: "selection", ids: ids.slice(0, 100) });
    },
    draw: (slice) => void draw(slice),
    hover: (target) => apply(change.hoverOver(target)),
    toggleKind: (kind) => apply(change.toggleKind(kind)),
    showEveryKind: () => apply(change.showEveryKind()),
    choosePath(chosen) {
      apply(change.choosePath(chosen));
      reveal();
    },
    openConsole: (query) => apply(change.setConsole(true, query)),
    closeConsole: () => apply(change.setConsole(false, null)),
    toggleTable: () => apply(change.toggleTable()),
    announce,
  };
}
