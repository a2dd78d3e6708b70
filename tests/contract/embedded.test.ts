import { execFileSync } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openEmbeddedStore } from "../../server/store/embedded/openEmbeddedStore.ts";
import { storeContract } from "./storeContract.ts";

storeContract({
  name: "The embedded engine",
  async open() {
    const directory = await mkdtemp(join(tmpdir(), "throughline-contract-"));
    let store = await openEmbeddedStore({ directory });
    return {
      get store() {
        return store;
      },
      async kill() {
        for (const pid of enginePids()) process.kill(pid, "SIGKILL");
      },
      // The store starts its engine again by itself.
      async revive() {},
      // What is given up is killed.
      async atRest() {},
      async reopen() {
        await store.close();
        store = await openEmbeddedStore({ directory });
      },
      async release() {
        await store.close();
        await rm(directory, { recursive: true, force: true });
      },
    };
  },
  differences: [
    {
      reason: "The embedded engine has no full-text index: its names are in memory",
      tests: ["finds names by the full-text index that it advises to make"],
    },
  ],
});

/** The engine's processes among the children of this one. */
function enginePids(): number[] {
  const lines = execFileSync("ps", ["-o", "pid=,args=", "--ppid", String(process.pid)], { encoding: "utf8" }).split("\n");
  return lines.filter((line) => line.includes("engineChild")).map((line) => Number.parseInt(line, 10));
}
