import { shortReason } from "../state/problem.ts";
import { DatabaseChooser } from "./DatabaseChooser.tsx";
import { useApp } from "./session.ts";
import { count } from "./text.ts";
import { hasClaims } from "./useKinds.ts";

/** The embedded engine comes with the example; whoever put another graph into it knows which. */
function engineName(engine: "embedded" | "neo4j", example: boolean): string {
  if (engine === "neo4j") return "Neo4j";
  return example ? "Example graph" : "Embedded graph";
}

/** The state of the store: which one, whether it can be written to, whether it is slow, starting or away. */
export function StoreStatus() {
  const store = useApp((state) => state.store);
  const example = useApp((state) => state.schema === null || hasClaims(state.schema));
  switch (store.status) {
    case "unknown":
      return <span className="store">connecting …</span>;
    case "away":
      return (
        <output className="store" title={store.problem.message}>
          <i className="dot away" />
          <b>{shortReason(store.problem)}</b> <span className="wide">trying again …</span>
        </output>
      );
    case "slow":
      return (
        <output className="store" title="The database has not answered for a while. Whatever was asked is still waited for.">
          <i className="dot away" />
          <b>Slow to answer</b>
        </output>
      );
    case "starting":
      return (
        <output className="store" title={store.health.message}>
          <i className="dot away" />
          <b>Reading the graph …</b>
        </output>
      );
    case "ready": {
      const { engine, engineVersion, graph, readOnly } = store.health;
      const title = `${engine === "neo4j" ? "Neo4j" : "Embedded engine"} ${engineVersion}: ${count(graph.nodes, "node")}, ${count(graph.relationships, "relationship")}`;
      return (
        <span className="store" title={title}>
          <i className="dot" />
          <DatabaseChooser engine={engineName(engine, example)} />
          {readOnly ? <span className="wide">read only</span> : <b className="warn">writes on</b>}
        </span>
      );
    }
  }
}
