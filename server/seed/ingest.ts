import { readFile, stat } from "node:fs/promises";
import { listDocuments, readDocument } from "../evidence/documents.ts";
import type { DocumentSummary } from "../contract/evidence.ts";
import type { GraphStore } from "../store/graphStore.ts";
import type { StoreMap } from "../store/values.ts";
import { formWithHash, sha256, sliceCodePoints } from "./articleText.ts";

/** The text cannot be attached; the message says why, and what to do. */
export class IngestError extends Error {
  override readonly name = "IngestError";
}

/**
 * Gives the passages of a document their text, from a file whose SHA-256 is the document's. Running it again changes
 * nothing.
 *
 * @returns the document, and how many passages now have their text
 * @throws IngestError, StoreError
 */
export async function ingestText(store: GraphStore, file: string): Promise<{ document: DocumentSummary; passages: number }> {
  const bytes = await readBytes(file);
  const document = matching(file, bytes, await listDocuments(store));
  const codePoints = Array.from(decode(file, bytes));
  const detail = await readDocument(store, document.id);
  if (detail === undefined || detail.passageList.length === 0) throw new IngestError(`${document.id} has no passages to attach a text to.`);
  const rows = detail.passageList.map((passage): StoreMap => {
    const text = sliceCodePoints(codePoints, passage.start, passage.end);
    if (text !== undefined)
      return new Map([
        ["id", passage.id],
        ["text", text],
      ]);
    throw new IngestError(`${passage.id} is at ${passage.start} to ${passage.end}, but the text has ${codePoints.length} characters.`);
  });
  await store.write([{ query: "UNWIND $rows AS row MATCH (p:Passage {id: row.id}) SET p.text = row.text", params: { rows } }]);
  return { document, passages: rows.length };
}

async function readBytes(file: string): Promise<Buffer> {
  const found = await stat(file).catch(() => undefined);
  if (found === undefined) throw new IngestError(`There is no file ${file}.`);
  if (found.isDirectory()) throw new IngestError(`${file} is a folder; give the text file itself.`);
  return readFile(file).catch((error: unknown) => {
    throw new IngestError(`${file} cannot be read: ${error instanceof Error ? error.message : "unknown cause"}.`);
  });
}

function matching(file: string, bytes: Buffer, documents: readonly DocumentSummary[]): DocumentSummary {
  if (documents.length === 0) throw new IngestError("The store holds no document. Run npm run seed first.");
  const hash = sha256(bytes);
  const found = documents.find((document) => document.hash?.toLowerCase() === hash);
  if (found) return found;
  const lines = documents.map((document) => {
    const form = document.hash === null ? undefined : formWithHash(bytes, document.hash.toLowerCase());
    return `  ${document.hash ?? "no hash"}  ${document.id}${form === undefined ? "" : `: the same text ${form} is it`}`;
  });
  throw new IngestError([`${file} is not the text of a document here.`, `  ${hash}  SHA-256 of the file`, ...lines].join("\n"));
}

function decode(file: string, bytes: Buffer): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new IngestError(`${file} is not UTF-8.`);
  }
}
