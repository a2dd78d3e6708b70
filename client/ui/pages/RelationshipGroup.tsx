import { useState } from "react";
import { inWords } from "../../graph/relationName.ts";
import { toProblem } from "../../state/problem.ts";
import { NodeLink, PlaceLink } from "../NodeLink.tsx";
import { useSession } from "../session.ts";
import { number } from "../text.ts";
import { type Group, type Row, rowsOf, withRows } from "./relationshipGroups.ts";

const atFirst = 5;
/** How many more are fetched at once. */
const page = 100;

function RowView({ row: { edge, other } }: { row: Row }) {
  const session = useSession();
  const { modality } = edge.properties;
  return (
    <li
      onPointerEnter={() => session.hover(session.graph.hasEdge(edge.id) ? { type: "edge", id: edge.id } : null)}
      onPointerLeave={() => session.hover(null)}
    >
      <NodeLink id={other.id} name={other.name} kind={other.labels[0]} />
      <PlaceLink to={{ type: "edge", id: edge.id }} className="why">
        {typeof modality === "string" && modality !== "stated" ? `${modality}, why` : "why"}
        <span className="unseen">
          {" "}
          {inWords(edge.type)} {other.name}
        </span>
      </PlaceLink>
    </li>
  );
}

/** The rows of a group, and how the next ones come: those that are there already first, then from the store. */
function useRows(id: string, group: Group) {
  const session = useSession();
  const [rows, setRows] = useState(group.rows);
  const [shown, setShown] = useState(Math.min(atFirst, group.rows.length));
  const [from, setFrom] = useState<{ cursor: string | undefined; state: "waiting" | "fetching" | "ended" }>({
    cursor: undefined,
    state: "waiting",
  });

  async function fetchMore(): Promise<void> {
    const { cursor } = from;
    setFrom({ cursor, state: "fetching" });
    try {
      const { type, direction } = group;
      const slice = await session.api.neighbours(id, { types: type.replaceAll(",", "\\,"), direction, limit: page, cursor });
      const next = withRows(rows, rowsOf(id, group, slice));
      setRows(next);
      setShown(next.length);
      setFrom({ cursor: slice.cursor, state: slice.cursor === undefined ? "ended" : "waiting" });
    } catch (error) {
      session.announce(toProblem(error).message);
      setFrom({ cursor, state: "waiting" });
    }
  }

  function more(): void {
    if (shown < rows.length) setShown(rows.length);
    else void fetchMore();
  }
  return { rows: rows.slice(0, shown), held: rows.length, state: from.state, more };
}

/** Relationships of one type and direction: a few at first, and as many more as one asks for. */
export function RelationshipGroup({ id, group }: { id: string; group: Group }) {
  const { rows, held, state, more } = useRows(id, group);
  const left = group.total - rows.length;
  const next = rows.length < held ? held - rows.length : Math.min(page, left);
  return (
    <li className="group">
      <h4>
        <span>
          {group.direction === "in" && <span aria-label="from others">← </span>}
          {inWords(group.type)}
          {group.direction === "out" && <span aria-hidden="true"> →</span>}
        </span>
        <span>{number(group.total)}</span>
      </h4>
      <ul>
        {rows.map((row) => (
          <RowView key={row.edge.id} row={row} />
        ))}
      </ul>
      {left > 0 && (rows.length < held || state !== "ended") && (
        <button type="button" className="link" disabled={state === "fetching"} onClick={more}>
          {rows.length > 0 ? `${number(next)} more` : `Show ${number(next)}`}
          {next < left && ` of ${number(left)}`}
        </button>
      )}
    </li>
  );
}
