import { dockerNeo4j } from "./dockerNeo4j.ts";
import { givenNeo4j } from "./givenNeo4j.ts";
import { javaNeo4j } from "./javaNeo4j.ts";
import { Neo4jMissing, type RunningNeo4j } from "./runningNeo4j.ts";

/**
 * A real Neo4j: the one that NEO4J_URI names, else one in Docker, else one from Java and Maven.
 *
 * @throws Neo4jMissing, which says what was tried, when none can be had
 */
export async function startNeo4j(): Promise<RunningNeo4j> {
  const given = await givenNeo4j(process.env);
  if (given !== undefined) return given;
  const reasons: string[] = [];
  for (const start of [dockerNeo4j, javaNeo4j]) {
    try {
      return await start();
    } catch (error) {
      if (!(error instanceof Neo4jMissing)) throw error;
      reasons.push(error.message);
    }
  }
  throw new Neo4jMissing(
    ["No Neo4j for the tests. Set NEO4J_URI, or start Docker, or install a JDK (17 or newer) and Maven.", ...reasons].join("\n- "),
  );
}
