import { Neo4jError } from "neo4j-driver";
import type { TextPosition } from "../../contract/errors.ts";
import { timeoutHint } from "./deadline.ts";
import { StoreError, type StoreErrorCode } from "../storeError.ts";

interface Meaning {
  code: StoreErrorCode;
  /** Replaces the engine's message where that one would not help. */
  message?: string;
  hint?: string;
}

const away: Meaning = {
  code: "unavailable",
  message: "The Neo4j database cannot be reached.",
  hint: "Check that it runs and that NEO4J_URI is right; it is tried again by itself.",
};

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
  ["Neo.ClientError.Database.DatabaseNotFound", { code: "unavailable", hint: "Check NEO4J_DATABASE and any USE in the query." }],
  ["Neo.ClientError.Transaction.TransactionTimedOut", timedOut()],
  ["Neo.ClientError.Transaction.LockClientStopped", timedOut()],
  ["Neo.ClientError.Transaction.Terminated", { code: "cancelled", message: "The query was ended by the database." }],
  [
    "Neo.ClientError.Security",
    {
      code: "unavailable",
      message: "The Neo4j database does not let this user in.",
      hint: "Check NEO4J_USER and NEO4J_PASSWORD.",
    },
  ],
  ["Neo.ClientError.General.TransactionOutOfMemoryError", { code: "limit", hint: "Return fewer rows, or do it in parts." }],
  ["Neo.TransientError.Transaction.Terminated", { code: "cancelled", message: "The query was ended by the database." }],
  ["Neo.TransientError.Transaction", { code: "conflict", hint: "Another transaction was in the way; try again." }],
  ["Neo.TransientError.General.MemoryPoolOutOfMemoryError", { code: "limit", hint: "Return fewer rows, or do it in parts." }],
  ["Neo.TransientError.General.OutOfMemoryError", { code: "limit", hint: "Return fewer rows, or do it in parts." }],
  ["Neo.TransientError", { code: "unavailable" }],
  ["ServiceUnavailable", away],
  ["SessionExpired", away],
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
