import type { Refusal } from "../../../server/contract/paths.ts";
import { inWords } from "../../graph/relationName.ts";
import { NodeLink, PlaceLink } from "../NodeLink.tsx";
import { useApp } from "../session.ts";
import { count } from "../text.ts";

const next: Record<Refusal["reason"], string> = {
  unknown_name: "The nearest names in the graph",
  ambiguous_name: "One of these may be meant",
  no_path: "Nearest on the way",
  beyond_bound: "Nearest on the way",
  removed_by_constraint: "Nearest on the way",
  out_of_time: "Nearest on the way",
  partly_searched: "Nearest on the way",
  same_node: "Open it",
  not_understood: "The graph does hold",
  not_in_graph: "The graph does hold",
};

/** Why there is no answer, how far the search went, and what would give one. */
export function RefusalView({ refusal }: { refusal: Refusal }) {
  const said = useApp((state) => (state.page?.type === "answer" ? state.page.response.answer.text : ""));
  const { text, suggestions = [], explored, relax = [], reason } = refusal;
  return (
    <section aria-label="Why not" className="refusal">
      {text !== said && <p>{text}</p>}
      {explored !== undefined && (
        <p className="note">
          Looked at {count(explored.from, "node")} from one end and {count(explored.to, "node")} from the other
          {explored.exhausted ? ": that is all there is to reach." : "; there is more beyond."}
        </p>
      )}
      {relax.length > 0 && (
        <>
          <h3 className="s">What would give one</h3>
          <ul className="plain">
            {relax.map(({ constraint, hops }) => (
              <li key={constraint}>
                {constraint}: a path of {count(hops, "hop")}
              </li>
            ))}
          </ul>
        </>
      )}
      {suggestions.length > 0 && (
        <>
          <h3 className="s">{next[reason]}</h3>
          <ul className="plain">
            {suggestions.map(({ id, name, labels }) => (
              <li key={id}>
                <NodeLink id={id} name={name} kind={labels[0]} />
                <small>{inWords(labels[0] ?? "")}</small>
              </li>
            ))}
          </ul>
        </>
      )}
      {suggestions.length === 0 && relax.length === 0 && (
        <p className="actions">
          <PlaceLink to={{ type: "start" }}>See what this graph can answer</PlaceLink>
        </p>
      )}
    </section>
  );
}
