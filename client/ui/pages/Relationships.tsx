import { useState } from "react";
import type { Edge, NeighboursResponse, Node, NodeResponse } from "../../../server/contract/graph.ts";
import { inWords } from "../../graph/relationName.ts";
import { NodeLink, PlaceLink } from "../NodeLink.tsx";
import { useSession } from "../session.ts";
import { number } from "../text.ts";

interface Group {
  type: string;
  out: boolean;
  total: number;
  rows: { edge: Edge; other: Node }[];
}

/** Relationships by type and direction, the most frequent first; totals are of the store, not of what was fetched. */
function groupsOf(id: string, counts: NodeResponse["counts"], { nodes, edges }: NeighboursResponse): Group[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const groups = new Map<string, Group>();
  for (const { type, direction, count } of counts) {
    const key = `${direction} ${type}`;
    const group = groups.get(key) ?? { type, out: direction === "out", total: 0, rows: [] };
    group.total += count;
    groups.set(key, group);
  }
  for (const edge of edges) {
    const out = edge.source === id;
    const other = byId.get(out ? edge.target : edge.source);
    const group = groups.get(`${out ? "out" : "in"} ${edge.type}`);
    if (other !== undefined && group !== undefined) group.rows.push({ edge, other });
  }
  return [...groups.values()].toSorted((a, b) => b.total - a.total || a.type.localeCompare(b.type));
}

const atFirst = 5;

function GroupView({ group }: { group: Group }) {
  const session = useSession();
  const [all, setAll] = useState(false);
  const shown = all ? group.rows : group.rows.slice(0, atFirst);
  const more = group.rows.length - shown.length;
  const unfetched = group.total - group.rows.length;
  return (
    <li className="group">
      <h4>
        <span>
          {!group.out && <span aria-label="from others">← </span>}
          {inWords(group.type)}
          {group.out && <span aria-hidden="true"> →</span>}
        </span>
        <span>{number(group.total)}</span>
      </h4>
      <ul>
        {shown.map(({ edge, other }) => {
          const { modality } = edge.properties;
          return (
            <li
              key={edge.id}
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
        })}
      </ul>
      {more > 0 && (
        <button type="button" className="link" onClick={() => setAll(true)}>
          {number(more)} more
        </button>
      )}
      {more === 0 && unfetched > 0 && <p className="note">{number(unfetched)} more in the store.</p>}
    </li>
  );
}

export function Relationships({ id, counts, neighbours }: { id: string; counts: NodeResponse["counts"]; neighbours: NeighboursResponse }) {
  const groups = groupsOf(id, counts, neighbours);
  if (groups.length === 0) return <p className="note">It has no relationships.</p>;
  return (
    <section aria-label="Relationships">
      <h3 className="s">Relationships</h3>
      <ul className="groups">
        {groups.map((group) => (
          <GroupView key={`${group.out} ${group.type}`} group={group} />
        ))}
      </ul>
    </section>
  );
}
