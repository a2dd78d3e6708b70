import type { AskResponse } from "../../../server/contract/ask.ts";
import { count } from "../text.ts";
import { useSession } from "../session.ts";

/** The query that gives the same result, with its parameters. */
export function CypherView({ query }: { query: NonNullable<AskResponse["query"]> }) {
  const session = useSession();
  const params = Object.entries(query.params);
  return (
    <section aria-label="Cypher">
      <h3 className="s">
        <span>Cypher</span>
        <button type="button" className="link" onClick={() => session.openConsole({ text: query.cypher, params: query.params, run: true })}>
          Open in console
        </button>
      </h3>
      <pre>{query.cypher}</pre>
      {params.length > 0 && (
        <details className="params">
          <summary>{count(params.length, "parameter")}</summary>
          <pre>{params.map(([name, value]) => `$${name} = ${JSON.stringify(value)}`).join("\n")}</pre>
        </details>
      )}
    </section>
  );
}
