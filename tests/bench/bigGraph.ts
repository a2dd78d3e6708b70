/**
 * Makes a large graph and loads it into the folder of a Neo4j that does not run:
 * `npx tsx tests/bench/bigGraph.ts FOLDER [NODES] [RELATIONSHIPS]`, a million and five million when left out. It takes
 * Neo4j's own import tool from the jars that the tests use.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { neo4jJars } from "../support/neo4j/neo4jJars.ts";
import { writeFiles, type ImportFiles } from "./bigGraph/files.ts";

async function load(jars: string, home: string, { nodes, relationships }: ImportFiles): Promise<void> {
  await mkdir(join(home, "conf"), { recursive: true });
  await writeFile(join(home, "conf", "neo4j.conf"), "", { flag: "a" });
  const tool = ["-Xmx1g", "-cp", join(jars, "*"), "org.neo4j.cli.AdminTool", "database", "import", "full", "neo4j"];
  const files = [
    ...nodes.map(({ label, file }) => `--nodes=${label}=${file}`),
    ...relationships.map(({ type, file }) => `--relationships=${type}=${file}`),
  ];
  const child = spawn("java", [...tool, "--overwrite-destination=true", "--max-off-heap-memory=1G", ...files], {
    cwd: home,
    env: { ...process.env, NEO4J_HOME: home, NEO4J_CONF: join(home, "conf") },
    stdio: ["ignore", "pipe", "inherit"],
  });
  let printed = "";
  child.stdout.on("data", (part: Buffer) => void (printed = (printed + part.toString()).slice(-1_000)));
  const [code] = (await once(child, "exit")) as [number | null];
  if (code !== 0) throw new Error(`Neo4j's import tool ended with code ${code}:\n${printed}`);
  console.log(printed.slice(printed.indexOf("IMPORT DONE")).trim());
}

const [folder, nodes = "1000000", relationships = "5000000"] = process.argv.slice(2);
if (folder === undefined) throw new Error("Give the folder of a Neo4j that does not run.");
const files = await mkdtemp(join(tmpdir(), "throughline-import-"));
try {
  const began = performance.now();
  const written = await writeFiles(files, Number(nodes), Number(relationships));
  console.log(`written in ${((performance.now() - began) / 1_000).toFixed(1)} s`);
  await load(await neo4jJars("5.26.30"), resolve(folder), written);
  console.log(`loaded in ${((performance.now() - began) / 1_000).toFixed(1)} s`);
} finally {
  await rm(files, { recursive: true, force: true });
}
