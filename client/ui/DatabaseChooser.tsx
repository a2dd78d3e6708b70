import { useEffect, useState } from "react";
import type { DatabasesResponse } from "../../server/contract/databases.ts";
import { formatPlace } from "../state/place.ts";
import { useSession } from "./session.ts";

/** Names the engine, or offers its databases where there are several; another one opens the page anew. */
export function DatabaseChooser({ engine }: { engine: string }) {
  const { api } = useSession();
  const [known, setKnown] = useState<DatabasesResponse | null>(null);
  useEffect(() => {
    const controller = new AbortController();
    api.databases(controller.signal).then(
      (answer) => setKnown(answer),
      // Who may not see the list explores the one database that is open.
      () => setKnown(null),
    );
    return () => controller.abort();
  }, [api]);
  if (known === null || known.databases.length < 2) return <span>{engine}</span>;
  return (
    <select
      className="database"
      aria-label="Database"
      title="Database"
      value={known.current}
      onChange={(event) => {
        const chosen = known.databases.find(({ name }) => name === event.target.value);
        location.assign(formatPlace({ type: "start" }, chosen?.isDefault === true ? null : event.target.value) || location.pathname);
      }}
    >
      {known.databases.map(({ name, status }) => (
        <option key={name} value={name} disabled={status !== "online"}>
          {status === "online" ? name : `${name} (${status})`}
        </option>
      ))}
    </select>
  );
}
