/** A real Neo4j that a test may use, and how it was found. */
export interface RunningNeo4j {
  readonly origin: "given" | "docker" | "java";
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  /** Set only when one was named in NEO4J_DATABASE. */
  readonly database: string | undefined;
  /** Such as 5.26.30. */
  readonly version: string;
  /** Ends it for good and removes its data; a given server is left as it is. */
  stop(): Promise<void>;
  /** Ends it at once, as a crash would; its data stays. Rejects for a given server. */
  kill(): Promise<void>;
  /** Starts it again on the same address with the same data, after `kill()` or while it runs. Rejects for a given server. */
  restart(): Promise<void>;
}

/** What is needed to connect: the part of a `RunningNeo4j` that can travel between processes. */
export type Neo4jAddress = Pick<RunningNeo4j, "origin" | "uri" | "user" | "password" | "database" | "version">;

/** Neither a given server, nor Docker, nor Java and Maven could provide a Neo4j. */
export class Neo4jMissing extends Error {
  override readonly name = "Neo4jMissing";
}
