import type { Page } from "../../state/appState.ts";
import { askPlace } from "../../state/asked.ts";
import { PlaceLink } from "../NodeLink.tsx";

/** Above an answer, the question as it was asked; of one that followed another, the whole question it was read as. */
export function Standalone({ page }: { page: Page & { type: "answer" } }) {
  const { response, asked, before } = page;
  if (before === null) return <p className="asked">{response.question}</p>;
  return (
    <div className="asked">
      <p>{response.question}</p>
      <p className="standalone">
        read as: <PlaceLink to={askPlace(asked.question, asked.corrections)}>{asked.question}</PlaceLink>
        <span className="unseen"> asked alone</span>
      </p>
    </div>
  );
}
