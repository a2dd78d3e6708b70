import { Neo4jError } from "neo4j-driver";
import type { TextPosition, AwayReason } from "../../contract/errors.ts";
import { away, memberAway } from "./away.ts";
import { timeoutHint } from "./deadline.ts";
import { StoreError, type StoreErrorCode } from "../storeError.ts";

interface Meaning {
  code: Exclude<StoreErrorCode, "unavailable">;
  /** Replaces the engine's message where that one would not help. */
  message?: string;
  hint?: string;
}

/** By the beginning of the code, the longest one first: why the database is away. */
const reasons: readonly (readonly [string, AwayReason])[] = [
  ["Neo.ClientError.Database.DatabaseNotFound", "database_missing"],
  ["Neo.ClientError.Database", "database_offline"],
  ["Neo.TransientError.Database", "database_offline"],
  ["Neo.TransientError.General.DatabaseUnavailable", "database_offline"],
  ["Neo.DatabaseError.Database", "database_offline"],
  ["Neo.ClientError.Security.Unauthorized", "credentials"],
  ["Neo.ClientError.Security.AuthenticationRateLimit", "credentials"],
  ["Neo.ClientError.Security.CredentialsExpired", "credentials"],
  ["Neo.ClientError.Security.Token", "credentials"],
  ["Neo.ClientError.Security.AuthorizationExpired", "credentials"],
  ["Neo.ClientError.Routing.DbmsInPanic", "database_offline"],
  ["Neo.TransientError.Request", "overloaded"],
  ["Neo.TransientError.Transaction.MaximumTransactionLimitReached", "overloaded"],
  ["ServiceUnavailable", "unreachable"],
];

const fewerHint = "Return fewer rows, or do it in parts.";
const againHint = "Try again: the database says that this passes.";

/** By the beginning of Neo4j's code (neo4j.com/docs/status-codes), the longest one first. */
const meanings: readonly (readonly [string, Meaning])[] = [
  ["Neo.ClientError.Statement.AccessMode", { code: "not_read_only", hint: "Only queries that read are run here." }],
  ["Neo.ClientError.Statement.ParameterMissing", { code: "invalid_query", hint: "Give a value for every $name of the query." }],
  [
    "Neo.ClientError.Statement.ArgumentError",
    { code: "invalid_query", hint: "PROFILE and options of CYPHER that conflict are not run here." },
  ],
  ["Neo.ClientError.Statement.UnsupportedOperationError", { code: "unsupported" }],
  ["Neo.ClientError.Statement.RuntimeUnsupportedError", { code: "unsupported" }],
  ["Neo.ClientError.Statement.ConstraintVerificationFailed", { code: "conflict" }],
  [
    "Neo.ClientError.Statement.UnsupportedAdministrationCommand",
    { code: "not_read_only", hint: "Administration commands are not run here." },
  ],
  ["Neo.ClientError.Statement.NotSystemDatabaseError", { code: "not_read_only", hint: "Administration commands are not run here." }],
  ["Neo.ClientError.Statement", { code: "invalid_query" }],
  ["Neo.ClientError.Procedure.ProcedureTimedOut", timedOut()],
  ["Neo.ClientError.Procedure", { code: "invalid_query", hint: "SHOW PROCEDURES lists those that there are." }],
  ["Neo.ClientError.Fabric.AccessMode", { code: "not_read_only", hint: "Only queries that read are run here." }],
  ["Neo.ClientError.Fabric", { code: "invalid_query" }],
  ["Neo.ClientError.ChangeDataCapture", { code: "invalid_query" }],
  ["Neo.ClientError.Request", { code: "invalid_query" }],
  ["Neo.ClientError.Schema", { code: "conflict" }],
  ["Neo.ClientError.Transaction.TransactionTimedOut", timedOut()],
  ["Neo.ClientError.Transaction.LockClientStopped", timedOut()],
  ["Neo.ClientError.Transaction.ForbiddenDueToTransactionType", { code: "invalid_query" }],
  ["Neo.ClientError.Transaction.Terminated", { code: "cancelled", message: "The query was ended by the database." }],
  ["Neo.ClientError.Transaction", { code: "conflict" }],
  [
    "Neo.ClientError.Cluster.NotALeader",
    {
      code: "conflict",
      message: "The member of the Neo4j cluster that was asked to write does not lead it.",
      hint: "Nothing was written. Try again when the leader has changed just now; neo4j:// in NEO4J_URI, and not bolt://, lets writes find it.",
    },
  ],
  ["Neo.ClientError.Cluster", { code: "conflict", hint: "Try again: the cluster may be changing." }],
  ["Neo.ClientError.Routing", { code: "conflict", hint: "Try again: the cluster may be changing." }],
  [
    "Neo.ClientError.Security",
    {
      code: "forbidden",
      hint: "The database does not grant this to its user (NEO4J_USER). Ask for less, or have whoever runs the database grant it.",
    },
  ],
  ["Neo.ClientError.General.TransactionOutOfMemoryError", { code: "limit", hint: fewerHint }],
  ["Neo.ClientError.General.ForbiddenOnReadOnlyDatabase", { code: "not_read_only", hint: "This database takes no writes." }],
  ["Neo.ClientError.General.WriteOnReadOnlyAccessDatabase", { code: "not_read_only", hint: "This database takes no writes." }],
  ["Neo.ClientError.General", { code: "invalid_query" }],
  [
    "Neo.TransientError.Transaction.BookmarkTimeout",
    { code: "conflict", hint: "The member of the cluster that was asked has not got the last write yet; try again." },
  ],
  ["Neo.TransientError.Transaction.Terminated", { code: "cancelled", message: "The query was ended by the database." }],
  ["Neo.TransientError.Transaction", { code: "conflict", hint: "Another transaction was in the way; try again." }],
  ["Neo.TransientError.General.MemoryPoolOutOfMemoryError", { code: "limit", hint: fewerHint }],
  ["Neo.TransientError.General.OutOfMemoryError", { code: "limit", hint: fewerHint }],
  ["Neo.TransientError.General.TransactionMemoryLimit", { code: "limit", hint: fewerHint }],
  ["Neo.TransientError.General.StackOverFlowError", { code: "limit", hint: "The query is nested too deeply: make it shorter." }],
  ["Neo.TransientError.Statement.ExecutionTimeout", timedOut()],
  ["Neo.TransientError", { code: "conflict", hint: againHint }],
  ["Neo.DatabaseError", { code: "internal", hint: "The database itself failed; its log (debug.log) says more." }],
];

/**
 * @param prefixLength characters that stood before the person's text on its first line
 * @returns the store's error for whatever was thrown while Neo4j was asked
 */
export function toStoreError(error: unknown, prefixLength = 0): StoreError {
  if (error instanceof StoreError) return error;
  if (!(error instanceof Neo4jError)) {
    return new StoreError("internal", "Neo4j could not be asked.", { cause: error });
  }
  if (isWriterLost(error)) return toStoreError(error.cause, prefixLength);
  if (error.code === "SessionExpired") return memberAway({ engineCode: error.code, cause: error });
  const reason = awayReason(error);
  if (reason !== undefined) return away(reason, { engineCode: error.code, cause: error });
  const meaning = meanings.find(([beginning]) => error.code.startsWith(beginning))?.[1] ?? { code: "internal" };
  const position = positionIn(error.message, prefixLength);
  const details = meaning.hint === undefined ? {} : { hint: meaning.hint };
  return new StoreError(meaning.code, meaning.message ?? firstSentence(error), {
    ...details,
    ...(position === undefined ? {} : { position }),
    engineCode: error.code,
    cause: error,
  });
}

/** The driver forgets a member that does not take writes, and says `SessionExpired` of it; why is in its cause. */
function isWriterLost({ code, cause }: Neo4jError): boolean {
  return code === "SessionExpired" && cause instanceof Neo4jError && cause.code.startsWith("Neo.");
}

/**
 * Whether only the session ended, and not the database: a member of a cluster went away, of which there may be others, or
 * a connection has to sign in anew. What is tried again gets another one.
 */
export function isOfSessionAlone({ engineCode }: StoreError): boolean {
  return engineCode === "SessionExpired" || engineCode === "Neo.ClientError.Security.AuthorizationExpired";
}

/** Some failures to connect have no code; their texts are the driver's own, of the version that package.json pins. */
function awayReason({ code, message }: Neo4jError): AwayReason | undefined {
  if (message.startsWith("Connection acquisition timed out")) return "no_answer";
  if (message.startsWith("Server responded HTTP") || code === "ProtocolError") return "not_neo4j";
  return reasons.find(([beginning]) => code.startsWith(beginning))?.[1];
}

/** A position of Neo4j, `(line 1, column 8 (offset: 7))`, in the text without what was put before it. */
function positionIn(message: string, prefixLength: number): TextPosition | undefined {
  const found = /\(line (\d+), column (\d+) \(offset: (\d+)\)\)/.exec(message);
  if (found === null) return undefined;
  return shift({ line: Number(found[1]), column: Number(found[2]), offset: Number(found[3]) }, prefixLength);
}

function shift({ line, column, offset }: TextPosition, prefixLength: number): TextPosition {
  // Errors about the text as a whole come with line 0, column 0.
  if (line < 1 || column < 1) return { line: 1, column: 1, offset: 0 };
  return { line, column: line === 1 ? Math.max(1, column - prefixLength) : column, offset: Math.max(0, offset - prefixLength) };
}

/** The message without its position and without the copy of the query that Neo4j adds below it. */
function firstSentence({ message }: Neo4jError): string {
  return message
    .replace(/\s*\(line \d+, column \d+ \(offset: \d+\)\)[^]*$/, "")
    .replace(/\n"[^]*\n\s*\^\s*$/, "")
    .trim();
}

function timedOut(): Meaning {
  return {
    code: "timeout",
    message: "The query took longer than it may.",
    hint: timeoutHint,
  };
}
