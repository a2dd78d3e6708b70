import type { Node } from "../../../server/contract/graph.ts";
import { inWords } from "../../graph/relationName.ts";
import { Icon } from "../Icon.tsx";
import { NodeLink, PlaceLink } from "../NodeLink.tsx";
import { useSession } from "../session.ts";
import { count } from "../text.ts";
import { askPlace } from "../../state/asked.ts";

/** Several nodes chosen together; two of them can be asked about at once. */
export function SelectionPage({ nodes }: { nodes: Node[] }) {
  const session = useSession();
  const [first, second] = nodes;
  return (
    <article>
      <h2 className="title">{count(nodes.length, "node")} selected</h2>
      {nodes.length === 2 && first !== undefined && second !== undefined && (
        <p className="actions">
          <PlaceLink to={askPlace(`How is ${first.name} connected to ${second.name}?`)} className="button">
            How are they connected?
          </PlaceLink>
        </p>
      )}
      <ul className="plain removable">
        {nodes.map((node) => (
          <li key={node.id}>
            <NodeLink id={node.id} name={node.name} kind={node.labels[0]} />
            <small>{inWords(node.labels[0] ?? "")}</small>
            <button type="button" className="quiet small" aria-label={`Leave out ${node.name}`} onClick={() => session.select(node.id)}>
              <Icon name="clear" />
            </button>
          </li>
        ))}
      </ul>
      <p className="note">Hold Shift and click to add or leave out a node.</p>
    </article>
  );
}
