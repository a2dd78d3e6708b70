import { expect, test } from "vitest";
import { exportFile } from "../../../../client/editor/exports.ts";
import { afterEvent, counted, duration, idle, type Step } from "../../../../client/editor/queryRun.ts";
import { noCounters } from "../../../../server/store/counters.ts";

function step(offset: number): Step {
  return { part: { kind: "statement", text: "RETURN 1", offset, line: 1 }, outcome: { kind: "said", lines: [] } };
}

test("an earlier outcome stays until the first statement of the next run has ended, and what is late is dropped", () => {
  const first = afterEvent(idle, { kind: "started", id: "a", script: "RETURN 1", of: 1, at: 1 });
  const done = afterEvent(afterEvent(first, { kind: "ended", id: "a", number: 1, step: step(0) }), { kind: "finished", id: "a" });
  const second = afterEvent(done, { kind: "started", id: "b", script: "RETURN 2; RETURN 3", of: 2, at: 2 });
  expect(second).toMatchObject({ running: { id: "b", of: 2 }, script: "RETURN 1", steps: [{ part: { offset: 0 } }] });
  expect(afterEvent(second, { kind: "ended", id: "a", number: 1, step: step(5) })).toBe(second);
  const one = afterEvent(second, { kind: "ended", id: "b", number: 1, step: step(0) });
  const both = afterEvent(one, { kind: "ended", id: "b", number: 2, step: step(10) });
  expect(both).toMatchObject({ script: "RETURN 2; RETURN 3", of: 2, steps: [{ part: { offset: 0 } }, { part: { offset: 10 } }] });
  expect(afterEvent(both, { kind: "finished", id: "b" }).running).toBeNull();
});

test("a file of a cut result says so in its name and, as JSON, inside", () => {
  const response = {
    id: "a",
    columns: ["x"],
    rows: [[1]],
    graph: { nodes: [], edges: [] },
    counters: noCounters(),
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
  expect([counted(2, "property"), counted(2, "index"), counted(1, "property")]).toEqual(["2 properties", "2 indexes", "1 property"]);
});
