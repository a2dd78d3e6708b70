import { createContext, useContext } from "react";
import { useStore } from "zustand";
import type { AppState } from "../state/appState.ts";
import type { Session } from "../state/session.ts";

export const SessionContext = createContext<Session | null>(null);

/** The session that the page runs; throws outside `SessionContext`. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === null) throw new Error("useSession needs a SessionContext around it");
  return session;
}

/** A part of the state, followed as it changes. */
export function useApp<T>(select: (state: AppState) => T): T {
  return useStore(useSession().store, select);
}
