import type { ReactNode } from "react";
import type { Citation, Claim } from "../../server/contract/evidence.ts";
import type { EdgeEvidence } from "../../server/contract/graph.ts";
import { PlaceLink } from "./NodeLink.tsx";
import { holding, markNames, whenInWords } from "./text.ts";

/** A text with the given names marked in it. */
export function Marked({ text, names }: { text: string; names: string[] }) {
  return markNames(text, names).map((run) => (run.marked ? <mark key={run.at}>{run.text}</mark> : <span key={run.at}>{run.text}</span>));
}

/** Where a passage stands: document, paragraph and sentence, as a link that opens it there. */
export function Source({ citation }: { citation: Citation }) {
  return (
    <PlaceLink to={{ type: "document", id: citation.document, passage: citation.passage }}>
      {citation.title ?? "Document"}, ¶ {citation.paragraph} s {citation.sentence}
    </PlaceLink>
  );
}

/** What a document says, in serif: the passage itself where its text was loaded, else our gist of it. */
export function Passage({ citation, names }: { citation: Citation; names: string[] }) {
  return citation.text === undefined ? (
    <Marked text={citation.gist} names={names} />
  ) : (
    <q>
      <Marked text={citation.text} names={names} />
    </q>
  );
}

/** How a claim is held, when, and who says so. */
export function ClaimFacts({ claim }: { claim: Claim }) {
  const who = claim.attributedTo.map(({ name }) => name).join(", ");
  return (
    <>
      <span className={`modality ${claim.modality}`}>{holding(claim)}</span>
      {who !== "" && <span>according to {who}</span>}
      {claim.when !== null && <span>{whenInWords(claim.when)}</span>}
    </>
  );
}

/** What a relationship says of its own ground: its quote, its source and its date, as far as it has them. */
export function OwnWords({ evidence, names, children }: { evidence: EdgeEvidence; names: string[]; children?: ReactNode }) {
  const { quote, source, date } = evidence;
  return (
    <>
      {quote !== undefined && (
        <q>
          <Marked text={quote} names={names} />
        </q>
      )}
      <footer>
        {children}
        {source !== undefined && <span>{isWebAddress(source) ? <SourceLink address={source} /> : source}</span>}
        {date !== undefined && <span>{whenInWords(date)}</span>}
      </footer>
    </>
  );
}

function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}

function SourceLink({ address }: { address: string }) {
  return (
    <a href={address} target="_blank" rel="noreferrer noopener">
      {new URL(address).host} ↗
    </a>
  );
}
