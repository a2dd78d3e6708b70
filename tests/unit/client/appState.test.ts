import { expect, test } from "vitest";
import * as change from "../../../client/state/appState.ts";
import type { AppState, ClaimsState, Page } from "../../../client/state/appState.ts";
import { askPlace } from "../../../client/state/asked.ts";
import { focusOf } from "../../../client/state/focus.ts";
import type { AskResponse } from "../../../server/contract/ask.ts";
import type { Path } from "../../../server/contract/paths.ts";

function path(...ids: string[]): Path {
  const nodes = ids.map((id) => ({ id, idKind: "own" as const, labels: ["Country"], name: id, properties: {} }));
  const edges = ids.slice(1).map((id, i) => ({
    id: `${ids[i]}-${id}`,
    idKind: "own" as const,
    source: ids[i] ?? "",
    target: id,
    type: "KNOWS",
    properties: {},
  }));
  return { hops: edges.length, nodes, edges, claims: [], form: "", alike: 1 };
}

function answer(paths: Path[]): Page {
  const response = { paths, entities: [], citations: [], reading: { kind: "connect", text: "", chips: [] } } as Partial<AskResponse>;
  return {
    type: "answer",
    response: { ...response, question, answer: { kind: "paths", text: "" } } as AskResponse,
    asked,
    before: null,
    texts: { status: "none" },
  };
}

const question = "how is a connected to b";
const asked = { question, corrections: [] };
const start: AppState = change.initialState({ type: "start" });

test("going somewhere keeps what was shown until the new page has come", () => {
  const shown = change.showPage(answer([path("a", "b")]))(start);
  const going = change.goTo({ type: "node", id: "a" }, 1)(shown);
  expect(going.page).toBe(shown.page);
  expect(going.loading).toBe(true);
  expect(change.showProblem({ code: "not_found", message: "gone", hint: null })(going)).toMatchObject({ loading: false, page: shown.page });
});

test("the chosen path is what the graph shows; one that is not there cannot be chosen", () => {
  const state = change.showPage(answer([path("a", "b", "c"), path("a", "d", "c")]))(start);
  expect(focusOf(state)).toEqual({ type: "path", nodes: ["a", "b", "c"], edges: ["a-b", "b-c"], asked: ["a", "c"] });
  expect(focusOf(change.choosePath(1)(state))).toMatchObject({ nodes: ["a", "d", "c"] });
  expect(change.choosePath(2)(state)).toBe(state);
  expect(focusOf(change.choosePath("all")(state))).toEqual({
    type: "path",
    nodes: ["a", "b", "c", "d"],
    edges: ["a-b", "b-c", "a-d", "d-c"],
    asked: ["a", "c"],
  });
});

test("the hand goes before the panel, and the same place twice changes nothing", () => {
  const state = change.showPage(answer([path("a", "b")]))(start);
  const over = change.hoverOver({ type: "node", id: "x" })(state);
  expect(focusOf(over)).toEqual({ type: "node", id: "x" });
  expect(change.hoverOver({ type: "node", id: "x" })(over)).toBe(over);
  expect(focusOf(change.hoverOver(null)(over))).toMatchObject({ type: "path" });
});

test("after an answer the box is free and the next question follows; what was typed meanwhile stays", () => {
  const going = change.goTo(askPlace(question), 1)(start);
  expect(going.typed).toBe(question);
  const shown = change.showPage(answer([path("a", "b")]))(going);
  expect([shown.typed, shown.context]).toEqual(["", asked]);
  expect(change.showPage(answer([path("a", "b")]))({ ...going, typed: "next" }).typed).toBe("next");
  expect(change.goTo({ type: "node", id: "a" }, 2)(shown).context).toEqual(asked);
  expect(change.beginAnew()(shown).context).toBeNull();
  expect(change.goTo({ type: "start" }, 2)(shown).context).toBeNull();
});

test("a label is hidden and shown again", () => {
  const hidden = change.toggleKind("Topic")(start);
  expect([...hidden.hidden]).toEqual(["Topic"]);
  expect([...change.toggleKind("Topic")(hidden).hidden]).toEqual([]);
  expect(start.hidden.size).toBe(0);
});

test("claims that come late go only to the page they were read for", () => {
  const claims: ClaimsState = { status: "ready", claims: [], looked: 0, of: 0 };
  expect(change.showClaims("other", claims)(start)).toBe(start);
});
