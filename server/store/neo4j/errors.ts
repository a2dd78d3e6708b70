import { Neo4jError } from "neo4j-driver";
import type { TextPosition, AwayReason } from "../../contract/errors.ts";
import { away } from "./away.ts";
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
  ["Neo.TransientError.Request.NoThreadsAvailable", "overloaded"],
  ["ServiceUnavailable", "unreachable"],
  ["SessionExpired", "unreachable"],
];

/** By the beginning of Neo4j's code, the longest one first. */
const meanings: readonly (readonly [string, Meaning])[] = [
  ["Neo.ClientError.Statement.AccessMode", { code: "not_read_only", hint: "Only queries that read are run here." }],
  ["Neo.ClientError.Statement.ParameterMissing", { code: "invalid_query", hint: "Give a value for every $name of the query." }],
  [
    "Neo.ClientError.Statement.ArgumentError",
    { code: "invalid_query", hint: "PROFILE and options of CYPHER that conflict are not run here." },
  ],
  ["Neo.ClientError.Statement.UnsupportedOperationError", { code: "unsupported" }],
  [
    "Neo.ClientError.Statement.UnsupportedAdministrationCommand",
    { code: "not_read_only", hint: "Administration commands are not run here." },
  ],
  ["Neo.ClientError.Statement.NotSystemDatabaseError", { code: "not_read_only", hint: "Administration commands are not run here." }],
  ["Neo.ClientError.Statement", { code: "invalid_query" }],
  ["Neo.ClientError.Procedure", { code: "invalid_query", hint: "SHOW PROCEDURES lists those that there are." }],
  ["Neo.ClientError.Fabric", { code: "invalid_query" }],
  ["Neo.ClientError.Request", { code: "invalid_query" }],
  ["Neo.ClientError.Schema", { code: "conflict" }],
  ["Neo.ClientError.Transaction.TransactionTimedOut", timedOut()],
  ["Neo.ClientError.Transaction.LockClientStopped", timedOut()],
  ["Neo.ClientError.Transaction.Terminated", { code: "cancelled", message: "The query was ended by the database." }],
  [
    "Neo.ClientError.Security",
    {
      code: "forbidden",
      hint: "The database does not grant this to its user (NEO4J_USER). Ask for less, or have whoever runs the database grant it.",
    },
  ],
  ["Neo.ClientError.General.TransactionOutOfMemoryError", { code: "limit", hint: "Return fewer rows, or do it in parts." }],
  ["Neo.TransientError.Transaction.Terminated", { code: "cancelled", message: "The query was ended by the database." }],
  ["Neo.TransientError.Transaction", { code: "conflict", hint: "Another transaction was in the way; try again." }],
  ["Neo.TransientError.General.MemoryPoolOutOfMemoryError", { code: "limit", hint: "Return fewer rows, or do it in parts." }],
  ["Neo.TransientError.General.OutOfMemoryError", { code: "limit", hint: "Return fewer rows, or do it in parts." }],
  ["Neo.TransientError", { code: "conflict", hint: "The database says that this passes; try again." }],
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
