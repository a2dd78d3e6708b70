import { createHash } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ingestText } from "../../../server/seed/ingest.ts";
import type { GraphStore } from "../../../server/store/graphStore.ts";
import { openStore } from "../../../server/store/openStore.ts";

/** Two sentences; the first has characters of two UTF-16 units, so that units and code points differ. */
const text = "A kite 🪁 and a flag 🏴 flew.\nNobody saw.\n";
const cut = Array.from("A kite 🪁 and a flag 🏴 flew.").length;
const hash = sha256(Buffer.from(text));

let folder: string;
let store: GraphStore;

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "throughline-ingest-"));
  store = await openStore({ engine: "embedded", directory: null });
});

afterAll(async () => {
  await store.close();
  await rm(folder, { recursive: true });
});

function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

async function fileWith(name: string, content: string | Uint8Array): Promise<string> {
  const file = path.join(folder, name);
  await writeFile(file, content);
  return file;
}

test("a store without documents says what to do", async () => {
  await expect(ingestText(store, await fileWith("text.txt", text))).rejects.toThrow("npm run seed");
});

test("the text is cut at code points, and running again changes nothing", async () => {
  const passages = [
    { id: "p:1", start: 0, end: cut },
    { id: "p:2", start: cut + 1, end: cut + 12 },
  ];
  await store.write([
    { query: "CREATE (:Document {id: 'd:1', title: 'Kites', sha256: $hash})", params: { hash } },
    ...passages.map(({ id, start, end }) => ({
      query: "MATCH (d:Document {id: 'd:1'}) CREATE (d)-[:HAS_PASSAGE]->(:Passage {id: $id, start: $start, end: $end})",
      params: { id, start, end },
    })),
  ]);
  for (const run of [1, 2]) {
    expect(await ingestText(store, await fileWith(`run${run}.txt`, text))).toMatchObject({ passages: 2, document: { title: "Kites" } });
    const { rows } = await store.read("MATCH (p:Passage) RETURN p.text AS text ORDER BY p.id", {}, { maxRows: 10, origin: "application" });
    expect(rows).toStrictEqual([["A kite 🪁 and a flag 🏴 flew."], ["Nobody saw."]]);
  }
});

test.each<[string, string | Uint8Array, string]>([
  ["another text", "Something else.", sha256(Buffer.from("Something else."))],
  ["a byte order mark", `\uFEFF${text}`, "without the byte order mark"],
  ["the line ends of Windows", text.replaceAll("\n", "\r\n"), "with LF instead of CRLF"],
  ["UTF-16", Buffer.from(`\uFEFF${text}`, "utf16le"), "UTF-8 instead of UTF-16"],
  ["a line end too many", `${text}\n`, "with a line end at its end"],
  ["nothing in it", "", hash],
])("a file with %s is refused, naming both hashes", async (_, content, said) => {
  const refused = ingestText(store, await fileWith("other.txt", content));
  await expect(refused).rejects.toThrow(said);
  await expect(refused).rejects.toThrow(hash);
});

test("a file that is not there, and a folder, are refused", async () => {
  await expect(ingestText(store, path.join(folder, "none.txt"))).rejects.toThrow("There is no file");
  await expect(ingestText(store, folder)).rejects.toThrow("is a folder");
});
