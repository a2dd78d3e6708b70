// `npm run dev`: the server from its sources, started again at each change, and Vite in front of it with hot reload.
import { spawn } from "node:child_process";
import process from "node:process";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const tools = [
  ["node_modules/tsx/dist/cli.mjs", "watch", "--clear-screen=false", "server/main.ts"],
  ["node_modules/vite/bin/vite.js", "client"],
];
const running = tools.map((args) => spawn(process.execPath, args, { cwd: root, stdio: "inherit" }));

for (const child of running) {
  child.on("exit", (code) => {
    for (const other of running) other.kill("SIGTERM");
    process.exitCode ||= code ?? 1;
  });
}
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => running.forEach((child) => child.kill(signal)));
