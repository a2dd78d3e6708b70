import { useState } from "react";
import type { Api } from "../../api/endpoints.ts";
import { useApp } from "../session.ts";

/** Whether the server lets people write; `unknown` until it has said so. */
export type Writes = "allowed" | "refused" | "unknown";

/** Whether the server lets people write, as it last said: while it is slow or away it says nothing. */
export function useWrites(): Writes {
  const [known, setKnown] = useState<Writes>("unknown");
  const said = useApp(({ store }) => ("health" in store ? (store.health.readOnly ? "refused" : "allowed") : known));
  if (said !== known) setKnown(said);
  return said;
}

/** Asks the server itself, for what is run before it has said it. Without an answer nothing is to be written. */
export async function askWrites(api: Api): Promise<"allowed" | "refused"> {
  try {
    return (await api.health()).readOnly ? "refused" : "allowed";
  } catch {
    return "refused";
  }
}
