// Builds the parts whose sources changed since they were last built. A part is stale when the names, sizes or times
// of its sources differ from the stamp that the last complete build left; a build that was cut short leaves none.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import process from "node:process";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const bin = (file) => path.join(root, "node_modules", file);

const parts = {
  server: {
    sources: ["server", "tsconfig.json", "package-lock.json"],
    result: "dist/server/main.js",
    tool: bin("typescript/bin/tsc"),
    args: ["-p", "server"],
  },
  client: {
    sources: ["client", "server/contract", "tsconfig.json", "package-lock.json"],
    result: "dist/client/index.html",
    tool: bin("vite/bin/vite.js"),
    args: ["build", "client", "--logLevel", "warn"],
  },
};

/**
 * Builds those of the named parts that are stale. Where the tools are not installed, as in a production image, what is
 * built already is taken as it is.
 *
 * @returns {Promise<boolean>} whether every part can be run
 */
export async function buildStale(names) {
  const results = await Promise.all(names.map(buildPart));
  return results.every(Boolean);
}

async function buildPart(name) {
  const part = parts[name];
  const stampFile = path.join(root, "dist", `${name}.stamp`);
  const isBuilt = fs.existsSync(path.join(root, part.result));
  if (!fs.existsSync(part.tool) || !part.sources.slice(0, -1).every((source) => fs.existsSync(path.join(root, source)))) {
    if (!isBuilt) console.error(`The ${name} is not built, and what builds it is not installed. Run npm ci.`);
    return isBuilt;
  }
  const stamp = stampOf(part.sources);
  if (isBuilt && read(stampFile) === stamp) return true;
  fs.rmSync(stampFile, { force: true });
  console.log(`Building the ${name} ...`);
  const code = await run(process.execPath, [part.tool, ...part.args]);
  if (code !== 0) {
    console.error(`The ${name} could not be built; the cause stands above.`);
    return false;
  }
  fs.writeFileSync(stampFile, stamp);
  return true;
}

function stampOf(sources) {
  const hash = createHash("sha256").update(process.version);
  for (const source of sources) {
    for (const file of filesIn(source)) {
      const { size, mtimeMs } = fs.statSync(path.join(root, file));
      hash.update(`${file}\n${size}\n${mtimeMs}\n`);
    }
  }
  return hash.digest("hex");
}

function filesIn(source) {
  const top = path.join(root, source);
  if (!fs.existsSync(top)) return [];
  if (fs.statSync(top).isFile()) return [source];
  const found = fs.readdirSync(top, { recursive: true, withFileTypes: true });
  return found
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath ?? entry.path, entry.name)))
    .toSorted();
}

function read(file) {
  return fs.existsSync(file) ? fs.readFileSync(file, "utf8") : undefined;
}

function run(command, args) {
  return new Promise((resolve) => {
    spawn(command, args, { cwd: root, stdio: ["ignore", "inherit", "inherit"] })
      .on("error", () => resolve(1))
      .on("exit", (code) => resolve(code ?? 1));
  });
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  if (!(await buildStale(["server", "client"]))) process.exitCode = 1;
}
