import type { Transaction } from "neo4j-driver";
import { away, slow } from "./away.ts";
import type { Connection } from "./connection.ts";
import type { Limits, Visit } from "./visit.ts";
import { soon, within } from "./within.ts";

/**
 * How long Neo4j may take to begin a transaction before it is looked whether it is there at all, and how long then:
 * first the connection may be dead that was open to it, later it is the server that is slow.
 */
const beginMs = { quick: 2_000, first: 2_000, later: 8_000 };

interface Waited {
  attempt: number;
  /** How long this attempt has waited for the server before, in another way. */
  waitedMs: number;
}

/** A transaction that takes queries at once, while it is found out whether the server begins it. */
interface Beginning {
  tx: Transaction;
  /** Rejects with `unavailable` when the server does not. */
  begun: Promise<Transaction>;
}

/**
 * Begins an explicit transaction whose end the server keeps by itself. Its first query travels with it: that saves a
 * round trip, and the server answers the beginning before it plans the query, which may take it seconds.
 */
export function beginning(
  connection: Connection,
  { session, metadata }: Visit,
  { timeoutMs }: Limits,
  { attempt, waitedMs }: Waited = { attempt: 1, waitedMs: 0 },
): Beginning {
  const tx = session.beginTransaction({ timeout: timeoutMs, metadata });
  const laterMs = attempt === 1 ? beginMs.first : beginMs.later;
  return { tx, begun: answerOf(Promise.resolve(tx), connection, beginMs.quick - waitedMs, laterMs) };
}

/** As `beginning`, and waits until the server has begun it. */
export async function begin(connection: Connection, visit: Visit, limits: Limits, attempt = 1): Promise<Transaction> {
  return beginning(connection, visit, limits, { attempt, waitedMs: 0 }).begun;
}

async function answerOf(
  answer: Promise<Transaction>,
  { knock, detour }: Connection,
  quickMs: number,
  laterMs: number,
): Promise<Transaction> {
  // Abandoned below when it takes too long; its end is then nobody's concern.
  answer.catch(() => undefined);
  const quick = await soon(quickMs, answer);
  if (quick !== undefined) return quick;
  const seen = await Promise.race([answer.then(() => null), knock()]);
  if (seen !== null) throw away(seen);
  // Where another member of a cluster answers, whoever tries again is sent there.
  detour.look();
  return within(laterMs, answer, slow);
}
