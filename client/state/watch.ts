import type { StoreApi } from "zustand/vanilla";
import type { HealthResponse } from "../../server/contract/graph.ts";
import type { Api } from "../api/endpoints.ts";
import type { AppState, StoreState } from "./appState.ts";
import { toProblem } from "./problem.ts";

interface Parts {
  api: Api;
  store: StoreApi<AppState>;
  /** Called when the store answers again: after it did not, or was merely slow, when what was asked is still on its way. */
  back: (after: "away" | "slow") => void;
  /** Called when a graph that was empty is not any more. */
  filled: () => void;
}

export interface Watch {
  /** Returns the function that ends it. */
  start: () => () => void;
  /** Looks at once: a call has just failed because the store is away. */
  look: () => void;
}

/** A change is to be seen within two seconds, with what `slowMs` adds; a page that nobody looks at asks seldom. */
const pollMs = { seen: 900, unseen: 20_000 };
/** An answer that takes longer than this is slow. */
const slowMs = 1_000;
/** What does not answer for this long is asked anew: the connection may be gone without a word. */
const hangingMs = 12_000;

function stateOf(health: HealthResponse): StoreState {
  if (health.status === "ok") return { status: "ready", health };
  if (health.status === "starting") return { status: "starting", health };
  const { message = "The database does not answer.", hint = null, reason } = health;
  return { status: "away", problem: { code: "unavailable", message, hint, reason } };
}

function isSame(a: StoreState, b: StoreState): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function isEmpty(state: StoreState): boolean {
  return state.status === "ready" && state.health.graph.nodes === 0;
}

/** Keeps an eye on the store: whether it answers, is slow, reads the graph, or is away. */
export function createWatch({ api, store, back, filled }: Parts): Watch {
  let controller = new AbortController();
  let timer = 0;
  let stopped = true;
  let slowSince = 0;

  function show(next: StoreState): void {
    const before = store.getState().store;
    // The same again would only draw the page again.
    if (!isSame(before, next)) store.setState({ store: next });
    if (next.status === "slow" && before.status !== "slow") slowSince = performance.now();
    if (isEmpty(before) && next.status === "ready" && !isEmpty(next)) filled();
    if (next.status !== "ready" || before.status === "ready" || before.status === "unknown") return;
    back(before.status === "slow" && performance.now() - slowSince < hangingMs ? "slow" : "away");
  }

  async function ask(): Promise<void> {
    controller.abort();
    controller = new AbortController();
    const { signal } = controller;
    const slow = window.setTimeout(() => store.getState().store.status !== "away" && show({ status: "slow" }), slowMs);
    const hanging = window.setTimeout(() => void ask(), hangingMs);
    try {
      const health = await api.health(signal);
      if (!signal.aborted) show(stateOf(health));
    } catch (error) {
      if (!signal.aborted) show({ status: "away", problem: toProblem(error) });
    } finally {
      clearTimeout(slow);
      clearTimeout(hanging);
    }
    if (signal.aborted || stopped) return;
    clearTimeout(timer);
    timer = window.setTimeout(() => void ask(), document.hidden ? pollMs.unseen : pollMs.seen);
  }

  function look(): void {
    if (stopped) return;
    clearTimeout(timer);
    void ask();
  }

  function onVisible(): void {
    if (!document.hidden) look();
  }

  return {
    look,
    start() {
      stopped = false;
      document.addEventListener("visibilitychange", onVisible);
      void ask();
      return () => {
        stopped = true;
        document.removeEventListener("visibilitychange", onVisible);
        controller.abort();
        clearTimeout(timer);
      };
    },
  };
}
