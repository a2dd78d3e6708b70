import { mostNodes } from "../state/picture.ts";
import { useApp, useSession } from "./session.ts";
import { count, number } from "./text.ts";

/** Says how much of the graph is drawn when it is not all of it, and what just happened. */
export function CutNotice() {
  const session = useSession();
  const picture = useApp((state) => state.picture);
  const notice = useApp((state) => state.notice);
  const hidden = useApp((state) => state.hidden.size);
  const store = useApp((state) => state.store);
  // The panel, or the empty place of the picture, says it already.
  const isSaid = useApp((state) => state.problem?.code === "unavailable" || state.picture.status === "failed");
  useApp((state) => state.drawn);
  const shown = session.graph.order;
  const total = picture.status === "ready" ? Math.max(picture.total.nodes, shown) : shown;
  return (
    <div className="cut" data-floats="">
      {store.status === "away" && !isSaid && (
        <output className="warning">
          {store.problem.message} {store.problem.hint ?? "What is drawn stays; this page tries again by itself."}
        </output>
      )}
      {shown < total && (
        <p>
          {number(shown)} of {count(total, "node")} shown.{" "}
          {shown < mostNodes && (
            <button type="button" className="link" onClick={() => void session.showAll()}>
              {total > mostNodes ? `Show ${number(mostNodes)}` : "Show all"}
            </button>
          )}
        </p>
      )}
      {hidden > 0 && (
        <p>
          {count(hidden, "label")} hidden.{" "}
          <button type="button" className="link" onClick={session.showEveryKind}>
            Show again
          </button>
        </p>
      )}
      <output>{notice}</output>
    </div>
  );
}
