import fs from "node:fs";
import process from "node:process";
import { output, run } from "./engine.mjs";
import { step } from "./steps.mjs";

const folder = "tests/contract";
const longestMs = 1_800_000;
const reporters = ["--reporter=dot", "--reporter=scripts/secondTries.mjs"];
const calendarImage = "neo4j:2026.08.1-community";

/** Test files that do not ask for the Neo4j of the long-term support release, and why. */
const apart = new Map([["embedded.test.ts", "it is about the embedded engine alone"]]);
/** The shortest part of the suite that starts, fills, kills and restarts a container. */
const brief = { files: ["neo4jLts.test.ts"], tests: "restarts|recovers by itself" };

/**
 * The tests' own Neo4j in a container by testcontainers: the contract suite runs on it, with every kill and restart.
 *
 * @param extent `brief` runs the restarts only
 */
export async function verifyContract(extent) {
  if (output("docker", ["image", "inspect", calendarImage]) === null) {
    apart.set("neo4jCalendar.test.ts", `there is no image ${calendarImage} here; \`npm test\` runs it on Java`);
  }
  const all = fs.readdirSync(folder).filter((name) => name.endsWith(".test.ts"));
  const files = extent === "brief" ? brief.files : all.filter((name) => !apart.has(name));
  const only = extent === "brief" ? ["--testNamePattern", brief.tests] : [];
  await step(`testcontainers: ${files.join(", ")}${extent === "brief" ? ` (of them: ${brief.tests})` : ""}`, () => {
    const args = [
      "node_modules/vitest/vitest.mjs",
      "run",
      "--project",
      "contract",
      ...reporters,
      ...files.map((name) => `${folder}/${name}`),
      ...only,
    ];
    run(process.execPath, args, { THROUGHLINE_TEST_NEO4J: "docker", NEO4J_URI: "", CI: "true", NO_COLOR: "1" }, longestMs);
  });
  for (const [name, reason] of apart) console.log(`!!! Not run in a container: ${folder}/${name}, since ${reason}.`);
  if (extent === "brief") console.log("!!! Of the contract suite only a part ran in a container; `npm run verify-docker` runs it whole.");
}
