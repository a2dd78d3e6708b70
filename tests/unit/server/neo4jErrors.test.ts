import { Neo4jError } from "neo4j-driver";
import { expect, test } from "vitest";
import type { UnavailableReason } from "../../../server/contract/errors.ts";
import { toStoreError } from "../../../server/store/neo4j/errors.ts";
import type { StoreErrorCode } from "../../../server/store/storeError.ts";

/** Codes of Enterprise and of clusters, which no server of the tests gives, beside some that one does. */
const cases: readonly { engineCode: string; code: StoreErrorCode; reason?: UnavailableReason }[] = [
  { engineCode: "Neo.ClientError.Security.Forbidden", code: "forbidden" },
  { engineCode: "Neo.ClientError.Security.Unauthorized", code: "unavailable", reason: "credentials" },
  { engineCode: "Neo.ClientError.Security.CredentialsExpired", code: "unavailable", reason: "credentials" },
  { engineCode: "Neo.ClientError.Security.AuthenticationRateLimit", code: "unavailable", reason: "credentials" },
  { engineCode: "Neo.ClientError.Security.TokenExpired", code: "unavailable", reason: "credentials" },
  { engineCode: "Neo.ClientError.Database.DatabaseNotFound", code: "unavailable", reason: "database_missing" },
  { engineCode: "Neo.TransientError.Database.DatabaseUnavailable", code: "unavailable", reason: "database_offline" },
  { engineCode: "Neo.TransientError.General.DatabaseUnavailable", code: "unavailable", reason: "database_offline" },
  { engineCode: "Neo.DatabaseError.Database.DatabaseLimitReached", code: "unavailable", reason: "database_offline" },
  { engineCode: "Neo.TransientError.Request.NoThreadsAvailable", code: "unavailable", reason: "overloaded" },
  { engineCode: "Neo.TransientError.Request.ResourceExhaustion", code: "unavailable", reason: "overloaded" },
  { engineCode: "Neo.TransientError.Transaction.MaximumTransactionLimitReached", code: "unavailable", reason: "overloaded" },
  { engineCode: "Neo.ClientError.Routing.DbmsInPanic", code: "unavailable", reason: "database_offline" },
  { engineCode: "Neo.ClientError.Routing.RoutingFailed", code: "conflict" },
  { engineCode: "Neo.ClientError.Cluster.NotALeader", code: "conflict" },
  { engineCode: "Neo.ClientError.Cluster.Routing", code: "conflict" },
  { engineCode: "Neo.TransientError.Cluster.ReplicationFailure", code: "conflict" },
  { engineCode: "Neo.TransientError.Transaction.LeaderSwitch", code: "conflict" },
  { engineCode: "Neo.TransientError.Transaction.BookmarkTimeout", code: "conflict" },
  { engineCode: "Neo.ClientError.Transaction.InvalidBookmark", code: "conflict" },
  { engineCode: "Neo.ClientError.Transaction.ForbiddenDueToTransactionType", code: "invalid_query" },
  { engineCode: "Neo.ClientError.General.ForbiddenOnReadOnlyDatabase", code: "not_read_only" },
  { engineCode: "Neo.ClientError.General.WriteOnReadOnlyAccessDatabase", code: "not_read_only" },
  { engineCode: "Neo.ClientError.General.InvalidArguments", code: "invalid_query" },
  { engineCode: "Neo.ClientError.Fabric.AccessMode", code: "not_read_only" },
  { engineCode: "Neo.ClientError.ChangeDataCapture.InvalidIdentifier", code: "invalid_query" },
  { engineCode: "Neo.ClientError.Procedure.ProcedureTimedOut", code: "timeout" },
  { engineCode: "Neo.ClientError.Statement.RuntimeUnsupportedError", code: "unsupported" },
  { engineCode: "Neo.ClientError.Statement.ConstraintVerificationFailed", code: "conflict" },
  { engineCode: "Neo.TransientError.Statement.ExecutionTimeout", code: "timeout" },
  { engineCode: "Neo.TransientError.Security.AuthProviderTimeout", code: "conflict" },
  { engineCode: "Neo.DatabaseError.General.StorageDamageDetected", code: "internal" },
  { engineCode: "Neo.TransientError.General.TransactionMemoryLimit", code: "limit" },
  { engineCode: "Neo.TransientError.General.StackOverFlowError", code: "limit" },
  { engineCode: "Neo.TransientError.General.MemoryPoolOutOfMemoryError", code: "limit" },
  { engineCode: "Neo.TransientError.Transaction.DeadlockDetected", code: "conflict" },
  { engineCode: "Neo.ClientError.Transaction.TransactionTimedOut", code: "timeout" },
  { engineCode: "Neo.ClientError.Statement.AccessMode", code: "not_read_only" },
  { engineCode: "ServiceUnavailable", code: "unavailable", reason: "unreachable" },
  { engineCode: "SessionExpired", code: "unavailable", reason: "unreachable" },
  { engineCode: "ProtocolError", code: "unavailable", reason: "not_neo4j" },
];

test.each(cases)("$engineCode is $code $reason", ({ engineCode, code, reason }) => {
  const error = toStoreError(new Neo4jError("What the server says.", engineCode, "50N42", "error: general"));
  expect({ code: error.code, reason: error.reason, engineCode: error.engineCode }).toStrictEqual({ code, reason, engineCode });
  expect(error.hint).not.toBe("");
});

test("what a user may not do keeps the server's words, and says whom to ask", () => {
  const said = "Executing procedure is not allowed for user 'reader' with roles [PUBLIC, reader].";
  const { message, hint } = toStoreError(new Neo4jError(said, "Neo.ClientError.Security.Forbidden", "42NFF", "error: access denied"));
  expect(message).toBe(said);
  expect(hint).toContain("NEO4J_USER");
});

test("a writer that the driver lost is told by what the server said of it", () => {
  const said = new Neo4jError("No write operations are allowed.", "Neo.ClientError.Cluster.NotALeader", "08N06", "error");
  const lost = new Neo4jError("No longer possible to write to server at a:7687", "SessionExpired", "50N42", "error", undefined, said);
  expect(toStoreError(lost)).toMatchObject({ code: "conflict", engineCode: "Neo.ClientError.Cluster.NotALeader" });
});

test("a pool that gives no connection is a database that does not answer", () => {
  const said = "Connection acquisition timed out in 8000 ms. Pool status: Active conn count = 3, Idle conn count = 0.";
  expect(toStoreError(new Neo4jError(said, "N/A", "50N42", "error: general"))).toMatchObject({ code: "unavailable", reason: "no_answer" });
});
