import { expect, test } from "vitest";
import { rowWindow } from "../../../../client/editor/rowWindow.ts";

const view = { height: 320, rows: 10_000, rowHeight: 32, detailHeight: 240 };

test("draws what is in sight and a margin, and leaves room for the rest", () => {
  const shown = rowWindow({ ...view, top: 32_000, expanded: null });
  expect(shown).toEqual({ first: 988, end: 1_023, before: 988 * 32, after: (10_000 - 1_023) * 32 });
});

test.each([null, 0, 500, 995, 1_000, 9_999])("keeps its height whatever row is open (%s) and wherever one looks", (expanded) => {
  const total = 10_000 * 32 + (expanded === null ? 0 : 240);
  for (const top of [0, 31, 16_000, 32_000, 32_240, total - 320]) {
    const { first, end, before, after } = rowWindow({ ...view, top, expanded });
    const opened = expanded !== null && expanded >= first && expanded < end ? 240 : 0;
    expect(before + (end - first) * 32 + opened + after).toBe(total);
    expect(before).toBeLessThanOrEqual(top);
    expect(total - after).toBeGreaterThanOrEqual(Math.min(total, top + 320));
  }
});

test("copes with few rows and none", () => {
  expect(rowWindow({ ...view, rows: 3, top: 0, expanded: null })).toEqual({ first: 0, end: 3, before: 0, after: 0 });
  expect(rowWindow({ ...view, rows: 0, top: 90, expanded: null })).toEqual({ first: 0, end: 0, before: 0, after: 0 });
});
