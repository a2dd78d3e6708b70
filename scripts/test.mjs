// `npm test`: every check of the project, one after the other. The last line of its output is
// `N passed, N failed, N skipped`, in which a static check counts as one test.
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { ensureChromium } from "./chromium.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const count = { passed: 0, failed: 0, skipped: 0 };
const failures = [];

function run(command, args, env = {}) {
  const result = spawnSync(command, args, { cwd: root, stdio: "inherit", env: { ...process.env, ...env } });
  if (result.error) console.error(result.error.message);
  return result.status ?? 1;
}

function check(title, command, args) {
  console.log(`\n# ${title}`);
  if (run(command, args) === 0) count.passed += 1;
  else {
    count.failed += 1;
    failures.push(title);
  }
}

/** Runs the tests of the named vitest projects and adds their counts; a run that dies counts as a failure. */
function vitest(filters, env) {
  console.log("\n# Tests");
  const report = path.join(fs.mkdtempSync(path.join(os.tmpdir(), "throughline-test-")), "report.json");
  const status = run(
    "npx",
    ["--no", "vitest", "run", ...filters, "--reporter=default", "--reporter=json", `--outputFile.json=${report}`],
    env,
  );
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

check("Format", "npx", ["--no", "oxfmt", "--check", "."]);
check("Lint and import cycles", "npx", ["--no", "oxlint", "--max-warnings", "0"]);
check("Types: server and tests", "npx", ["--no", "tsc", "--noEmit", "-p", "."]);
check("Types: client", "npx", ["--no", "tsc", "--noEmit", "-p", "client"]);
check("Dead code", "npx", ["--no", "knip"]);
check("Build", process.execPath, ["scripts/build.mjs"]);

let chromium;
try {
  chromium = ensureChromium();
} catch (error) {
  console.error(`\n!!! ${error.message}\n!!! The browser tests cannot run without it.`);
}
const filters = process.argv.slice(2);
if (chromium) vitest(filters, { CHROMIUM_PATH: chromium });
else {
  // Said loudly and counted, never passed in silence; in CI a missing part is a failure.
  vitest([...filters, "--project=!browser"], {});
  if (process.env.CI === "true") {
    count.failed += 1;
    failures.push("Chromium is missing");
  } else count.skipped += 1;
}

if (failures.length > 0) console.error(`\nFailed: ${failures.join("; ")}`);
console.log(`\n${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`);
process.exitCode = count.failed > 0 ? 1 : 0;
