import type { StoreState } from "../../state/appState.ts";
import { shortReason } from "../../state/problem.ts";
import type { Writes } from "./useWrites.ts";

/** What the console says of itself beside its name: what a query may do, or why it cannot be run now. */
export interface ConsoleMode {
  kind: "reads" | "writes" | "waits" | "away";
  text: string;
  title: string;
}

const writes: ConsoleMode = {
  kind: "writes",
  text: "may write",
  title: "The server lets queries write. Before something is deleted you are asked.",
};
const reads: ConsoleMode = {
  kind: "reads",
  text: "read only",
  title: "Queries only read. Whoever runs the server can allow writes: ALLOW_WRITES=true.",
};

export function consoleMode(store: StoreState, may: Writes): ConsoleMode {
  if (store.status === "away") {
    const { message, hint } = store.problem;
    return { kind: "away", text: shortReason(store.problem).toLowerCase(), title: [message, hint ?? ""].join(" ").trim() };
  }
  if (may === "allowed") return writes;
  if (may === "refused") return reads;
  return store.status === "slow"
    ? { kind: "waits", text: "slow to answer", title: "The database has not answered yet. A query that is run now waits for it." }
    : { kind: "waits", text: "connecting …", title: "Whether queries may write is not known yet." };
}
