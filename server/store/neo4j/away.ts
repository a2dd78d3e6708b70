import type { AwayReason } from "../../contract/errors.ts";
import { StoreError } from "../storeError.ts";

interface Saying {
  message: string;
  hint: string;
}

const sayings: Readonly<Record<AwayReason, Saying>> = {
  unreachable: {
    message: "The Neo4j database cannot be reached: nothing answers at its address.",
    hint: "Check that it runs, and the host and port in NEO4J_URI. A server that only takes encrypted connections wants neo4j+s://. It is tried again by itself.",
  },
  unknown_host: {
    message: "The Neo4j database cannot be reached: no host has the name in NEO4J_URI.",
    hint: "Check the host name in NEO4J_URI, and that this machine can look it up.",
  },
  no_answer: {
    message: "The Neo4j database does not answer in time.",
    hint: "It may be starting, overloaded, or cut off by the network. It is asked again by itself.",
  },
  not_neo4j: {
    message: "Something answers at the address of the Neo4j database, but it does not speak Bolt.",
    hint: "NEO4J_URI wants the Bolt port, 7687 unless it was changed, and not the one of the browser, 7474.",
  },
  encryption: {
    message: "The Neo4j database does not take the encrypted connection that NEO4J_URI asks for.",
    hint: "Leave the +s or +ssc out of NEO4J_URI, or have the database take encrypted connections.",
  },
  certificate: {
    message: "The certificate of the Neo4j database is not trusted.",
    hint: "Give the database a certificate that is valid for its host name; for one that is self-signed write neo4j+ssc:// or bolt+ssc://, or name its authority in NODE_EXTRA_CA_CERTS.",
  },
  credentials: {
    message: "The Neo4j database does not let this user in.",
    hint: "Check NEO4J_USER and NEO4J_PASSWORD: when the password was changed, set it back, or start the server with the new one. It is tried again by itself, and seldom: after a few wrong tries the database refuses everybody of this name for some seconds.",
  },
  forbidden: {
    message: "This user may not use this Neo4j database.",
    hint: "Name one in NEO4J_DATABASE that the user may read, or have its access granted.",
  },
  database_missing: {
    message: "The Neo4j server has no database of this name.",
    hint: "Check NEO4J_DATABASE and any USE in the query; SHOW DATABASES in Neo4j lists them.",
  },
  database_offline: {
    message: "The Neo4j server answers, but this database is not online.",
    hint: "Start it with START DATABASE, or wait until it has started. It is tried again by itself.",
  },
  overloaded: {
    message: "The Neo4j server is too busy to begin another query.",
    hint: "Try again in a moment, and end what runs there with TERMINATE TRANSACTIONS when it should not.",
  },
  closed: { message: "The store is closed.", hint: "Start the server again." },
};

const answersInBolt = new Error("Something answers there in Bolt.");

/** @returns the error that says that a database which is there takes too long: it is slow, or the connection is dead that was open to it. */
export function slow(): StoreError {
  return away("no_answer", { cause: answersInBolt });
}

export function isSlow({ cause }: StoreError): boolean {
  return cause === answersInBolt;
}

/** @returns the error that says that a session ended, and none that was tried after it was served: what is away may be one member of a cluster. */
export function memberAway(details: { engineCode: string; cause: unknown }): StoreError {
  const message = "The connection to the Neo4j database was lost, and no other member answers in its place.";
  const hint = "Check that it runs; that a cluster has a member for reads and one that leads, for writes. It is tried again by itself.";
  return new StoreError("unavailable", message, { hint, reason: "unreachable", ...details });
}

/** @returns the error that says why the database is away, and what to do. */
export function away(reason: AwayReason, details: { engineCode?: string; cause?: unknown } = {}): StoreError {
  const { message, hint } = sayings[reason];
  return new StoreError("unavailable", message, { hint, reason, ...details });
}
