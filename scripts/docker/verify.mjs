// `npm run verify-docker`: the whole of docker-compose.yml, and testcontainers, with a real Docker engine.
// It ends with 0 when all of it works, 1 when something does not, and 3 when it cannot be tried here.
import { randomBytes } from "node:crypto";
import { createServer } from "node:net";
import process from "node:process";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { makeBaseImages } from "./baseImages.mjs";
import { findCompose, findEngine, hasRegistry, NotHere, output, run } from "./engine.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const project = "throughline-verify";
const port = process.env.THROUGHLINE_PORT ?? String(await freePort());
const token = randomBytes(16).toString("hex");
const secrets = { NEO4J_PASSWORD: randomBytes(12).toString("hex"), THROUGHLINE_TOKEN: token, THROUGHLINE_PORT: port };
const patienceMs = 180_000;
const began = Date.now();

process.chdir(root);
// A signal ends the command that runs, and then this one by its failure, so that everything is cleared away first.
let stopped = false;
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => (stopped = true));
process.exitCode = await main();

async function main() {
  let stopEngine;
  let before = [];
  try {
    stopEngine = await findEngine();
    before = danglingImages();
    await verify(findCompose());
    note("Docker verified: image, compose file, kill and restart, testcontainers.");
    return 0;
  } catch (error) {
    if (!(error instanceof NotHere)) {
      console.error(`\nDocker is not verified: ${error.message}`);
      return 1;
    }
    console.error(`\n!!! NOT VERIFIED, since it cannot be tried here: ${error.message}`);
    console.error("!!! It needs a Docker engine (or root and dockerd) and Compose; without a registry also root, debootstrap and Maven.");
    return 3;
  } finally {
    // What was built on the way, or had this name before: a gigabyte a run. The base images and the image itself stay.
    if (stopEngine) for (const id of danglingImages()) if (!before.includes(id)) output("docker", ["rmi", id]);
    await stopEngine?.();
  }
}

function danglingImages() {
  return output("docker", ["images", "--quiet", "--filter", "dangling=true"])?.split("\n").filter(Boolean) ?? [];
}

async function verify([command, ...first]) {
  const compose = (...args) => run(command, [...first, "-p", project, ...args], secrets);
  const container = (service) => output(command, [...first, "-p", project, "ps", "-q", service], secrets);
  if (await hasRegistry()) compose("build");
  else {
    note("no image registry can be reached: the base images are made here.");
    makeBaseImages();
    if (output("docker", ["run", "--rm", "node:20-bookworm-slim", "node", "--version"]) === null) {
      throw new NotHere("the Docker engine answers, but runs no container");
    }
    note("the base images are here.");
    // Without a registry there may be no name server for containers either; the builder then shares this machine's network.
    run("docker", ["build", "--network", "host", "--tag", "throughline", "."], { DOCKER_BUILDKIT: "0" });
  }
  note("the image is built.");
  // What a run that was cut short has left behind has another password.
  compose("down", "-v", "--remove-orphans");
  try {
    compose("up", "-d");
    await until("the application is healthy", () => healthOf(container("app")) === "healthy");
    compose("run", "--rm", "app", "npm", "run", "seed");
    await until("a question is answered", isAnswered);

    note("Neo4j is killed.");
    run("docker", ["kill", container("neo4j")]);
    await until("health says that the database is away", async () => (await health()).status === "unavailable");
    compose("up", "-d");
    await until("the question is answered again, by what was kept", isAnswered);

    note("the application is killed.");
    run("docker", ["kill", container("app")]);
    compose("up", "-d");
    await until("the question is answered by the next one", isAnswered);
  } catch (error) {
    compose("logs", "--tail=40");
    throw error;
  } finally {
    compose("down", "-v", "--remove-orphans");
  }
  note("the tests' own Neo4j, in a container by testcontainers.");
  run(process.execPath, ["node_modules/vitest/vitest.mjs", "run", "--project", "contract", "tests/contract/sameAnswers.test.ts"], {
    THROUGHLINE_TEST_NEO4J: "docker",
    CI: "true",
  });
}

/** Says how far it is, with the seconds since it began. */
function note(what) {
  console.log(`\n${Math.round((Date.now() - began) / 1000)} s: ${what}`);
}

async function until(what, holds) {
  const end = Date.now() + patienceMs;
  for (;;) {
    if (await Promise.resolve(holds()).catch(() => false)) break;
    if (stopped) throw new Error("it was stopped.");
    if (Date.now() > end) throw new Error(`it took longer than ${patienceMs / 1000} s until ${what}.`);
    await wait(500);
  }
  note(`${what}.`);
}

function healthOf(id) {
  return output("docker", ["inspect", "--format", "{{.State.Health.Status}}", id]);
}

async function health() {
  return (await fetch(`http://127.0.0.1:${port}/api/health`)).json();
}

async function isAnswered() {
  const headers = { "content-type": "application/json", authorization: `Bearer ${token}` };
  const body = JSON.stringify({ question: "who links Japan to Australia" });
  const { answer } = await (await fetch(`http://127.0.0.1:${port}/api/ask`, { method: "POST", headers, body })).json();
  return answer.text.includes("Quad");
}

function freePort() {
  const server = createServer();
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      const { port: free } = server.address();
      server.close(() => resolve(free));
    });
  });
}
