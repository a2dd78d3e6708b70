import { expect, test } from "vitest";
import { costName, openRows, planRows } from "../../../../client/editor/planRows.ts";
import type { PlanOperator } from "../../../../server/contract/query.ts";

function operator(name: string, figures: Partial<PlanOperator>, children: PlanOperator[] = []): PlanOperator {
  return { operator: name, identifiers: [], details: "", estimatedRows: 1, ...figures, children };
}

const profiled = operator("ProduceResults", { rows: 2, dbHits: 10 }, [
  operator("Apply", { rows: 2, dbHits: 0 }, [
    operator("NodeByLabelScan", { rows: 400, dbHits: 60, estimatedRows: 4 }),
    operator("Argument", { rows: 2, dbHits: 30 }),
  ]),
]);

test("operators come each before those that feed it, with their part of the db hits, and the costliest is marked once", () => {
  const rows = planRows(profiled);
  expect(rows.map(({ path, level, operator: { operator: name }, share }) => [path, level, name, share])).toEqual([
    ["0", 1, "ProduceResults", 0.1],
    ["0.0", 2, "Apply", 0],
    ["0.0.0", 3, "NodeByLabelScan", 0.6],
    ["0.0.1", 3, "Argument", 0.3],
  ]);
  expect(rows.filter(({ isCostliest }) => isCostliest).map(({ path }) => path)).toEqual(["0.0.0"]);
  expect(rows.map(({ misjudged }) => misjudged)).toEqual([null, null, 100, null]);
  expect(rows[3]).toMatchObject({ place: 2, siblings: 2 });
});

test("without PROFILE the estimated rows are the cost", () => {
  const plan = operator("ProduceResults", { estimatedRows: 1 }, [operator("AllNodesScan", { estimatedRows: 9 })]);
  expect(costName(plan)).toBe("estimated rows");
  expect(planRows(plan).map(({ share, isCostliest }) => [share, isCostliest])).toEqual([
    [0.1, false],
    [0.9, true],
  ]);
  expect(planRows(operator("Empty", { estimatedRows: 0 }))[0]).toMatchObject({ share: 0, isCostliest: false });
});

test("what is under a closed operator is out of sight", () => {
  expect(openRows(planRows(profiled), new Set(["0.0"])).map(({ path }) => path)).toEqual(["0", "0.0"]);
});
