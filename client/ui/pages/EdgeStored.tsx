import type { EvidenceResponse, NamingText } from "../../../server/contract/evidence.ts";
import { relationshipRoles } from "../../state/settingLeaves.ts";
import { NodeLink, PlaceLink } from "../NodeLink.tsx";
import { Marked, OwnWords } from "../Quote.tsx";
import { useRoles } from "../useRoles.ts";
import { Properties } from "./Properties.tsx";

/** Texts that the graph was made from, each with the node that holds it. */
function Texts({ title, texts, names }: { title: string; texts: NamingText[]; names: string[] }) {
  if (texts.length === 0) return null;
  return (
    <section aria-label={title}>
      <h3 className="s">{title}</h3>
      {texts.map(({ id, text, document }) => (
        <blockquote key={id}>
          <q>
            <Marked text={text} names={names} />
          </q>
          <footer>
            <PlaceLink to={{ type: "node", id }}>the passage</PlaceLink>
            {document !== undefined && <NodeLink id={document.id} name={document.name} />}
          </footer>
        </blockquote>
      ))}
    </section>
  );
}

/** What a graph without claims stores of a relationship: its quote and source where a person said which they are, and its properties. */
export function EdgeStored({ evidence, names }: { evidence: EvidenceResponse; names: string[] }) {
  const { edge, textsCut } = evidence;
  const texts = evidence.texts ?? [];
  const roles = useRoles("types", [edge.type]);
  const quoted = roles.evidence(edge.properties);
  const placed = relationshipRoles.flatMap((role) => roles.property(role) ?? []);
  return (
    <>
      {Object.keys(quoted).length > 0 ? (
        <section aria-label="What it rests on">
          <h3 className="s">What it rests on</h3>
          <blockquote>
            <OwnWords evidence={quoted} names={names} />
          </blockquote>
        </section>
      ) : texts.length > 0 || textsCut !== undefined ? null : (
        <p className="note">This graph keeps no claims for it; what is stored of it is all there is.</p>
      )}
      <Texts title="What it was read from" texts={texts.filter(({ how }) => how === "listed")} names={names} />
      <Texts title="What the text says of it" texts={texts.filter(({ how }) => how === "itself")} names={names} />
      <Texts title="Sentences that name both" texts={texts.filter(({ how }) => how === "named")} names={names} />
      {textsCut !== undefined && (
        <p className="note">
          The database took too long to find texts that name both ends{texts.length > 0 ? ": there may be more than these" : ""}.
        </p>
      )}
      <Properties
        node={null}
        cut={edge.cut ?? []}
        properties={edge.properties}
        without={[...(edge.idKind === "own" ? ["id"] : []), ...placed]}
        leftOut={roles.leftOut}
      />
    </>
  );
}
