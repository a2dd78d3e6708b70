import { PlaceLink } from "../NodeLink.tsx";
import { ReadingProgress } from "../ReadingProgress.tsx";
import { useApp, useSession } from "../session.ts";
import { LabelChips } from "./LabelChips.tsx";
import { Documents } from "./Documents.tsx";
import { count } from "../text.ts";
import { askPlace } from "../../state/asked.ts";

/** The first thing one reads: what this is, and three questions that this graph can answer. */
export function StartPage({ questions }: { questions: string[] | null }) {
  const session = useSession();
  const store = useApp((state) => state.store);
  const asked = useApp((state) => state.questions.length);
  const graph = store.status === "ready" ? store.health.graph : null;
  const isEmpty = graph?.nodes === 0;
  return (
    <article>
      <h2 className="title">Who is related to whom, and where it is said.</h2>
      <p className="lead">
        {graph === null
          ? "Ask a question, find a name, or click on the graph."
          : isEmpty
            ? "This graph is empty. If that is not what you expected, look at NEO4J_URI and NEO4J_DATABASE, or choose another database."
            : `${count(graph.nodes, "node")} and ${count(graph.relationships, "relationship")}. Ask a question, find a name, or click on the graph.`}
      </p>
      {questions === null && <p className="note">Finding out what this graph can be asked …</p>}
      {questions === null && <ReadingProgress />}
      {questions !== null && questions.length > 0 && !isEmpty && (
        <>
          <h3 className="s">Questions to begin with</h3>
          <ul className="questions">
            {questions.slice(0, 3).map((question) => (
              <li key={question}>
                <PlaceLink to={askPlace(question)}>{question}</PlaceLink>
              </li>
            ))}
          </ul>
        </>
      )}
      <h3 className="s">Look around</h3>
      <LabelChips />
      <ul className="plain">
        <li>
          <PlaceLink to={{ type: "graph" }}>What this graph holds</PlaceLink>
          <small>labels, relationships and properties, what people call them, and how they are shown</small>
        </li>
        {asked > 0 && (
          <li>
            <PlaceLink to={{ type: "questions" }}>Questions asked before</PlaceLink>
            <small>{count(asked, "question")}, kept in this browser</small>
          </li>
        )}
      </ul>
      <Documents />
      <h3 className="s">
        <span>Cypher</span>
        <button type="button" className="link" onClick={() => session.openConsole(null)}>
          Open the console
        </button>
      </h3>
    </article>
  );
}
