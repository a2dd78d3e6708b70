import type { Node } from "../../../server/contract/graph.ts";
import { inWords } from "../../graph/relationName.ts";
import { NodeLink } from "../NodeLink.tsx";
import { number } from "../text.ts";

/** Nodes that answer a question, each with what it is. */
export function EntityList({ nodes, total }: { nodes: Node[]; total: number }) {
  return (
    <section aria-label="Found">
      <h3 className="s">
        <span>Found</span>
        <span>{total > nodes.length ? `${number(nodes.length)} of ${number(total)}` : number(nodes.length)}</span>
      </h3>
      <ul className="plain">
        {nodes.map((node) => {
          const { description } = node.properties;
          return (
            <li key={node.id}>
              <NodeLink id={node.id} name={node.name} kind={node.labels[0]} />
              <small>{typeof description === "string" ? description : inWords(node.labels[0] ?? "")}</small>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
