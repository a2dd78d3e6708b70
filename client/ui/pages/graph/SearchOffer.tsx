import { useEffect, useState } from "react";
import type { SearchResponse } from "../../../../server/contract/graph.ts";
import { useApp, useSession } from "../../session.ts";

/** What the search needs to be asked for before it says how it finds names. */
const anyLetter = "a";

/** Where names are looked for in the database itself: what would make that better, with the Cypher of it. */
export function SearchOffer() {
  const { api } = useSession();
  const inStore = useApp(({ store }) => store.status === "ready" && store.health.topology?.kind === "store");
  const [advice, setAdvice] = useState<SearchResponse["advice"]>(undefined);
  useEffect(() => {
    if (!inStore) return;
    const controller = new AbortController();
    api.search(anyLetter, 1, controller.signal).then(
      (answer) => setAdvice(answer.advice),
      // Without an answer nothing is offered.
      () => undefined,
    );
    return () => controller.abort();
  }, [api, inStore]);
  if (advice === undefined) return null;
  return (
    <details className="params">
      <summary>Names could be found better</summary>
      <p className="note">
        This graph is too large to keep every name in memory. {advice.text} This page never makes an index: whoever looks after the database
        can, with
      </p>
      <pre>{advice.cypher}</pre>
    </details>
  );
}
