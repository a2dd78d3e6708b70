import { createHash } from "node:crypto";
import type { Logger } from "pino";
import type { Counters } from "../contract/query.ts";
import type { Caller } from "./route.ts";

/** Whether people may write through the API; if so, where each write is told. */
export type Writes = { kind: "refused" } | { kind: "allowed"; audit: Audit };

interface AuditEntry {
  caller: Caller;
  /** The id under which the query can be cancelled. */
  id: string;
  query: string;
}

type Event =
  | { event: "begun" }
  | { event: "committed"; counters: Counters; tookMs: number }
  | { event: "failed"; code: string; tookMs: number };

/** Tells of one write: before it begins, and when it has ended. */
export type Audit = (entry: AuditEntry, event: Event) => void;

/** So much of a text is logged; its hash is of all of it. */
const longestText = 2_000;

/**
 * @returns an audit that writes to the log whatever its level is. The text is logged, its parameters never are: what is
 * secret belongs there.
 */
export function createAudit(logger: Logger): Audit {
  const log = logger.child({}, { level: "info" });
  return function audit({ caller, id, query }, event) {
    const sha256 = createHash("sha256").update(query).digest("hex");
    const text = query.length > longestText ? `${query.slice(0, longestText)}…` : query;
    log.info({ audit: "write", at: new Date().toISOString(), ...caller, queryId: id, sha256, text, ...event }, `write ${event.event}`);
  };
}
