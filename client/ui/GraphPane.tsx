/* oxlint-disable jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/no-noninteractive-tabindex -- the canvas has no elements of its own: it is an application with its own keys */
import { useEffect, useMemo, useRef, useState } from "react";
import { createStage } from "../graph/stage.ts";
import type { Stage } from "../graph/stage.ts";
import { highlightOf } from "../graph/highlight.ts";
import { readPalette } from "../graph/palette.ts";
import type { Look } from "../graph/reducers.ts";
import { focusOf } from "../state/focus.ts";
import { exposeHandle } from "./handle.ts";
import { GraphTools } from "./GraphTools.tsx";
import { Legend } from "./Legend.tsx";
import { CutNotice } from "./CutNotice.tsx";
import { useApp, useSession } from "./session.ts";
import { useGraphKeys } from "./useGraphKeys.ts";
import { useKinds } from "./useKinds.ts";
import { useSurroundings } from "./useSurroundings.ts";
import { useThemeChange } from "./useThemeChange.ts";
import type { PanelSize } from "./usePanelSize.ts";

/** Mounts the stage once; everything after that goes through its methods, never through React. */
function useStage(container: React.RefObject<HTMLDivElement | null>, look: Look | null): Stage | null {
  const session = useSession();
  const [stage, setStage] = useState<Stage | null>(null);
  const firstLook = useRef<Look | null>(null);
  firstLook.current ??= look;
  const ready = look !== null;
  useEffect(() => {
    const element = container.current;
    const first = firstLook.current;
    if (element === null || !ready || first === null) return;
    const created = createStage(element, session.graph, first, {
      hover: session.hover,
      node: (id, additive) => (additive ? session.select(id) : session.open({ type: "node", id })),
      edge: (id) => session.open({ type: "edge", id }),
      expand: (id) => void session.expand(id),
      background: () => session.hover(null),
    });
    session.attach(created);
    setStage(created);
    const hide = exposeHandle(session, created);
    const observer = new ResizeObserver(() => created.resize());
    observer.observe(element);
    return () => {
      observer.disconnect();
      hide();
      session.attach(null);
      setStage(null);
      created.destroy();
    };
  }, [container, session, ready]);
  return stage;
}

export function GraphPane({ panel }: { panel: PanelSize }) {
  const session = useSession();
  const pane = useRef<HTMLElement>(null);
  const canvas = useRef<HTMLDivElement>(null);
  const kinds = useKinds();
  const hidden = useApp((state) => state.hidden);
  const theme = useThemeChange();
  const look = useMemo<Look | null>(() => {
    // `theme` is not read here: it counts the changes after which the colours must be read again.
    return theme >= 0 ? { kinds, hidden, palette: readPalette(document.body) } : null;
  }, [kinds, hidden, theme]);
  const stage = useStage(canvas, look);
  useEffect(() => {
    if (look !== null) stage?.setLook(look);
  }, [stage, look]);
  useSurroundings(pane, stage);

  // Followed outside of React: a hand that moves over the graph must not render the page.
  useEffect(() => {
    if (stage === null) return;
    let last = "";
    function follow(): void {
      const state = session.store.getState();
      const focus = focusOf(state);
      const key = JSON.stringify([focus, state.drawn]);
      if (key === last) return;
      last = key;
      stage?.setHighlight(highlightOf(session.graph, focus));
    }
    follow();
    return session.store.subscribe(follow);
  }, [session, stage]);

  const keys = useGraphKeys(stage);
  const failed = useApp((state) => (state.picture.status === "failed" ? state.picture.problem : null));
  const inPanel = useApp(
    (state) => state.problem?.code === "unavailable" && state.picture.status === "failed" && state.picture.problem.code === "unavailable",
  );
  const loading = useApp((state) => state.picture.status === "loading");
  const empty = useApp((state) => state.picture.status === "ready" && state.drawn > 0 && session.graph.order === 0);
  return (
    <section ref={pane} className="graph" aria-label="Graph">
      <div
        ref={canvas}
        className="stage"
        data-testid="stage"
        role="application"
        aria-roledescription="graph"
        aria-label="Map of the graph"
        aria-describedby="graph-keys"
        tabIndex={0}
        onKeyDown={keys.onKeyDown}
        onBlur={keys.onBlur}
      />
      <p id="graph-keys" className="unseen">
        Arrow keys go from node to node, Enter opens one, E expands it, plus and minus zoom, 0 fits everything.
      </p>
      <p className="unseen" aria-live="polite">
        {keys.spoken}
      </p>
      <Legend />
      <CutNotice />
      <GraphTools stage={stage} panel={panel} />
      {loading && <p className="graph-word">Drawing the graph …</p>}
      {failed !== null && (
        <p className="graph-word" role="alert">
          {inPanel
            ? "The graph is drawn as soon as the store is back."
            : `${failed.message} ${failed.hint ?? "It is tried again by itself."}`}
        </p>
      )}
      {empty && (
        <p className="graph-word">
          There are no nodes here yet. Whatever is put in is drawn by itself; <code>npm run seed</code> puts in the example.
        </p>
      )}
    </section>
  );
}
