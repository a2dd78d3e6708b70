import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { runUserScripts, type UserSeedOutcome } from "../../../server/seed/runUserScripts.ts";
import { readUserScripts, ScriptError } from "../../../server/seed/userScripts.ts";
import type { GraphStore } from "../../../server/store/graphStore.ts";
import { openStore } from "../../../server/store/openStore.ts";

let folder: string;
let opened: GraphStore | undefined;
let lines: string[];

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "throughline-scripts-"));
  lines = [];
});

afterEach(async () => {
  await opened?.close();
  opened = undefined;
  await rm(folder, { recursive: true });
});

/** Many tests only read files; the engine's process is started for those that write. */
async function theStore(): Promise<GraphStore> {
  opened ??= await openStore({ engine: "embedded", directory: path.join(folder, "graph") });
  return opened;
}

async function fileWith(name: string, content: string | Uint8Array): Promise<string> {
  const file = path.join(folder, name);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, content);
  return file;
}

async function seed(place: string, { intoExisting = false, signal = new AbortController().signal } = {}): Promise<UserSeedOutcome> {
  const scripts = await readUserScripts(place);
  return runUserScripts({ store: await theStore(), scripts, print: (line) => void lines.push(line), signal }, intoExisting);
}

async function names(): Promise<unknown[]> {
  const { rows } = await (
    await theStore()
  ).read("MATCH (n) RETURN n.name AS name ORDER BY name", {}, { maxRows: 1_000, origin: "application" });
  return rows.map(([name]) => name);
}

test("a script runs statement by statement, comments and semicolons in texts apart", async () => {
  const file = await fileWith("my.cypher", "// mine; all of it\nCREATE (:Isle {name: 'a;b'});\n/* ; */ CREATE (:Isle {name: \"c\"})\n");
  expect(await seed(file)).toBe("done");
  expect(await names()).toEqual(["a;b", "c"]);
  expect(lines[0]).toBe("The store is empty.");
  expect(lines.at(-1)).toMatch(/^Done in [\d.]+ s, 2 statements: 2 nodes and 0 relationships created, 2 properties set\.$/);
});

test("a store that holds something is left alone, with counts, unless it is told to", async () => {
  await (await theStore()).write([{ query: "CREATE (:Isle {name: 'old'})-[:NEAR]->(:Isle {name: 'older'})" }]);
  const file = await fileWith("my.cypher", "CREATE (:Isle {name: 'new'})");
  expect(await seed(file)).toBe("refused");
  expect(lines[0]).toBe("The store holds 2 nodes and 1 relationships. Nothing was written.");
  expect(await names()).toEqual(["old", "older"]);
  expect(await seed(file, { intoExisting: true })).toBe("done");
  expect(await names()).toEqual(["new", "old", "older"]);
});

test("an error in statement 37 is told with its line and with what was done before it, which stays", async () => {
  const statements = Array.from({ length: 40 }, (_, index) => `CREATE (:Isle {name: '${index + 1}'});`);
  statements[36] = "CREATE (:Isle {name: '37'})\nRETURN missing;";
  const file = await fileWith("my.cypher", statements.join("\n"));
  expect(await seed(file)).toBe("failed");
  expect(lines.at(-2)).toContain("my.cypher, statement 37 (line 37): Variable `missing` not defined");
  expect(lines.at(-1)).toContain("36 of 40 statements were done before it, and stay: 36 nodes");
  expect(await names()).toHaveLength(36);
});

test("a syntax error says its own line in the script", async () => {
  const file = await fileWith("my.cypher", "CREATE (:A);\n\nCREATE (:B)\nRETRN 1;");
  expect(await seed(file)).toBe("failed");
  expect(lines.at(-2)).toMatch(/statement 2 \(line 3\), at line 4: /);
});

test("Ctrl-C ends the statement that runs and says what was done", async () => {
  const stopping = new AbortController();
  const endless = "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b WITH a, b WHERE a * b = -1 CREATE (:Never)";
  const file = await fileWith("my.cypher", `CREATE (:Isle {name: 'kept'});\n${endless};`);
  const store = await theStore();
  const write: GraphStore["write"] = (statements, options) => {
    // However long the first statement takes on a busy machine: the second is the one that is stopped.
    if (statements.some(({ query }) => query === endless)) setTimeout(() => stopping.abort(), 1_000);
    return store.write(statements, options);
  };
  opened = { ...store, write };
  expect(await seed(file, { signal: stopping.signal })).toBe("stopped");
  expect(lines.at(-2)).toContain("Stopped in");
  expect(lines.at(-1)).toContain("1 of 2 statements were done before it");
  expect(await names()).toEqual(["kept"]);
});

test("the scripts of a folder run by name, and each says what it did", async () => {
  await fileWith("all/02.cql", "MATCH (a:Isle {name: 'one'}) CREATE (a)-[:NEAR]->(:Isle {name: 'two'})");
  await fileWith("all/01.cypher", "CREATE (:Isle {name: 'one'})");
  await fileWith("all/notes.txt", "no script");
  expect(await seed(path.join(folder, "all"))).toBe("done");
  expect(await names()).toEqual(["one", "two"]);
  expect(lines.filter((line) => line.includes("1 statements"))).toHaveLength(2);
});

describe("encodings", () => {
  const text = "CREATE (:Isle {name: 'Καστελλόριζο'})";
  test.each([
    ["UTF-8 with a mark", Buffer.from(`\uFEFF${text}`)],
    ["UTF-16, little-endian", Buffer.from(`\uFEFF${text}`, "utf16le")],
    ["UTF-16, big-endian", Buffer.from(`\uFEFF${text}`, "utf16le").swap16()],
  ])("%s is read", async (_, bytes) => {
    expect(await seed(await fileWith("my.cypher", bytes))).toBe("done");
    expect(await names()).toEqual(["Καστελλόριζο"]);
  });

  test("another is refused with the line, and what to do", async () => {
    const file = await fileWith("my.cypher", Buffer.from("CREATE (:A);\nCREATE (:B {name: 'Zürich'})", "latin1"));
    await expect(readUserScripts(file)).rejects.toThrow(/is not UTF-8: line 2 .* iconv/);
  });
});

test.each([
  ["empty.cypher", "", "holds no statement"],
  ["comments.cypher", "// nothing\n/* at all; */ ;", "holds no statement"],
  ["param.cypher", ":param x => 1\nRETURN $x", "line 1: :param cannot be run here"],
  ["use.cypher", "RETURN 1;\n:use other\n", "NEO4J_DATABASE"],
  ["dump.cypher", "\u0000\u0001binary", "neo4j-admin"],
])("%s is refused before anything is written", async (name, content, message) => {
  await expect(readUserScripts(await fileWith(name, content))).rejects.toThrow(message);
});

test("a file that is not there and a folder without scripts are said", async () => {
  await expect(readUserScripts(path.join(folder, "nowhere.cypher"))).rejects.toThrow(ScriptError);
  await expect(readUserScripts(folder)).rejects.toThrow("holds no script");
});

test(":begin and :commit are passed over, and that is said", async () => {
  expect(await seed(await fileWith("my.cypher", ":begin\nCREATE (:Isle {name: 'a'});\n:commit\n"))).toBe("done");
  expect(lines.some((line) => line.includes("passed over"))).toBe(true);
});
