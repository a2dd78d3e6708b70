/** A query that was run, as the history keeps it. `params` is the text of the parameter field. */
export interface HistoryEntry {
  query: string;
  params: string;
  /** When it was last run, in milliseconds since 1970. */
  ranAt: number;
  outcome: HistoryOutcome;
}

/** What came of it; of a script that ran to its end, how many statements it had. */
export type HistoryOutcome =
  | { kind: "rows"; rows: number; truncated: boolean; tookMs: number }
  | { kind: "script"; statements: number }
  | { kind: "failed"; message: string }
  | { kind: "cancelled" };

/** The part of the browser's storage that the history needs; any of it may throw. */
export interface KeyValueStorage {
  getItem: (key: string) => string | null;
  setItem: (key: string, value: string) => void;
  removeItem: (key: string) => void;
}

/** What became of a save: all of it kept, only the newest entries, or nothing but what this page remembers. */
export type Saved = "all" | "newest" | "none";

const storageKey = "throughline.console.history";
const maxEntries = 200;
const maxCharacters = 400_000;

/** The history with this run on top. The same text with the same parameters is kept once. */
export function withEntry(entries: readonly HistoryEntry[], entry: HistoryEntry): HistoryEntry[] {
  const others = entries.filter((other) => other.query !== entry.query || other.params !== entry.params);
  return bounded([entry, ...others]);
}

function bounded(entries: readonly HistoryEntry[]): HistoryEntry[] {
  let characters = 0;
  return entries.slice(0, maxEntries).filter((entry) => {
    characters += entry.query.length + entry.params.length + 100;
    return characters <= maxCharacters;
  });
}

/** The entries that hold every word of `words`, in any order and case. */
export function searchHistory(entries: readonly HistoryEntry[], words: string): HistoryEntry[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  return entries.filter((entry) => {
    const text = `${entry.query}\n${entry.params}`.toLowerCase();
    return wanted.every((word) => text.includes(word));
  });
}

/** What an earlier page left behind, newest first; nothing where the storage is blocked or holds something else. */
export function loadHistory(storage: KeyValueStorage | undefined): HistoryEntry[] {
  try {
    const parsed: unknown = JSON.parse(storage?.getItem(storageKey) ?? "[]");
    return Array.isArray(parsed) ? bounded(parsed.filter(isEntry)) : [];
  } catch {
    return [];
  }
}

/** Keeps the history for the next page. A full storage gets the newest half, then a quarter, and so on. */
export function saveHistory(storage: KeyValueStorage | undefined, entries: readonly HistoryEntry[]): Saved {
  if (storage === undefined) return "none";
  for (let count = entries.length; ; count = Math.floor(count / 2)) {
    try {
      if (count === 0) storage.removeItem(storageKey);
      else storage.setItem(storageKey, JSON.stringify(entries.slice(0, count)));
      if (count === entries.length) return "all";
      return count === 0 ? "none" : "newest";
    } catch {
      if (count === 0) return "none";
    }
  }
}

function isEntry(value: unknown): value is HistoryEntry {
  if (typeof value !== "object" || value === null) return false;
  const entry = value as Partial<Record<keyof HistoryEntry, unknown>>;
  return typeof entry.query === "string" && typeof entry.params === "string" && typeof entry.ranAt === "number" && isOutcome(entry.outcome);
}

function isOutcome(value: unknown): boolean {
  if (typeof value !== "object" || value === null || !("kind" in value)) return false;
  if (value.kind === "rows") return "rows" in value && typeof value.rows === "number";
  if (value.kind === "script") return "statements" in value && typeof value.statements === "number";
  return value.kind === "cancelled" || (value.kind === "failed" && "message" in value && typeof value.message === "string");
}
