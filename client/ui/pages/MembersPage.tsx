import { useState } from "react";
import type { Edge, GraphSlice, Node } from "../../../server/contract/graph.ts";
import { labelName } from "../../../server/contract/localName.ts";
import { inWords } from "../../graph/relationName.ts";
import type { Page } from "../../state/appState.ts";
import { toProblem } from "../../state/problem.ts";
import { KindMark } from "../KindMark.tsx";
import { NodeLink, PlaceLink } from "../NodeLink.tsx";
import { useSession } from "../session.ts";
import { count, number } from "../text.ts";
import { CypherView } from "./CypherView.tsx";

type MembersPageOf = Page & { type: "members" };

/** What is listed so far, and how the next ones come and join the drawing. */
function useMembers({ of, name, response }: MembersPageOf) {
  const session = useSession();
  const [slice, setSlice] = useState<GraphSlice>(response);
  const [listed, setListed] = useState(response.shown);
  const [state, setState] = useState<"waiting" | "fetching" | "ended">(response.truncated ? "waiting" : "ended");

  async function fetchMore(): Promise<void> {
    setState("fetching");
    try {
      const more = await session.api.members(of, name, listed);
      setSlice((before) => ({ nodes: [...before.nodes, ...more.nodes], edges: [...before.edges, ...more.edges] }));
      setListed((before) => before + more.shown);
      setState(more.truncated ? "waiting" : "ended");
      session.draw(more);
    } catch (error) {
      session.announce(toProblem(error).message);
      setState("waiting");
    }
  }
  return { slice, listed, state, more: () => void fetchMore() };
}

function NodeRow({ node }: { node: Node }) {
  const { description } = node.properties;
  return (
    <li>
      <NodeLink id={node.id} name={node.name} kind={node.labels[0]} />
      {typeof description === "string" && <small>{description}</small>}
    </li>
  );
}

function EdgeRow({ edge, nodes }: { edge: Edge; nodes: ReadonlyMap<string, Node> }) {
  const [source, target] = [nodes.get(edge.source), nodes.get(edge.target)];
  if (source === undefined || target === undefined) return null;
  return (
    <li className="member-edge">
      <NodeLink id={source.id} name={source.name} kind={source.labels[0]} />
      <PlaceLink to={{ type: "edge", id: edge.id }}>{inWords(edge.type)}</PlaceLink>
      <NodeLink id={target.id} name={target.name} kind={target.labels[0]} />
    </li>
  );
}

/** Some of what has a label or a type: drawn, listed page by page, and as the query that one may go on from. */
export function MembersPage({ page }: { page: MembersPageOf }) {
  const { of, name, response } = page;
  const { slice, listed, state, more } = useMembers(page);
  const nodes = new Map(slice.nodes.map((node) => [node.id, node]));
  const edges = [...new Map(slice.edges.map((edge) => [edge.id, edge])).values()];
  const left = response.total - listed;
  return (
    <article>
      <h2 className="title node-title">
        {of === "label" && <KindMark kind={name} size={18} />}
        {of === "label" ? labelName(name) : inWords(name)}
      </h2>
      <p className="reading">
        <span>{count(response.total, of === "label" ? "node" : "relationship")}</span>
        <PlaceLink to={{ type: "graph" }}>All labels and types</PlaceLink>
      </p>
      <section aria-label={of === "label" ? "Nodes" : "Relationships"}>
        <ul className="plain">
          {of === "label"
            ? [...nodes.values()].map((node) => <NodeRow key={node.id} node={node} />)
            : edges.map((edge) => <EdgeRow key={edge.id} edge={edge} nodes={nodes} />)}
        </ul>
        {state !== "ended" && left > 0 && (
          <button type="button" className="link" disabled={state === "fetching"} onClick={more}>
            {number(Math.min(response.shown, left))} more{left > response.shown ? ` of ${number(left)}` : ""}
          </button>
        )}
      </section>
      <CypherView query={{ cypher: response.cypher, params: {} }} />
    </article>
  );
}
