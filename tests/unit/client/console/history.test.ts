import { expect, test } from "vitest";
import {
  type HistoryEntry,
  type KeyValueStorage,
  loadHistory,
  saveHistory,
  searchHistory,
  withEntry,
} from "../../../../client/editor/history.ts";

function entry(query: string, params = "", ranAt = 1): HistoryEntry {
  return { query, params, ranAt, outcome: { kind: "rows", rows: 1, truncated: false, tookMs: 2 } };
}

/** A storage that holds so many characters, as the browser's does. */
function storageOf(capacity: number): KeyValueStorage {
  const values = new Map<string, string>();
  return {
    getItem: (key) => values.get(key) ?? null,
    setItem(key, value) {
      if (value.length > capacity) throw new DOMException("full", "QuotaExceededError");
      values.set(key, value);
    },
    removeItem: (key) => void values.delete(key),
  };
}

const blocked: KeyValueStorage = {
  getItem: () => {
    throw new DOMException("no", "SecurityError");
  },
  setItem: () => {
    throw new DOMException("no", "SecurityError");
  },
  removeItem: () => {
    throw new DOMException("no", "SecurityError");
  },
};

test("keeps the newest first, and one of what was run twice", () => {
  const entries = [entry("RETURN 1"), entry("RETURN 2")];
  const next = withEntry(entries, entry("RETURN 2", "", 9));
  expect(next.map(({ query, ranAt }) => [query, ranAt])).toEqual([
    ["RETURN 2", 9],
    ["RETURN 1", 1],
  ]);
  expect(withEntry(entries, entry("RETURN 2", '{"a": 1}'))).toHaveLength(3);
});

test("is bounded in entries and in characters", () => {
  let many: HistoryEntry[] = [];
  for (let index = 0; index < 300; index += 1) many = withEntry(many, entry(`RETURN ${index}`));
  expect(many).toHaveLength(200);
  expect(many[0]?.query).toBe("RETURN 299");
  let long: HistoryEntry[] = [];
  for (let index = 0; index < 20; index += 1) long = withEntry(long, entry(`RETURN '${"x".repeat(90_000)}${index}'`));
  expect(long).toHaveLength(4);
});

test("finds every word in any order, in the query or its parameters", () => {
  const entries = [entry("MATCH (n:Country) RETURN n"), entry("RETURN $from", '{"from": "Japan"}')];
  expect(searchHistory(entries, "country match")).toHaveLength(1);
  expect(searchHistory(entries, "JAPAN return")).toHaveLength(1);
  expect(searchHistory(entries, "")).toHaveLength(2);
  expect(searchHistory(entries, "brazil")).toHaveLength(0);
});

test("comes back from the storage", () => {
  const storage = storageOf(10_000);
  expect(saveHistory(storage, [entry("RETURN 1")])).toBe("all");
  expect(loadHistory(storage)).toEqual([entry("RETURN 1")]);
  expect(saveHistory(storage, [])).toBe("all");
  expect(loadHistory(storage)).toEqual([]);
});

test("keeps the newest part in a full storage, and works without any", () => {
  const entries = Array.from({ length: 8 }, (_, index) => entry(`RETURN ${index}`));
  const small = storageOf(JSON.stringify(entries.slice(0, 3)).length);
  expect(saveHistory(small, entries)).toBe("newest");
  expect(loadHistory(small).map(({ query }) => query)).toEqual(["RETURN 0", "RETURN 1"]);
  expect(saveHistory(storageOf(5), entries)).toBe("none");
  expect(saveHistory(blocked, entries)).toBe("none");
  expect(loadHistory(blocked)).toEqual([]);
  expect(saveHistory(undefined, entries)).toBe("none");
});

test.each([
  "",
  "{",
  "null",
  '"x"',
  "[1, null]",
  '[{"query": 1}]',
  '[{"query": "a", "params": "", "ranAt": 1, "outcome": {"kind": "odd"}}]',
])("takes %j in the storage for nothing", (text) => {
  expect(loadHistory({ ...storageOf(10), getItem: () => text })).toEqual([]);
});
