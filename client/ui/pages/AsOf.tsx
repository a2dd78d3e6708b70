import { useApp, useSession } from "../session.ts";
import { clock } from "../text.ts";

/** Of which state of the graph an answer is, where that is not the last one. */
export function AsOf({ asOf }: { asOf: string }) {
  const session = useSession();
  const read = useApp(({ store }) => (store.status === "ready" && store.health.topology?.kind === "memory" ? store.health.asOf : null));
  const newer = useApp(({ store }) =>
    store.status === "ready" && store.health.topology?.kind === "memory" ? store.health.topology.newer : undefined,
  );
  if (read === null) return null;
  if (Date.parse(read) > Date.parse(asOf))
    return (
      <p className="note as-of">
        As of {clock(asOf, read)}; the graph was read again at {clock(read, asOf)}.{" "}
        <button type="button" className="link" onClick={session.retry}>
          Ask again
        </button>
      </p>
    );
  if (newer === undefined) return null;
  return (
    <p className="note as-of">
      As of {clock(asOf, read)}; the graph has changed since, and {newer === "being_read" ? "is being read anew" : "will be read anew soon"}
      .
    </p>
  );
}
