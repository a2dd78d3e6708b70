import type { Claim } from "../../server/contract/evidence.ts";
import { NodeLink } from "./NodeLink.tsx";
import { Passage, Source } from "./Quote.tsx";
import { holding, whenInWords } from "./text.ts";

/** A claim in full: the statement, how it is held, and the passages it was read from. */
export function ClaimView({ claim, names }: { claim: Claim; names: string[] }) {
  return (
    <li className="claim">
      <p className="statement">{claim.statement}</p>
      <p className="facts">
        <span className={`modality ${claim.modality}`}>{holding(claim)}</span>
        {claim.attributedTo.length > 0 && (
          <span>
            according to{" "}
            {claim.attributedTo.map(({ id, name }, i) => (
              <span key={id}>
                {i > 0 && ", "}
                <NodeLink id={id} name={name} />
              </span>
            ))}
          </span>
        )}
        {claim.when !== null && <span>{whenInWords(claim.when)}</span>}
      </p>
      {claim.citations.map((citation) => (
        <blockquote key={citation.passage}>
          <Passage citation={citation} names={names} />
          <footer>
            <Source citation={citation} />
          </footer>
        </blockquote>
      ))}
    </li>
  );
}
