import { spawnSync } from "node:child_process";
import { application, freePort } from "./application.mjs";
import { output, run } from "./engine.mjs";
import { step, until } from "./steps.mjs";

const container = "throughline-verify-image";
const base = "node:20-bookworm-slim";

/**
 * The image alone, with the embedded engine, as little as a container may be given: no rights, no file system to write
 * to but its volume.
 */
export async function verifyImage() {
  const own = Math.round((sizeOf("throughline") - sizeOf(base)) / 1e6);
  console.log(`The image puts ${own} MB on top of ${base}.`);
  await step("image: without a token it does not start, and says so", () => {
    const { status, stderr } = spawnSync("docker", ["run", "--rm", "throughline"], { encoding: "utf8" });
    expect(status === 1 && stderr.includes("THROUGHLINE_TOKEN"), `it ended with ${status}: ${stderr}`);
  });
  remove();
  try {
    const port = await freePort();
    const app = application(port);
    await step("image: healthy, without rights, on a read-only file system, and it answers", async () => {
      const poor = ["--read-only", "--tmpfs", "/tmp", "--cap-drop", "ALL", "--security-opt", "no-new-privileges"];
      const open = ["--publish", `127.0.0.1:${port}:3000`, "--env", `THROUGHLINE_TOKEN=${app.token}`];
      run("docker", ["run", "--detach", "--name", container, ...poor, ...open, "throughline"]);
      await until("the image is healthy", () => healthOf(container) === "healthy");
      await until("a question is answered", app.isAnswered);
      expect(await app.isGuarded(), "the page is not there, or a stranger is let in");
      expect(output("docker", ["exec", container, "id", "-u"]) !== "0", "it runs as root");
    });
    await step("image: SIGTERM ends it cleanly, and the next start finds its data", async () => {
      run("docker", ["stop", "-t", "30", container]);
      const code = output("docker", ["inspect", "--format", "{{.State.ExitCode}}", container]);
      expect(code === "0", `it ended with ${code}`);
      run("docker", ["start", container]);
      await until("the question is answered again", app.isAnswered);
      const seeded = output("docker", ["logs", container])?.match(/Writing the example graph/g)?.length;
      expect(seeded === 1, `the example was written ${seeded} times`);
    });
  } catch (error) {
    spawnSync("docker", ["logs", "--tail=40", container], { stdio: "inherit" });
    throw error;
  } finally {
    remove();
  }
}

/** @returns what the container's own health check found, such as `healthy` */
export function healthOf(id) {
  return output("docker", ["inspect", "--format", "{{.State.Health.Status}}", id]);
}

/** @throws Error that says what does not hold */
export function expect(holds, otherwise) {
  if (!holds) throw new Error(`${otherwise}.`);
}

function sizeOf(image) {
  return Number(output("docker", ["image", "inspect", "--format", "{{.Size}}", image]));
}

function remove() {
  output("docker", ["rm", "--force", "--volumes", container]);
}
