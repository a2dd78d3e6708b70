// `npm test`: every check of the project, one after the other. The last line of its output is
// `N passed, N failed, N skipped`, in which a static check counts as one test.
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { performance } from "node:perf_hooks";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { ensureChromium } from "./chromium.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const count = { passed: 0, failed: 0, skipped: 0 };
const failures = [];

// Not through npx: it takes `-p` and `--max-warnings` for its own, and then a check of nothing passes.
function tool(name) {
  return path.join(root, "node_modules", ".bin", name);
}

function run(command, args, env = {}) {
  const options = { cwd: root, env: { ...process.env, ...env }, shell: process.platform === "win32" };
  const result = spawnSync(command, args, { ...options, stdio: "inherit" });
  if (result.error) console.error(result.error.message);
  return result.status ?? 1;
}

function settle(title, passed) {
  count[passed ? "passed" : "failed"] += 1;
  if (!passed) failures.push(title);
}

function check(title, command, args) {
  console.log(`\n# ${title}`);
  settle(title, run(command, args) === 0);
}

/** Runs a check that tells how many files it read, and fails it when these were too few to be the project. */
function checkFiles(title, command, args) {
  console.log(`\n# ${title}`);
  const { status, stdout } = spawnSync(command, args, { cwd: root, encoding: "utf8", shell: process.platform === "win32" });
  console.log(stdout);
  const read = Number(/ on (\d+) files/.exec(stdout ?? "")?.[1] ?? 0);
  if (read < 100) console.error(`It read ${read} files, which cannot be all.`);
  settle(title, status === 0 && read >= 100);
}

/** Runs the tests of the named vitest projects and adds their counts; a run that dies counts as a failure. */
function vitest(filters, env) {
  console.log("\n# Tests");
  const report = path.join(fs.mkdtempSync(path.join(os.tmpdir(), "throughline-test-")), "report.json");
  const reporters = ["default", "json", path.join(root, "scripts", "secondTries.mjs")].map((name) => `--reporter=${name}`);
  const status = run(tool("vitest"), ["run", ...filters, ...reporters, `--outputFile.json=${report}`], env);
  if (!fs.existsSync(report)) {
    count.failed += 1;
    failures.push("Tests: vitest wrote no report");
    return;
  }
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = JSON.parse(fs.readFileSync(report, "utf8"));
  if (numPassedTests === 0) failures.push("Tests: none was run");
  count.passed += numPassedTests;
  count.failed += numFailedTests + (numFailedTests === 0 && (status !== 0 || numPassedTests === 0) ? 1 : 0);
  count.skipped += numPendingTests + numTodoTests;
  if (status !== 0) failures.push("Tests");
}

/** What the verification with Docker may take of a run that has half an hour, both tries together. */
const dockerMinutes = 8;
/** What coreutils' timeout ends with then, and when what it ended had not cleared away in time either. */
const outOfTime = new Set([124, 137]);

/**
 * Verifies the image, the compose file and testcontainers with a Docker engine. Not every machine can start one: it is
 * counted as skipped there, and said, and not only where it happens.
 *
 * @returns what is to be said of it at the end
 */
function docker() {
  const title = "Docker: the image, the compose file, and Neo4j killed and restarted in containers";
  console.log(`\n# ${title}`);
  const end = performance.now() + dockerMinutes * 60_000;
  const verify = () => {
    const seconds = Math.ceil(Math.max(1_000, end - performance.now()) / 1_000);
    // It ends the whole group: what runs at that moment is a command of its own.
    return run("timeout", ["--kill-after=60", `${seconds}`, process.execPath, "scripts/docker/verify.mjs", "--brief"]);
  };
  const first = verify();
  // One more try, as the tests beside a real engine have.
  const status = first === 1 ? verify() : first;
  if (status === 3 || outOfTime.has(status)) {
    count.skipped += 1;
    return `!!! Docker was NOT verified: ${status === 3 ? "the reason stands above" : `it was not done after ${dockerMinutes} minutes`}.`;
  }
  settle(title, status === 0);
  if (status !== 0) return "!!! Docker FAILED, twice.";
  return `Docker was verified, briefly${first === 0 ? "" : " (!!! only at the second try)"}: npm run verify-docker runs the whole contract suite.`;
}

checkFiles("Format", tool("oxfmt"), ["--check", "."]);
checkFiles("Lint and import cycles", tool("oxlint"), ["--max-warnings", "0"]);
check("Types: server and tests", tool("tsc"), ["--noEmit", "-p", "."]);
check("Types: client", tool("tsc"), ["--noEmit", "-p", "client"]);
check("Dead code", tool("knip"), []);
check("Build", process.execPath, ["scripts/build.mjs"]);
const filters = process.argv.slice(2);
const ofDocker =
  process.env.CI === "true" && filters.length === 0 ? docker() : "Docker was not verified: npm run verify-docker, or CI=true.";

let chromium;
try {
  chromium = ensureChromium();
} catch (error) {
  console.error(`\n!!! ${error.message}\n!!! The browser tests cannot run without it.`);
}
if (chromium) vitest(filters, { CHROMIUM_PATH: chromium });
else {
  // Said loudly and counted, never passed in silence; in CI a missing part is a failure.
  vitest([...filters, "--project=!browser*"], {});
  if (process.env.CI === "true") {
    count.failed += 1;
    failures.push("Chromium is missing");
  } else count.skipped += 1;
}

console.log(`\n${ofDocker}`);
if (failures.length > 0) console.error(`\nFailed: ${failures.join("; ")}`);
console.log(`\n${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`);
process.exitCode = count.failed > 0 ? 1 : 0;
