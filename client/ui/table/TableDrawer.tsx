import { useState } from "react";
import { inWords } from "../../graph/relationName.ts";
import { Icon } from "../Icon.tsx";
import { NodeLink, PlaceLink } from "../NodeLink.tsx";
import { useApp, useSession } from "../session.ts";
import { number } from "../text.ts";
import { SortedTable } from "./SortedTable.tsx";
import type { Column } from "./SortedTable.tsx";
import { edgeRows, nodeRows } from "./rows.ts";
import type { EdgeRow, NodeRow } from "./rows.ts";
import { SearchField } from "../SearchField.tsx";
import "./table.css";

const nodeColumns: Column<NodeRow>[] = [
  { name: "Name", cell: ({ name }) => name, view: ({ id, name, kind }) => <NodeLink id={id} name={name} kind={kind} /> },
  { name: "Label", cell: ({ kind }) => kind, view: ({ kind }) => inWords(kind) },
  { name: "Relationships", cell: ({ degree }) => degree, view: ({ degree }) => number(degree) },
];

const edgeColumns: Column<EdgeRow>[] = [
  { name: "From", cell: ({ source }) => source.name, view: ({ source }) => <NodeLink id={source.id} name={source.name} /> },
  {
    name: "Relationship",
    cell: ({ type }) => type,
    view: ({ id, type }) => <PlaceLink to={{ type: "edge", id }}>{inWords(type)}</PlaceLink>,
  },
  { name: "To", cell: ({ target }) => target.name, view: ({ target }) => <NodeLink id={target.id} name={target.name} /> },
  { name: "Documents", cell: ({ documents }) => documents, view: ({ documents }) => number(documents) },
];

/** What is drawn, as a table: sorted by any column, looked through, each line leading to its page. */
export function TableDrawer() {
  const session = useSession();
  const hidden = useApp((state) => state.hidden);
  useApp((state) => state.drawn);
  const [what, setWhat] = useState<"nodes" | "edges">("nodes");
  const [text, setText] = useState("");
  const wanted = text.trim().toLowerCase();
  const nodes = nodeRows(session.graph, hidden, wanted);
  const edges = edgeRows(session.graph, hidden, wanted);
  return (
    <section className="table-drawer" aria-label="Table of what is drawn">
      <header>
        <button type="button" aria-pressed={what === "nodes"} onClick={() => setWhat("nodes")}>
          Nodes <i>{number(nodes.length)}</i>
        </button>
        <button type="button" aria-pressed={what === "edges"} onClick={() => setWhat("edges")}>
          Relationships <i>{number(edges.length)}</i>
        </button>
        <SearchField name="Find in the table" text={text} onText={setText} />
        <button type="button" className="quiet small" aria-label="Close the table" onClick={session.toggleTable}>
          <Icon name="close" />
        </button>
      </header>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keys (axe: scrollable-region-focusable) */}
      <section className="table-scroll" tabIndex={0} aria-label="Rows">
        {what === "nodes" ? (
          <SortedTable
            label="Nodes"
            rows={nodes}
            columns={nodeColumns}
            idOf={({ id }) => id}
            first={{ column: "Relationships", down: true }}
          />
        ) : (
          <SortedTable
            label="Relationships"
            rows={edges}
            columns={edgeColumns}
            idOf={({ id }) => id}
            first={{ column: "From", down: false }}
          />
        )}
        {(what === "nodes" ? nodes : edges).length === 0 && <p className="note">Nothing that is drawn has “{text.trim()}” in it.</p>}
      </section>
    </section>
  );
}
