import type { NeighboursResponse, NodeResponse } from "../../../server/contract/graph.ts";
import { groupsOf } from "./relationshipGroups.ts";
import { RelationshipGroup } from "./RelationshipGroup.tsx";

export function Relationships({ id, counts, neighbours }: { id: string; counts: NodeResponse["counts"]; neighbours: NeighboursResponse }) {
  const groups = groupsOf(id, counts, neighbours);
  if (groups.length === 0) return <p className="note">It has no relationships.</p>;
  return (
    <section aria-label="Relationships">
      <h3 className="s">Relationships</h3>
      <ul className="groups">
        {groups.map((group) => (
          <RelationshipGroup key={`${id} ${group.direction} ${group.type} ${group.total}`} id={id} group={group} />
        ))}
      </ul>
    </section>
  );
}
