/**
 * The product's own figures: `npm run bench`. It clones the committed state into a scratch folder, lends it this
 * folder's node_modules, and measures starts, questions, neighbours and the weight of the page.
 */
import { execFileSync, spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { GraphResponse } from "../../server/contract/graph.ts";
import { timeFirstPictures } from "./firstPicture.ts";
import { figures, report, timed } from "./measure.ts";
import { weighPage } from "./pageWeight.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const port = 28_471;
const address = `http://127.0.0.1:${port}`;
const questions = [
  "who links Japan to Australia",
  "how is SIPRI related to China",
  "shortest path from Brookings to India",
  "connect Japan and Australia without the United States",
  "what do India and Australia have in common",
  "what happened in 2017",
  "what does SIPRI say",
  "who is in the Quad",
  "is Japan within 3 hops of China",
  "who links Japan to Brazil",
];

async function ask(question: string): Promise<unknown> {
  const response = await fetch(`${address}/api/ask`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ question }),
  });
  if (!response.ok) throw new Error(`${question}: ${response.status} ${await response.text()}`);
  return response.json();
}

async function get<T>(route: string): Promise<T> {
  const response = await fetch(`${address}${route}`);
  if (!response.ok) throw new Error(`${route}: ${response.status} ${await response.text()}`);
  return (await response.json()) as T;
}

/** Starts the product and waits for its first answer to a question. */
async function start(folder: string): Promise<{ child: ChildProcess; ms: number }> {
  const env = { ...process.env, PORT: String(port), REQUESTS_PER_MINUTE: "1000000" };
  const begun = performance.now();
  const child = spawn("npm", ["start"], { cwd: folder, env, stdio: ["ignore", "ignore", "inherit"], detached: true });
  for (;;) {
    if (child.exitCode !== null) throw new Error(`npm start ended with ${child.exitCode}`);
    if (performance.now() - begun > 120_000) throw new Error("npm start gave no answer within two minutes");
    try {
      await ask(questions[0] ?? "");
      return { child, ms: performance.now() - begun };
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
}

async function stop(child: ChildProcess): Promise<void> {
  const ended = once(child, "exit");
  if (child.pid !== undefined) process.kill(-child.pid, "SIGTERM");
  await ended;
}

async function measureQuestions(): Promise<void> {
  const times: number[] = [];
  for (let round = 0; round < 20; round += 1) {
    for (const question of questions) times.push((await timed(() => ask(question))).ms);
  }
  report("POST /api/ask", figures(times), "p95 under 50");
}

async function measureNeighbours(): Promise<void> {
  const { nodes } = await get<GraphResponse>("/api/graph");
  const times: number[] = [];
  for (let round = 0; round < 3; round += 1) {
    for (const { id } of nodes) times.push((await timed(() => get(`/api/nodes/${encodeURIComponent(id)}/neighbours`))).ms);
  }
  report("GET /api/nodes/{id}/neighbours", figures(times), "p95 under 16");
}

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "throughline-bench-"));
try {
  execFileSync("git", ["clone", "--quiet", root, folder]);
  fs.symlinkSync(path.join(root, "node_modules"), path.join(folder, "node_modules"));
  console.log(`${"milliseconds".padEnd(46)}${"runs".padStart(6)}${"p50".padStart(9)}${"p95".padStart(9)}${"max".padStart(9)}   to reach`);
  const first = await start(folder);
  report("first start to first answer (build, seed)", figures([first.ms]), "under 15,000");
  await stop(first.child);
  const again: number[] = [];
  let last = await start(folder);
  for (let round = 0; round < 2; round += 1) {
    again.push(last.ms);
    await stop(last.child);
    last = await start(folder);
  }
  again.push(last.ms);
  report("second start to first answer", figures(again), "under 2,000");
  await measureQuestions();
  await measureNeighbours();
  report("page opened to picture settled, cold cache", figures(await timeFirstPictures(address, 7)), "under 1,000");
  await stop(last.child);
  const weight = weighPage(path.join(folder, "dist/client"));
  console.log(
    `page before the first paint: ${(weight.script / 1000).toFixed(1)} kB of script, ${(weight.style / 1000).toFixed(1)} kB of style, gzip (script under 150)`,
  );
} finally {
  fs.rmSync(folder, { recursive: true, force: true });
}
