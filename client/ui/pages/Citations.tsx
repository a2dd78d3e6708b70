import { useState } from "react";
import type { NumberedCitation } from "../../../server/contract/ask.ts";
import type { Claim } from "../../../server/contract/evidence.ts";
import type { Node } from "../../../server/contract/graph.ts";
import type { Path } from "../../../server/contract/paths.ts";
import { ClaimFacts, OwnWords, Passage, Source } from "../Quote.tsx";
import { PlaceLink } from "../NodeLink.tsx";
import { useSession } from "../session.ts";
import { count } from "../text.ts";
import { citationAnchor } from "./AnswerText.tsx";

type ClaimCitation = Extract<NumberedCitation, { claim: Claim }>;

interface Props {
  citations: NumberedCitation[];
  path: Path | undefined;
  entities: Node[];
}

function Quotation({ cited, names }: { cited: NumberedCitation; names: string[] }) {
  const session = useSession();
  const { number, edge } = cited;
  return (
    <blockquote
      id={citationAnchor(number)}
      tabIndex={-1}
      onPointerEnter={() => session.hover(edge !== undefined && session.graph.hasEdge(edge) ? { type: "edge", id: edge } : null)}
      onPointerLeave={() => session.hover(null)}
    >
      {"claim" in cited ? (
        <ClaimWords cited={cited} names={names} />
      ) : (
        <OwnWords evidence={cited.evidence} names={names}>
          <b>{number}</b>
          <PlaceLink to={{ type: "edge", id: cited.edge }}>relationship</PlaceLink>
        </OwnWords>
      )}
    </blockquote>
  );
}

function ClaimWords({ cited, names }: { cited: ClaimCitation; names: string[] }) {
  const { number, claim, edge } = cited;
  const citation = cited.citation ?? claim.citations[0];
  return (
    <>
      {citation === undefined ? claim.statement : <Passage citation={citation} names={names} />}
      <footer>
        <b>{number}</b>
        {citation !== undefined && <Source citation={citation} />}
        <ClaimFacts claim={claim} />
        {edge !== undefined && <PlaceLink to={{ type: "edge", id: edge }}>claim</PlaceLink>}
      </footer>
    </>
  );
}

const atFirst = 6;

/** What the answer rests on: first what the chosen path rests on, in the order of its numbers. */
export function Citations({ citations, path, entities }: Props) {
  const [all, setAll] = useState(false);
  const onPath = new Set(path?.edges.map(({ id }) => id));
  const mine = path === undefined ? citations : citations.filter(({ edge }) => edge === undefined || onPath.has(edge));
  const rest = citations.filter((cited) => !mine.includes(cited));
  const names = [...(path?.nodes ?? []), ...entities].map(({ name }) => name);
  const shown = all ? [...mine, ...rest] : mine.slice(0, atFirst);
  const [first] = citations.flatMap((cited) => ("citation" in cited ? (cited.citation ?? []) : []));
  const left = citations.length - shown.length;
  return (
    <section aria-label="What it rests on">
      <h3 className="s">
        <span>What it rests on</span>
        {first !== undefined && (
          <PlaceLink to={{ type: "document", id: first.document, passage: first.passage }}>Open in the document</PlaceLink>
        )}
      </h3>
      {shown.map((cited) => (
        <Quotation key={cited.number} cited={cited} names={names} />
      ))}
      {left > 0 && (
        <button type="button" className="link" onClick={() => setAll(true)}>
          {count(left, "more citation")}
        </button>
      )}
    </section>
  );
}
