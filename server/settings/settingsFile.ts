import { createHash } from "node:crypto";
import { mkdir, open, readFile, realpath, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import { limits } from "../contract/limits.ts";
import { SettingsError } from "./settingsError.ts";

/** What lies on disk: a text, nothing, or something that cannot be read. */
export type FileText =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "none" }
  | { readonly kind: "unreadable"; readonly problem: string };

/** @returns a text that changes whenever the file is written, renamed over, or removed. */
export async function signatureOf(file: string): Promise<string> {
  try {
    const { mtimeNs, ctimeNs, size, ino } = await stat(file, { bigint: true });
    return `${mtimeNs} ${ctimeNs} ${size} ${ino}`;
  } catch (error) {
    return `none ${codeOf(error)}`;
  }
}

export async function readText(file: string): Promise<FileText> {
  try {
    const found = await stat(file);
    if (!found.isFile()) return { kind: "unreadable", problem: found.isDirectory() ? "It is a folder." : "It is no ordinary file." };
    const { size } = found;
    if (size > limits.settings.fileBytes)
      return { kind: "unreadable", problem: `It has ${size} bytes, more than the ${limits.settings.fileBytes} that are read.` };
    return { kind: "text", text: await readFile(file, "utf8") };
  } catch (error) {
    const code = codeOf(error);
    if (code === "ENOENT" || code === "ENOTDIR") return { kind: "none" };
    return { kind: "unreadable", problem: code === "EACCES" ? "This user may not read it." : `It cannot be read (${code}).` };
  }
}

/**
 * Writes a file whole or not at all: into a new file beside it, onto the disk, then in its place. A link is kept, and
 * what it leads to is replaced.
 *
 * @throws SettingsError `unavailable` when there is no room or no leave to write; what was there is still there
 */
export async function writeText(file: string, text: string): Promise<void> {
  const target = await realpath(file).catch(() => file);
  const folder = path.dirname(target);
  const draft = path.join(folder, `.${path.basename(target)}.${process.pid}.${Date.now()}.tmp`);
  try {
    await mkdir(folder, { recursive: true });
    const handle = await open(draft, "wx");
    try {
      await handle.writeFile(text, "utf8");
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(draft, target);
    await syncFolder(folder);
  } catch (error) {
    await rm(draft, { force: true }).catch(() => {});
    throw new SettingsError("unavailable", `The settings could not be saved: ${reason(codeOf(error), file)}`, hintFor(codeOf(error)), {
      cause: error,
    });
  }
}

/** A name in a folder is on disk when the folder is; not every system can do that. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r").catch(() => undefined);
  await handle?.sync().catch(() => {});
  await handle?.close();
}

/** @returns what two texts have in common when they are the same. */
export function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 16);
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "unknown";
}

function reason(code: string, file: string): string {
  switch (code) {
    case "ENOSPC":
    case "EDQUOT":
      return "the disk is full.";
    case "EROFS":
      return `${path.dirname(file)} can only be read.`;
    case "EACCES":
    case "EPERM":
      return `this user may not write to ${path.dirname(file)}.`;
    default:
      return `${file} cannot be written (${code}).`;
  }
}

function hintFor(code: string): string {
  const first =
    code === "ENOSPC" || code === "EDQUOT" ? "Make room on it" : "Let the server write there, or set GRAPH_SETTINGS to a file it may write";
  return `${first}, then save again; nothing was changed.`;
}
