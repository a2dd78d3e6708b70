import { mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { readScripts, type Script } from "../../../server/seed/scripts.ts";
import { runSeed, seedIfNew } from "../../../server/seed/seedCommand.ts";
import { readSeedState, writeSeedState } from "../../../server/seed/seedMarker.ts";
import type { GraphStore } from "../../../server/store/graphStore.ts";
import { openStore } from "../../../server/store/openStore.ts";

const files = {
  "01-documents.cypher": '// The only document\nMERGE (d:Document {id: "document:one"}) SET d.title = "One";\n',
  "02-entities.cypher": 'MERGE (a:Entity {id: "e:a"}) SET a:Thing;\nMERGE (b:Entity {id: "e:b"}) SET b:Thing;\n',
};

let folder: string;
let store: GraphStore;
let scripts: Script[];
let lines: string[];

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "throughline-seed-"));
  for (const [file, text] of Object.entries(files)) await writeFile(path.join(folder, file), text);
  await writeFile(path.join(folder, "README.md"), "no script");
  store = await openStore({ engine: "embedded", directory: null });
  scripts = await readScripts(folder);
  lines = [];
});

afterEach(async () => {
  await store.close();
  await rm(folder, { recursive: true });
});

function parts() {
  return { store, scripts, marker: path.join(folder, "data", "seed-state"), print: (line: string) => void lines.push(line) };
}

async function count(label = ""): Promise<unknown> {
  const query = `MATCH (n${label}) RETURN count(n) AS n`;
  return (await store.read(query, {}, { maxRows: 1, origin: "application" })).rows[0]?.[0];
}

describe("npm run seed", () => {
  test("writes into an empty store, and again without changing anything", async () => {
    expect(await runSeed(parts(), false)).toBe(true);
    expect(lines[0]).toBe("The store is empty.");
    expect(await count()).toBe(3);
    expect(await runSeed(parts(), false)).toBe(true);
    expect(lines.join("\n")).toContain("The store holds the example (3 nodes)");
    expect(await count()).toBe(3);
  });

  test.each([
    ["nodes of another kind", "CREATE (:Film {id: 'film:1'})", ":Film"],
    ["another document", "CREATE (:Document {id: 'document:two'})", "document:two"],
    ["entities of no document", "CREATE (:Entity {id: 'e:z'})", "no document"],
  ])("leaves %s alone, unless it is told to", async (_, query, reason) => {
    await store.write([{ query }]);
    expect(await runSeed(parts(), false)).toBe(false);
    expect(lines[0]).toContain(reason);
    expect(lines[1]).toContain("--into-existing");
    expect(await count()).toBe(1);
    expect(await runSeed(parts(), true)).toBe(true);
    expect(await count()).toBe(4);
  });

  test("stops at the first error, with file, statement and line", async () => {
    await writeFile(
      path.join(folder, "03-broken.cypher"),
      "MERGE (c:Entity {id: 'e:c'});\n\nMERGE (c:Entity {id: 'e:d'}\n;\nMERGE (:Entity {id: 'e:e'});",
    );
    scripts = await readScripts(folder);
    await expect(runSeed(parts(), false)).rejects.toMatchObject({ name: "SeedError", file: "03-broken.cypher", statement: 2, line: 3 });
    expect(await count()).toBe(4);
  });
});

describe("the first start", () => {
  test("seeds once, and leaves what a person emptied empty", async () => {
    expect(await seedIfNew(parts())).toBe(true);
    expect(await readSeedState(parts().marker)).toBe("complete");
    await store.write([{ query: "MATCH (n) DETACH DELETE n" }]);
    expect(await seedIfNew(parts())).toBe(false);
    expect(await count()).toBe(0);
  });

  test("completes a seed that was cut short", async () => {
    await writeSeedState(parts().marker, "running");
    await store.write([{ query: 'MERGE (d:Document {id: "document:one"})' }]);
    expect(await seedIfNew(parts())).toBe(true);
    expect(await count(":Thing")).toBe(2);
  });

  test("leaves other data alone", async () => {
    await store.write([{ query: "CREATE (:Film {id: 'film:1'})" }]);
    expect(await seedIfNew(parts())).toBe(false);
    expect(await count()).toBe(1);
  });
});
