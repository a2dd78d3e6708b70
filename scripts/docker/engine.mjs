import { spawn, spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import process from "node:process";
import { setTimeout as wait } from "node:timers/promises";

const startMs = 20_000;
/** The longest that a command may take. */
export const commandMs = 600_000;

/** Runs a command and shows what it prints. @throws Error when it fails, or takes longer than `timeout` (ten minutes) */
export function run(command, args, env = {}, timeout = commandMs) {
  console.log(`$ ${[command, ...args].join(" ")}`);
  const { status, error } = spawnSync(command, args, { stdio: "inherit", env: { ...process.env, ...env }, timeout });
  if (error || status !== 0) throw new Error(`${command} ${args[0]} failed${error ? `: ${error.message}` : ""}.`);
}

/** @returns what a command prints, or null when it fails. */
export function output(command, args, env = {}) {
  const { status, stdout } = spawnSync(command, args, { encoding: "utf8", env: { ...process.env, ...env }, timeout: commandMs });
  return status === 0 ? stdout.trim() : null;
}

/** What is to be tried cannot be tried on this machine: nothing was found wrong, and nothing right. */
export class NotHere extends Error {
  name = "NotHere";
}

/**
 * Finds a running Docker engine, or starts one where this user may.
 *
 * @returns what stops it again; it does nothing to one that ran before
 * @throws NotHere when there is none
 */
export async function findEngine() {
  if (answers()) return async () => undefined;
  if (output("docker", ["--version"]) === null)
    throw new NotHere("there is no docker command: install docker.io, or Docker's own packages");
  if (process.getuid?.() !== 0) throw new NotHere("no Docker engine answers this user, and only root could start one");
  if (output("dockerd", ["--version"]) === null) throw new NotHere("no Docker engine answers, and there is no dockerd to start");
  const bridged = hasBridge();
  const logFile = path.join(os.tmpdir(), "throughline-dockerd.log");
  const log = fs.openSync(logFile, "w");
  // Not in this process group, since Ctrl-C is to end it last.
  const engine = spawn("dockerd", [], { stdio: ["ignore", log, log], detached: true });
  const ended = new Promise((resolve) => void engine.once("exit", resolve));
  async function stop() {
    engine.kill("SIGTERM");
    await ended;
    if (!bridged) output("ip", ["link", "delete", "docker0"]);
  }

  const until = Date.now() + startMs;
  while (Date.now() < until && engine.exitCode === null) {
    if (answers()) return stop;
    await wait(500);
  }
  await stop();
  throw new NotHere(`dockerd does not start here, see ${logFile}:\n${fs.readFileSync(logFile, "utf8").trim().split("\n").at(-1)}`);
}

function answers() {
  return output("docker", ["info", "--format", "{{.ServerVersion}}"]) !== null;
}

function hasBridge() {
  return output("ip", ["link", "show", "docker0"]) !== null;
}

/** @returns the command of Compose, version 2 where there is one, else version 1. @throws NotHere without either */
export function findCompose() {
  if (output("docker", ["compose", "version"]) !== null) return ["docker", "compose"];
  if (output("docker-compose", ["version"]) !== null) return ["docker-compose"];
  throw new NotHere("there is no Compose: install docker-compose, or Docker's compose plugin");
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
