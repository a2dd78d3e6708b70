import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import process from "node:process";
import { application, freePort } from "./application.mjs";
import { output, run } from "./engine.mjs";
import { expect, healthOf } from "./image.mjs";
import { step, until } from "./steps.mjs";

const project = "throughline-verify";

/**
 * The whole of docker-compose.yml: both services come up healthy, a question is answered, and each comes back by itself
 * when it is killed.
 *
 * @param command of Compose, as `findCompose` gives it
 */
export async function verifyCompose([command, ...first]) {
  const port = process.env.THROUGHLINE_PORT ?? String(await freePort());
  const app = application(port);
  const secrets = { NEO4J_PASSWORD: randomBytes(12).toString("hex"), THROUGHLINE_TOKEN: app.token, THROUGHLINE_PORT: port };
  const compose = (...args) => run(command, [...first, "-p", project, ...args], secrets);
  const container = (service) => output(command, [...first, "-p", project, "ps", "-q", service], secrets);
  const down = () => compose("down", "-v", "--remove-orphans");

  // What a run that was cut short has left behind has another password.
  down();
  try {
    await step("compose: Neo4j, then the application, are healthy", async () => {
      compose("up", "-d");
      await until("the application is healthy", () => healthOf(container("app")) === "healthy");
    });
    await step("compose: a database that is not there is refused by its name", () => {
      const args = [...first, "-p", project, "run", "--rm", "-e", "NEO4J_DATABASE=nowhere", "app", "npm", "run", "seed"];
      const { status, stdout, stderr } = spawnSync(command, args, { encoding: "utf8", env: { ...process.env, ...secrets } });
      expect(status === 1 && `${stdout}${stderr}`.includes("NEO4J_DATABASE"), `it ended with ${status}: ${stdout}${stderr}`);
    });
    await step("compose: the example is put into the database that is named", () =>
      compose("run", "--rm", "-e", "NEO4J_DATABASE=neo4j", "app", "npm", "run", "seed"),
    );
    await step("compose: a question is answered, and strangers are not", async () => {
      await until("a question is answered", app.isAnswered);
      expect(await app.isGuarded(), "the page is not there, or a stranger is let in");
    });
    await step("compose: Neo4j is killed, health says so, and it is back by itself with its data", async () => {
      const back = crash(container("neo4j"));
      await until("health says that the database is away", async () => (await app.health()).status === "unavailable");
      await back;
      await until("the question is answered again", app.isAnswered);
    });
    await step("compose: the application is killed, and is back by itself", async () => {
      await crash(container("app"));
      await until("the question is answered again", app.isAnswered);
    });
    await step("compose: SIGTERM ends the application cleanly", () => {
      const id = container("app");
      run("docker", ["stop", "-t", "30", id]);
      const code = output("docker", ["inspect", "--format", "{{.State.ExitCode}}", id]);
      expect(code === "0", `it ended with ${code}`);
    });
  } catch (error) {
    compose("logs", "--tail=40");
    throw error;
  } finally {
    down();
  }
}

/**
 * Kills everything in a container, from inside: `docker kill` counts as a wish, after which nothing is restarted. The
 * init of the image (or of Compose) ends with what it started.
 *
 * @returns when the container was started again by its restart policy
 */
function crash(id) {
  const restarts = () => Number(output("docker", ["inspect", "--format", "{{.RestartCount}}", id]));
  const before = restarts();
  output("docker", ["exec", id, "sh", "-c", "kill -9 -1"]);
  return until("the container was started again", () => restarts() > before);
}
