import type { Problem } from "../state/appState.ts";
import type { Place } from "../state/place.ts";
import { useApp, useSession } from "./session.ts";
import { PlaceLink } from "./NodeLink.tsx";

interface Words {
  title: string;
  text: string;
}

function wordsFor(problem: Problem, place: Place): Words {
  const gone = { node: "node", edge: "relationship", document: "document", selection: "selection" } as const;
  if (problem.code === "not_found" && place.type in gone) {
    const thing = gone[place.type as keyof typeof gone];
    return {
      title: `This ${thing} is not in the graph.`,
      text: "The address speaks of something that is not here: it may have been removed, or it belongs to another graph.",
    };
  }
  if (problem.code === "unavailable")
    return { title: "The store is away.", text: `${problem.message} What is drawn stays, and this page tries again by itself.` };
  if (problem.code === "timeout")
    return {
      title: "This took too long and was stopped.",
      text: problem.hint ?? "Ask for less: a shorter path, fewer hops, or one name more.",
    };
  return { title: problem.message, text: problem.hint ?? "" };
}

/** What went wrong, why, and what to do next. */
export function ProblemView({ problem }: { problem: Problem }) {
  const session = useSession();
  const place = useApp((state) => state.place);
  const { title, text } = wordsFor(problem, place);
  return (
    <div className="problem" role="alert">
      <h2 className="title">{title}</h2>
      {text !== "" && <p>{text}</p>}
      <p className="actions">
        <button type="button" className="button" onClick={session.retry}>
          Try again
        </button>
        <PlaceLink to={{ type: "start" }}>To the start</PlaceLink>
      </p>
    </div>
  );
}
