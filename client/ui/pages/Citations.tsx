import { useState } from "react";
import type { Claim, NamingText } from "../../../server/contract/evidence.ts";
import type { Node } from "../../../server/contract/graph.ts";
import type { Path } from "../../../server/contract/paths.ts";
import { edgesOf } from "../../state/answerTexts.ts";
import type { PageCitation, TextCitation } from "../../state/answerTexts.ts";
import { ClaimFacts, Marked, OwnWords, Passage, Source } from "../Quote.tsx";
import { NodeLink, PlaceLink } from "../NodeLink.tsx";
import { useSession } from "../session.ts";
import { count } from "../text.ts";
import { citationAnchor } from "./AnswerText.tsx";

type ClaimCitation = Extract<PageCitation, { claim: Claim }>;

interface Props {
  citations: PageCitation[];
  path: Path | undefined;
  entities: Node[];
}

function Quotation({ cited, names }: { cited: PageCitation; names: string[] }) {
  const session = useSession();
  const { number } = cited;
  const [edge] = edgesOf(cited);
  return (
    <blockquote
      id={citationAnchor(number)}
      tabIndex={-1}
      onPointerEnter={() => session.hover(edge !== undefined && session.graph.hasEdge(edge) ? { type: "edge", id: edge } : null)}
      onPointerLeave={() => session.hover(null)}
    >
      {"claim" in cited ? (
        <ClaimWords cited={cited} names={names} />
      ) : "text" in cited ? (
        <TextWords cited={cited} names={names} />
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

const howFound: Record<NamingText["how"], string> = {
  listed: "listed by the relationship",
  named: "names both ends",
  itself: "the text itself",
};

/** A sentence of the graph's own texts, and how it was found. */
function TextWords({ cited, names }: { cited: TextCitation; names: string[] }) {
  const { id, how, text, document } = cited.text;
  return (
    <>
      <q>
        <Marked text={text} names={names} />
      </q>
      <footer>
        <b>{cited.number}</b>
        <span>{howFound[how]}</span>
        {document !== undefined && <NodeLink id={document.id} name={document.name} />}
        <PlaceLink to={{ type: "node", id }}>passage</PlaceLink>
        {cited.edges.slice(0, 1).map((edge) => (
          <PlaceLink key={edge} to={{ type: "edge", id: edge }}>
            relationship
          </PlaceLink>
        ))}
      </footer>
    </>
  );
}

const atFirst = 6;

function isOn(cited: PageCitation, onPath: ReadonlySet<string>): boolean {
  const edges = edgesOf(cited);
  return edges.length === 0 || edges.some((edge) => onPath.has(edge));
}

/** What the answer rests on: first what the chosen path rests on, in the order of its numbers. */
export function Citations({ citations, path, entities }: Props) {
  const [all, setAll] = useState(false);
  const onPath = new Set(path?.edges.map(({ id }) => id));
  const mine = path === undefined ? citations : citations.filter((cited) => isOn(cited, onPath));
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
