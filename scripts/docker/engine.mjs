import { spawn, spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import process from "node:process";
import { setTimeout as wait } from "node:timers/promises";

const startMs = 20_000;

/** Runs a command and shows what it prints. @throws Error when it fails */
export function run(command, args, env = {}) {
  console.log(`$ ${[command, ...args].join(" ")}`);
  const { status, error } = spawnSync(command, args, { stdio: "inherit", env: { ...process.env, ...env } });
  if (error || status !== 0) throw new Error(`${command} ${args[0]} failed${error ? `: ${error.message}` : ""}.`);
}

/** @returns what a command prints, or null when it fails. */
export function output(command, args, env = {}) {
  const { status, stdout } = spawnSync(command, args, { encoding: "utf8", env: { ...process.env, ...env } });
  return status === 0 ? stdout.trim() : null;
}

/**
 * Finds a running Docker engine, or starts one where this user may.
 *
 * @returns what stops it again, or null when there is none
 */
export async function findEngine() {
  if (output("docker", ["info", "--format", "{{.ServerVersion}}"]) !== null) return async () => undefined;
  if (process.getuid?.() !== 0 || output("dockerd", ["--version"]) === null) return null;
  const log = fs.openSync(path.join(os.tmpdir(), "throughline-dockerd.log"), "w");
  const engine = spawn("dockerd", [], { stdio: ["ignore", log, log], detached: true });
  const ended = new Promise((resolve) => void engine.once("exit", resolve));
  const until = Date.now() + startMs;
  while (Date.now() < until && engine.exitCode === null) {
    if (output("docker", ["info", "--format", "{{.ServerVersion}}"]) !== null) {
      return async () => {
        engine.kill("SIGTERM");
        await ended;
      };
    }
    await wait(500);
  }
  engine.kill("SIGTERM");
  return null;
}

/** @returns the command of Compose, version 2 where there is one, else version 1; null without either. */
export function findCompose() {
  if (output("docker", ["compose", "version"]) !== null) return ["docker", "compose"];
  return output("docker-compose", ["version"]) === null ? null : ["docker-compose"];
}

/** Whether images can be pulled. Without a registry a pull ends only after minutes, so it is asked first. */
export async function hasRegistry() {
  try {
    await fetch("https://registry-1.docker.io/v2/", { signal: AbortSignal.timeout(5_000) });
    return true;
  } catch {
    return false;
  }
}
