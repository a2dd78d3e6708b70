import type { UnavailableReason } from "../../server/contract/errors.ts";
import { ApiError } from "../api/request.ts";
import type { Problem } from "./appState.ts";

/** Reasons by name, with what the head of the page says of each. */
const shortReasons: Record<UnavailableReason, string> = {
  unreachable: "Store away",
  unknown_host: "Store not found",
  no_answer: "Store away",
  not_neo4j: "Not a Neo4j",
  encryption: "Encryption differs",
  certificate: "Certificate refused",
  credentials: "Sign-in refused",
  forbidden: "Not allowed",
  database_missing: "No such database",
  database_offline: "Database offline",
  overloaded: "Store overloaded",
  reading: "Reading the graph",
  closed: "Store away",
};

function reasonOf(reason: unknown): UnavailableReason | undefined {
  return typeof reason === "string" && Object.hasOwn(shortReasons, reason) ? (reason as UnavailableReason) : undefined;
}

/** In two or three words why the store does not answer. */
export function shortReason({ reason }: Problem): string {
  return reason === undefined ? "Store away" : shortReasons[reason];
}

/** What went wrong, in the server's words where it has some. */
export function toProblem(error: unknown): Problem {
  if (error instanceof ApiError)
    return { code: error.code, message: error.message, hint: error.hint, reason: reasonOf(error.details?.["reason"]) };
  return {
    code: "internal",
    message: "Something in this page went wrong.",
    hint: "Reload the page; your question is kept in the address.",
  };
}
