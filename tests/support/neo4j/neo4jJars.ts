import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rename, rm } from "node:fs/promises";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { Neo4jMissing } from "./runningNeo4j.ts";

const run = promisify(execFile);
const pom = fileURLToPath(new URL("pom.xml", import.meta.url));

/**
 * The folder with the jars of a version of Neo4j. Maven brings them once (125 MB) and they stay in the user's cache
 * folder.
 *
 * @throws Neo4jMissing when Maven is missing or cannot bring them
 */
export async function neo4jJars(version: string): Promise<string> {
  const cache = process.env.XDG_CACHE_HOME ?? join(homedir(), ".cache");
  const jars = join(cache, "throughline", "neo4j-jars", version);
  if (existsSync(jars)) return jars;

  await mkdir(dirname(jars), { recursive: true });
  const unfinished = await mkdtemp(`${jars}-`);
  try {
    const goal = ["dependency:copy-dependencies", `-DoutputDirectory=${unfinished}`, "-DincludeScope=runtime"];
    await run("mvn", ["-B", "-q", "-f", pom, `-Dneo4j.version=${version}`, ...goal], { timeout: 600_000 });
    await rename(unfinished, jars);
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    // Another run may have been faster.
    if (!existsSync(jars)) throw new Neo4jMissing(`Maven could not bring Neo4j's jars: ${firstLine(error)}`);
  }
  return jars;
}

function firstLine(problem: unknown): string {
  return String(problem instanceof Error ? problem.message : problem).split("\n", 1)[0] ?? "";
}
