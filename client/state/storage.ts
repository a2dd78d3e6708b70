import { database } from "../api/database.ts";

/** Names a thing that is remembered apart for each database. */
export function perDatabase(name: string): string {
  return `throughline.${name}.${database ?? ""}`;
}

/** What was kept under a name; null when nothing was, when it cannot be read, or when storage is blocked. */
export function readStored(name: string): unknown {
  try {
    const text = localStorage.getItem(name);
    return text === null ? null : (JSON.parse(text) as unknown);
  } catch {
    return null;
  }
}

/** Keeps a value under a name, or removes what was kept when it is null. Returns false when storage is full or blocked. */
export function writeStored(name: string, value: unknown): boolean {
  try {
    if (value === null) localStorage.removeItem(name);
    else localStorage.setItem(name, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
