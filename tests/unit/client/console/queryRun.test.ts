import { expect, test } from "vitest";
import { exportFile } from "../../../../client/editor/exports.ts";
import { afterEvent, counted, duration, idle, type RunRequest } from "../../../../client/editor/queryRun.ts";

const request = (id: string): RunRequest => ({ id, query: "RETURN 1", params: {}, limit: 10, timeoutMs: 1_000 });

test("an earlier outcome stays while a query runs, and a late answer of an earlier query is dropped", () => {
  const first = afterEvent(idle, { kind: "started", request: request("a"), at: 1 });
  const failed = afterEvent(first, { kind: "finished", id: "a", outcome: { kind: "cancelled", query: "RETURN 1", afterMs: 5 } });
  const second = afterEvent(failed, { kind: "started", request: request("b"), at: 2 });
  expect(second).toMatchObject({ running: { request: { id: "b" } }, outcome: { kind: "cancelled" } });
  expect(afterEvent(second, { kind: "finished", id: "a", outcome: { kind: "none" } })).toBe(second);
});

test("a file of a cut result says so in its name and, as JSON, inside", () => {
  const counters = {
    nodesCreated: 0,
    nodesDeleted: 0,
    relationshipsCreated: 0,
    relationshipsDeleted: 0,
    propertiesSet: 0,
    labelsAdded: 0,
    labelsRemoved: 0,
    indexesAdded: 0,
    indexesRemoved: 0,
    constraintsAdded: 0,
    constraintsRemoved: 0,
  };
  const response = {
    id: "a",
    columns: ["x"],
    rows: [[1]],
    graph: { nodes: [], edges: [] },
    counters,
    notifications: [],
    truncated: true,
    tookMs: 1,
  };
  const result = { query: "RETURN 1 AS x", params: {}, limit: 1, response };
  expect(exportFile(result, "csv")).toMatchObject({ name: "throughline-first-1-rows.csv", text: "x\r\n1\r\n" });
  const file = exportFile(result, "json");
  expect(JSON.parse(file.text)).toEqual({ query: "RETURN 1 AS x", params: {}, columns: ["x"], rows: [[1]], rowCount: 1, truncated: true });
  expect(exportFile({ ...result, response: { ...response, truncated: false } }, "csv-spreadsheet").name).toBe("throughline-1-rows.csv");
});

test("says counts and times with their unit", () => {
  expect([counted(1, "row"), counted(10_000, "row"), duration(0.2), duration(1_440)]).toEqual(["1 row", "10,000 rows", "1 ms", "1.4 s"]);
});
