// Finds Chromium for the browser tests, and installs it by the system's package manager where that is allowed.
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import process from "node:process";

const names = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];
const places = ["/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", "/Applications/Chromium.app/Contents/MacOS/Chromium"];
const managers = [
  {
    tool: "apt-get",
    steps: [
      ["update", "-qq"],
      ["install", "-y", "-qq", "chromium"],
    ],
  },
  { tool: "dnf", steps: [["install", "-y", "-q", "chromium"]] },
  { tool: "apk", steps: [["add", "--quiet", "chromium"]] },
  { tool: "pacman", steps: [["-Sy", "--noconfirm", "chromium"]] },
];

function onPath(name) {
  for (const folder of (process.env.PATH ?? "").split(path.delimiter)) {
    const file = path.join(folder, name);
    if (fs.existsSync(file)) return file;
  }
  return undefined;
}

/** Returns the path of a Chromium that is there, or undefined. `CHROMIUM_PATH` goes first and must exist. */
function findChromium() {
  const given = process.env.CHROMIUM_PATH;
  if (given !== undefined && given !== "") {
    if (!fs.existsSync(given)) throw new Error(`CHROMIUM_PATH names ${given}, which is not there.`);
    return given;
  }
  return names.map(onPath).find(Boolean) ?? places.find((file) => fs.existsSync(file));
}

/** Returns the path of Chromium, installing it when it is missing and this user may; throws with what to do otherwise. */
export function ensureChromium() {
  const found = findChromium();
  if (found) return found;
  const manager = managers.find(({ tool }) => onPath(tool));
  const advice = `Install it (Debian and Ubuntu: sudo apt-get install chromium; macOS: brew install --cask chromium), or set CHROMIUM_PATH.`;
  if (!manager || process.getuid?.() !== 0) throw new Error(`Chromium is missing: the browser tests need it. ${advice}`);
  console.log(`Chromium is missing; installing it with ${manager.tool} ...`);
  for (const step of manager.steps) {
    const { status } = spawnSync(manager.tool, step, {
      stdio: ["ignore", "ignore", "inherit"],
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    });
    if (status !== 0) throw new Error(`${manager.tool} ${step.join(" ")} failed, so Chromium is still missing. ${advice}`);
  }
  const installed = findChromium();
  if (!installed) throw new Error(`${manager.tool} installed no Chromium that can be found. ${advice}`);
  return installed;
}
