import { expect, test } from "vitest";
import { overlaps, placeLabels } from "../../../client/graph/labelLayout.ts";
import type { LabelRequest } from "../../../client/graph/labelLayout.ts";
import { wrapName } from "../../../client/graph/wrapName.ts";

const viewport = { width: 400, height: 300 };

function label(id: string, x: number, y: number, weight: LabelRequest["weight"] = "ordinary"): LabelRequest {
  return { id, x, y, radius: 8, width: 80, height: 15, weight };
}

test("no name overlaps another, and none is cut by the edge", () => {
  const labels = Array.from({ length: 120 }, (_, i) => label(`n${i}`, (i * 73) % 400, (i * 131) % 300, i < 5 ? "strong" : "ordinary"));
  const placed = placeLabels(labels, labels, viewport, []);
  expect(placed.length).toBeGreaterThan(10);
  for (const [i, one] of placed.entries()) {
    expect(one.box.left).toBeGreaterThanOrEqual(0);
    expect(one.box.right).toBeLessThanOrEqual(viewport.width);
    expect(one.box.top).toBeGreaterThanOrEqual(0);
    expect(one.box.bottom).toBeLessThanOrEqual(viewport.height);
    for (const other of placed.slice(i + 1)) expect(overlaps(one.box, other.box)).toBe(false);
  }
});

test("a name at the right edge goes to another side", () => {
  const [placed] = placeLabels([label("a", 390, 150)], [], viewport, []);
  expect(placed?.box.right).toBeLessThan(390);
});

test("a name of the answer beside the edge is pushed in under its node", () => {
  const near = label("a", 12, 150, "strong");
  const [placed] = placeLabels([near], [], viewport, []);
  expect(placed?.box.left).toBeGreaterThanOrEqual(0);
  expect(placed?.box.right).toBe((placed?.box.left ?? 0) + near.width);
  expect(placed?.box.top).toBeGreaterThan(150);
});

test("what floats on the graph is not written over", () => {
  const obstacle = { left: 0, top: 0, right: 400, bottom: 60 };
  for (const { box } of placeLabels([label("a", 200, 55), label("b", 100, 70)], [], viewport, [obstacle]))
    expect(overlaps(box, obstacle)).toBe(false);
});

test("an ordinary name covers no other node, one of the answer may", () => {
  const around = [label("r", 250, 150), label("l", 150, 150), label("u", 200, 130), label("d", 200, 172)];
  expect(placeLabels([label("a", 200, 150)], around, viewport, [])).toEqual([]);
  expect(placeLabels([label("a", 200, 150, "strong")], around, viewport, [])).toHaveLength(1);
});

test("a long name is set in two lines", () => {
  expect(wrapName("Quad")).toEqual(["Quad"]);
  expect(wrapName("India-Japan Defence Technology Transfer Agreement")).toEqual(["India-Japan Defence", "Technology Transfer Agreement"]);
  expect(wrapName("x".repeat(60))[0]).toMatch(/…$/);
});

test("a node without a name is called by its label and a number", () => {
  expect(wrapName("Port 4:016e9b0b-3778-45b3-9aff-7213a9c41c4e:32179")).toEqual(["Port #32179"]);
});

test("the name of a hub is drawn in the thick of its neighbours, beside it, where an ordinary one is not", () => {
  const ring = Array.from({ length: 24 }, (_, i) => label(`n${i}`, 200 + 34 * Math.cos(i), 150 + 34 * Math.sin(i)));
  const drawn = (weight: LabelRequest["weight"]) => placeLabels([label("hub", 200, 150, weight)], ring, viewport, []);
  expect(drawn("ordinary")).toEqual([]);
  expect(drawn("landmark").map(({ box }) => box.left > 200)).toEqual([true]);
});

test("in a crowd the name of a hub goes where it hides the fewest, and is left out where it hides too many", () => {
  const crowd = (spacing: number) =>
    Array.from({ length: 1200 }, (_, i) => label(`n${i}`, (i % 40) * spacing, Math.floor(i / 40) * spacing)).filter(
      ({ x, y }) => x !== 200 || y !== 150,
    );
  expect(placeLabels([label("hub", 200, 150, "landmark")], crowd(10), viewport, [])).toEqual([]);
  const beside = [
    label("r1", 230, 150),
    label("r2", 250, 150),
    label("r3", 270, 150),
    label("l", 160, 150),
    label("u", 200, 130),
    label("v", 180, 130),
    label("d", 200, 172),
    label("e", 220, 172),
  ];
  expect(placeLabels([label("hub", 200, 150, "landmark")], beside, viewport, [])[0]?.box.right).toBeLessThan(200);
});
