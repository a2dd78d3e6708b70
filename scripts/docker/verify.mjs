// `npm run verify-docker`: the whole of docker-compose.yml, and testcontainers, with a real Docker engine. It ends with
// 0 when all of it works, 1 when something does not, and 3 when there is no engine to try it with.
import { randomBytes } from "node:crypto";
import process from "node:process";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { makeBaseImages } from "./baseImages.mjs";
import { findCompose, findEngine, hasRegistry, output, run } from "./engine.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const project = "throughline-verify";
const port = process.env.THROUGHLINE_PORT ?? "3000";
const token = randomBytes(16).toString("hex");
const secrets = { NEO4J_PASSWORD: randomBytes(12).toString("hex"), THROUGHLINE_TOKEN: token, THROUGHLINE_PORT: port };
const upMs = 300_000;
const began = Date.now();

process.chdir(root);
process.exitCode = await main();

async function main() {
  const stopEngine = await findEngine();
  const compose = stopEngine && findCompose();
  if (!compose) {
    console.error("\n!!! NOT VERIFIED: no Docker engine with Compose answers here, and none can be started (dockerd, as root).");
    console.error("!!! Install docker.io and docker-compose, or Docker's own packages, and run: npm run verify-docker");
    await stopEngine?.();
    return 3;
  }
  try {
    await verify(compose);
    console.log(
      `\nDocker verified in ${Math.round((Date.now() - began) / 1000)} s: image, compose file, kill and restart, testcontainers.`,
    );
    return 0;
  } catch (error) {
    console.error(`\nDocker is not verified: ${error.message}`);
    return 1;
  } finally {
    await stopEngine();
  }
}

async function verify([command, ...first]) {
  const compose = (...args) => run(command, [...first, "-p", project, ...args], secrets);
  const container = (service) => output(command, [...first, "-p", project, "ps", "-q", service], secrets);
  if (await hasRegistry()) compose("build");
  else {
    console.log("No image registry can be reached: the base images are made here.");
    makeBaseImages();
    // Without a registry there may be no name server for containers either; the builder then shares this machine's network.
    run("docker", ["build", "--network", "host", "--tag", "throughline", "."], { DOCKER_BUILDKIT: "0" });
  }
  // What a run that was cut short has left behind has another password.
  compose("down", "-v");
  try {
    compose("up", "-d");
    await until("the application is healthy", () => healthOf(container("app")) === "healthy");
    compose("run", "--rm", "app", "npm", "run", "seed");
    await until("a question is answered", isAnswered);

    console.log("Neo4j is killed.");
    run("docker", ["kill", container("neo4j")]);
    await until("health says that the database is away", async () => (await health()).status === "unavailable", 10_000);
    compose("up", "-d");
    await until("the question is answered again, by what was kept", isAnswered);

    console.log("The application is killed.");
    run("docker", ["kill", container("app")]);
    compose("up", "-d");
    await until("the question is answered by the next one", isAnswered);
  } catch (error) {
    compose("logs", "--tail=40");
    throw error;
  } finally {
    compose("down", "-v");
  }
  console.log("The tests' own Neo4j, in a container by testcontainers.");
  run(process.execPath, ["node_modules/vitest/vitest.mjs", "run", "--project", "contract", "tests/contract/sameAnswers.test.ts"], {
    THROUGHLINE_TEST_NEO4J: "docker",
    CI: "true",
  });
}

async function until(what, holds, ms = upMs) {
  const end = Date.now() + ms;
  for (;;) {
    if (await Promise.resolve(holds()).catch(() => false)) break;
    if (Date.now() > end) throw new Error(`It took longer than ${ms / 1000} s until ${what}.`);
    await wait(500);
  }
  console.log(`${Math.round((Date.now() - began) / 1000)} s: ${what}.`);
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
