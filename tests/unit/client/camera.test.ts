import { expect, test } from "vitest";
import { fitCamera } from "../../../client/graph/fit.ts";
import { pickLine } from "../../../client/graph/pickEdge.ts";
import { stepTo } from "../../../client/graph/step.ts";

const viewport = { width: 1000, height: 800 };
const room = { left: 20, right: 60, top: 20, bottom: 30 };
const insets = { left: 10, top: 100, right: 10, bottom: 60 };
const unit = 800;

/** Where a point of the picture at ratio 1 lies once the camera has moved. */
function seen(at: { x: number; y: number }, camera: { x: number; y: number; ratio: number }) {
  const framedX = 0.5 + (at.x - viewport.width / 2) / unit;
  const framedY = 0.5 - (at.y - viewport.height / 2) / unit;
  return {
    x: viewport.width / 2 + ((framedX - camera.x) * unit) / camera.ratio,
    y: viewport.height / 2 - ((framedY - camera.y) * unit) / camera.ratio,
  };
}

test("everything fits into what is free, and touches it on one axis", () => {
  const points = [
    { x: -300, y: 100 },
    { x: 900, y: 700 },
    { x: 1500, y: 200 },
  ];
  const camera = fitCamera(
    points.map(({ x, y }) => ({ x, y, room })),
    viewport,
    insets,
    unit,
  );
  const at = points.map((point) => seen(point, camera));
  const left = Math.min(...at.map(({ x }) => x)) - room.left;
  const right = Math.max(...at.map(({ x }) => x)) + room.right;
  const top = Math.min(...at.map(({ y }) => y)) - room.top;
  const bottom = Math.max(...at.map(({ y }) => y)) + room.bottom;
  expect(left).toBeGreaterThanOrEqual(insets.left - 0.5);
  expect(right).toBeLessThanOrEqual(viewport.width - insets.right + 0.5);
  expect(top).toBeGreaterThanOrEqual(insets.top - 0.5);
  expect(bottom).toBeLessThanOrEqual(viewport.height - insets.bottom + 0.5);
  expect(right - left).toBeCloseTo(980, 0);
});

test("one lonely node does not fill the screen, and none at all is no trouble", () => {
  expect(fitCamera([{ x: 3, y: 3, room }], viewport, insets, unit).ratio).toBeGreaterThan(0.3);
  expect(fitCamera([], viewport, insets, unit)).toEqual({ x: 0.5, y: 0.5, ratio: 1 });
});

test("the nearest line is picked, each parallel one in its own lane", () => {
  const from = { x: 0, y: 100 };
  const to = { x: 200, y: 100 };
  const lines = [
    { id: "upper", from, to, lane: 4 },
    { id: "lower", from, to, lane: -4 },
  ];
  expect(pickLine({ x: 100, y: 95 }, lines, 6)).toBe("upper");
  expect(pickLine({ x: 100, y: 105 }, lines, 6)).toBe("lower");
  expect(pickLine({ x: 100, y: 120 }, lines, 6)).toBeNull();
  expect(pickLine({ x: 230, y: 100 }, lines, 6)).toBeNull();
});

test("an arrow key goes to the node that the eye would go to", () => {
  const here = { id: "here", x: 0, y: 0 };
  const nodes = [here, { id: "near", x: 50, y: 10 }, { id: "far", x: 200, y: 0 }, { id: "above", x: 5, y: -80 }];
  expect(stepTo(nodes, here, "right")).toBe("near");
  expect(stepTo(nodes, here, "up")).toBe("above");
  expect(stepTo(nodes, here, "left")).toBeNull();
});
