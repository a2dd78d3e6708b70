import { useApp } from "./session.ts";
import { count } from "./text.ts";

const engines = { embedded: "Example graph", neo4j: "Neo4j" } as const;

/** The state of the store: which one, whether it can be written to, whether it is away. */
export function StoreStatus() {
  const store = useApp((state) => state.store);
  if (store.status === "unknown") return <span className="store">connecting …</span>;
  if (store.status === "away")
    return (
      <output className="store">
        <i className="dot away" />
        <b>Store away</b> <span className="wide">trying again …</span>
      </output>
    );
  const { engine, engineVersion, graph, readOnly } = store.health;
  const title = `${engine === "neo4j" ? "Neo4j" : "Embedded engine"} ${engineVersion}: ${count(graph.nodes, "node")}, ${count(graph.relationships, "relationship")}`;
  return (
    <span className="store" title={title}>
      <i className="dot" />
      <span>{engines[engine]}</span>
      {readOnly ? <span className="wide">read only</span> : <b className="warn">writes on</b>}
    </span>
  );
}
