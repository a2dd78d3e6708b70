import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rename, rm } from "node:fs/promises";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { Neo4jMissing } from "./runningNeo4j.ts";

const run = promisify(execFile);
const pom = fileURLToPath(new URL("pom.xml", import.meta.url));

/**
 * The folder with Neo4j's jars, of the version that pom.xml names. Maven brings them once (125 MB) and they stay in
 * the user's cache folder.
 *
 * @throws Neo4jMissing when Java or Maven is missing, or Maven cannot bring them
 */
export async function neo4jJars(): Promise<string> {
  const version = /<neo4j\.version>(.+)<\/neo4j\.version>/.exec(await readFile(pom, "utf8"))?.[1];
  if (version === undefined) throw new Error("pom.xml names no neo4j.version.");
  await requireJava();
  const cache = process.env.XDG_CACHE_HOME ?? join(homedir(), ".cache");
  const jars = join(cache, "throughline", "neo4j-jars", version);
  if (existsSync(jars)) return jars;

  await mkdir(dirname(jars), { recursive: true });
  const unfinished = await mkdtemp(`${jars}-`);
  try {
    const goal = ["dependency:copy-dependencies", `-DoutputDirectory=${unfinished}`, "-DincludeScope=runtime"];
    await run("mvn", ["-B", "-q", "-f", pom, ...goal], { timeout: 600_000 });
    await rename(unfinished, jars);
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    // Another run may have been faster.
    if (!existsSync(jars)) throw new Neo4jMissing(`Maven could not bring Neo4j's jars: ${firstLine(error)}`);
  }
  return jars;
}

async function requireJava(): Promise<void> {
  try {
    const { stderr, stdout } = await run("java", ["-version"]);
    const major = Number(/version "(\d+)/.exec(stderr + stdout)?.[1]);
    if (!(major >= 17)) throw new Neo4jMissing(`Java 17 or newer is needed, found ${firstLine(stderr + stdout)}`);
  } catch (error) {
    if (error instanceof Neo4jMissing) throw error;
    throw new Neo4jMissing(`Java cannot be started: ${firstLine(error)}`);
  }
}

function firstLine(problem: unknown): string {
  return String(problem instanceof Error ? problem.message : problem).split("\n", 1)[0] ?? "";
}
