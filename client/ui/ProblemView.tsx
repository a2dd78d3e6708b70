import type { Problem } from "../state/appState.ts";
import { shortReason } from "../state/problem.ts";
import type { Place } from "../state/place.ts";
import { useApp, useSession } from "./session.ts";
import { PlaceLink } from "./NodeLink.tsx";
import { ReadingProgress } from "./ReadingProgress.tsx";

interface Words {
  title: string;
  text: string;
}

function awayTitle(problem: Problem): string {
  const short = shortReason(problem);
  return short === "Store away" ? "The store is away." : `The store is away: ${short.charAt(0).toLowerCase()}${short.slice(1)}.`;
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
  if (problem.code === "not_found" && place.type === "members")
    return { title: problem.message, text: "“This graph” lists the labels and types that there are." };
  if (problem.reason === "reading")
    return {
      title: "This graph is still being read.",
      text: "What was asked needs the whole of it. Looking around and Cypher work meanwhile.",
    };
  if (problem.code === "unavailable") return { title: awayTitle(problem), text: [problem.message, problem.hint].filter(Boolean).join(" ") };
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
      {problem.reason === "reading" && <ReadingProgress />}
      {problem.code === "unavailable" && (
        <p className="lead">
          {place.type === "ask"
            ? `Your question is kept: it is asked again by itself as soon as ${problem.reason === "reading" ? "the graph has been read" : "the store is back"}.`
            : "What is drawn stays, and this page tries again by itself."}
        </p>
      )}
      <p className="actions">
        <button type="button" className="button" onClick={session.retry}>
          {place.type === "ask" ? "Ask again" : "Try again"}
        </button>
        <PlaceLink to={{ type: "start" }}>To the start</PlaceLink>
      </p>
    </div>
  );
}
