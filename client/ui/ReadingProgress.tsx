import { useApp } from "./session.ts";
import { count } from "./text.ts";

/** How much of the graph has been read; nothing where it is not being read, or nobody knows how far it is. */
export function ReadingProgress() {
  const store = useApp((state) => state.store);
  if (store.status !== "ready" || store.health.topology?.kind !== "reading") return null;
  const { graph, topology } = store.health;
  const { nodes, relationships } = topology.read;
  const of = Math.max(1, graph.nodes + graph.relationships);
  const label = `${count(nodes, "node")} and ${count(relationships, "relationship")} have been read so far`;
  return (
    <div className="reading-progress">
      <progress max={of} value={Math.min(of, nodes + relationships)} aria-label={label} />
      <p className="note">
        {label}, of {count(graph.nodes, "node")} and {count(graph.relationships, "relationship")}.
      </p>
    </div>
  );
}
