import type { Asked } from "../state/asked.ts";
import { Icon } from "./Icon.tsx";
import { useSession } from "./session.ts";

/** The question that the next one may follow: pressed, it comes back into the box; crossed out, one begins anew. */
export function AskContext({ context, onDone }: { context: Asked; onDone: () => void }) {
  const session = useSession();
  return (
    <span className="context">
      <button
        type="button"
        className="context-text"
        title={`${context.question}\nPress to change it`}
        aria-label={`Change the question “${context.question}”`}
        onClick={() => {
          session.type(context.question);
          session.beginAnew();
          onDone();
        }}
      >
        {context.question}
      </button>
      <button
        type="button"
        className="quiet small"
        aria-label="Begin anew"
        title="Begin anew: the next question follows nothing"
        onClick={() => {
          session.beginAnew();
          onDone();
        }}
      >
        <Icon name="clear" />
      </button>
    </span>
  );
}
