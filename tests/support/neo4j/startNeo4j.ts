import { dockerNeo4j } from "./dockerNeo4j.ts";
import { givenNeo4j } from "./givenNeo4j.ts";
import { javaNeo4j } from "./javaNeo4j.ts";
import { releases, type Release } from "./releases.ts";
import { Neo4jMissing, type RunningNeo4j } from "./runningNeo4j.ts";

/**
 * A real Neo4j: the one that NEO4J_URI names, which takes the place of the long-term support release whatever it is,
 * else one in Docker, else one from Java and Maven.
 *
 * @throws Neo4jMissing, which says what was tried, when none can be had
 */
export async function startNeo4j(release: Release): Promise<RunningNeo4j> {
  const given = release === "lts" ? await givenNeo4j(process.env) : undefined;
  if (given !== undefined) return given;
  const { version, java } = releases[release];
  const reasons: string[] = [];
  for (const start of process.env["THROUGHLINE_TEST_NEO4J"] === "docker" ? [dockerNeo4j] : [dockerNeo4j, javaNeo4j]) {
    try {
      return await start(release);
    } catch (error) {
      if (!(error instanceof Neo4jMissing)) throw error;
      reasons.push(error.message);
    }
  }
  throw new Neo4jMissing(
    [`No Neo4j ${version} for the tests. Start Docker, or install a JDK (${java} or newer) and Maven.`, ...reasons].join("\n- "),
  );
}
