import type { Edge } from "../../../server/contract/graph.ts";
import { relationshipRoles } from "../../state/settingLeaves.ts";
import { OwnWords } from "../Quote.tsx";
import { useRoles } from "../useRoles.ts";
import { Properties } from "./Properties.tsx";

/** What a graph without claims stores of a relationship: its quote and source where a person said which they are, and its properties. */
export function EdgeStored({ edge, names }: { edge: Edge; names: string[] }) {
  const roles = useRoles("types", [edge.type]);
  const evidence = roles.evidence(edge.properties);
  const placed = relationshipRoles.flatMap((role) => roles.property(role) ?? []);
  return (
    <>
      {Object.keys(evidence).length > 0 ? (
        <section aria-label="What it rests on">
          <h3 className="s">What it rests on</h3>
          <blockquote>
            <OwnWords evidence={evidence} names={names} />
          </blockquote>
        </section>
      ) : (
        <p className="note">This graph keeps no claims for it; what is stored of it is all there is.</p>
      )}
      <Properties properties={edge.properties} without={["id", ...placed]} leftOut={roles.leftOut} />
    </>
  );
}
