import type { Page } from "../../state/appState.ts";
import { inWords } from "../../graph/relationName.ts";
import { ClaimView } from "../ClaimView.tsx";
import { NodeLink, PlaceLink } from "../NodeLink.tsx";
import { useApp, useSession } from "../session.ts";
import { number } from "../text.ts";
import { Lasting } from "./Lasting.tsx";
import { EdgeStored } from "./EdgeStored.tsx";

/** Other relationships between the same two nodes, as far as they are drawn: their lines lie close together. */
function Parallel({ id, source, target }: { id: string; source: string; target: string }) {
  const { graph } = useSession();
  useApp((state) => state.drawn);
  const others = graph.hasNode(source) && graph.hasNode(target) ? graph.edges(source, target).filter((edge) => edge !== id) : [];
  if (others.length === 0) return null;
  return (
    <section aria-label="Also between them">
      <h3 className="s">
        <span>Also between them</span>
        <span>{number(others.length)}</span>
      </h3>
      <ul className="plain">
        {others.map((other) => {
          const { edge } = graph.getEdgeAttributes(other);
          return (
            <li key={other}>
              <PlaceLink to={{ type: "edge", id: other }}>{inWords(edge.type)}</PlaceLink>
              <small>
                {graph.getNodeAttribute(edge.source, "node").name} → {graph.getNodeAttribute(edge.target, "node").name}
              </small>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** A relationship: its ends, and every claim it rests on. */
export function EdgePage({ page }: { page: Page & { type: "edge" } }) {
  const { evidence, ends } = page;
  const { edge, claims, shown, total } = evidence;
  const [source, target] = ends;
  const names = [source.name, target.name];
  return (
    <article>
      <h2 className="title edge-title">
        <NodeLink id={source.id} name={source.name} kind={source.labels[0]} /> <span className="rel">{inWords(edge.type)}</span>{" "}
        <NodeLink id={target.id} name={target.name} kind={target.labels[0]} />
      </h2>
      {claims.length === 0 ? (
        <EdgeStored evidence={evidence} names={names} />
      ) : (
        <section aria-label="Claims">
          <h3 className="s">
            <span>What it rests on</span>
            <span>{shown < total ? `${number(shown)} of ${number(total)}` : number(total)}</span>
          </h3>
          <ul className="claims">
            {claims.map((claim) => (
              <ClaimView key={claim.id} claim={claim} names={names} />
            ))}
          </ul>
        </section>
      )}
      <Parallel id={edge.id} source={edge.source} target={edge.target} />
      <Lasting idKind={edge.idKind} />
    </article>
  );
}
