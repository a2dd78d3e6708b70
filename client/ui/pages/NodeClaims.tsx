import { useState } from "react";
import type { ClaimsState } from "../../state/appState.ts";
import { ClaimView } from "../ClaimView.tsx";
import { number } from "../text.ts";

const atFirst = 4;

/** What is said of a node: the claims of its relationships. */
export function NodeClaims({ state, name }: { state: ClaimsState; name: string }) {
  const [all, setAll] = useState(false);
  if (state.status === "coming") return <p className="note">Reading what is said …</p>;
  const { claims, looked, of } = state;
  if (claims.length === 0) return null;
  const shown = all ? claims : claims.slice(0, atFirst);
  return (
    <section aria-label="What is said of it">
      <h3 className="s">
        <span>What is said of it</span>
        <span>{number(claims.length)}</span>
      </h3>
      <ul className="claims">
        {shown.map(({ claim }) => (
          <ClaimView key={claim.id} claim={claim} names={[name]} />
        ))}
      </ul>
      {shown.length < claims.length && (
        <button type="button" className="link" onClick={() => setAll(true)}>
          {number(claims.length - shown.length)} more claims
        </button>
      )}
      {looked < of && (
        <p className="note">
          Read from {number(looked)} of its {number(of)} relationships; the others tell theirs behind “why”.
        </p>
      )}
    </section>
  );
}
