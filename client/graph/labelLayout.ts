import type { Box, Size } from "./fit.ts";

export interface LabelRequest {
  id: string;
  x: number;
  y: number;
  radius: number;
  width: number;
  height: number;
  weight: LabelWeight;
}

/**
 * A landmark may cover the discs of a few other nodes, and a strong name those of more, never another name; a strong one
 * stands under its node if it can.
 */
export type LabelWeight = "ordinary" | "landmark" | "strong";

export interface PlacedLabel {
  id: string;
  /** Left edge and vertical middle of the text. */
  x: number;
  y: number;
  box: Box;
}

const gap = 4;
const cell = 96;
/** Kept free along the edge of the picture. */
const margin = 2;

/** A landmark that would cover more discs than this stays unnamed: in a crowd its name would hide what it stands among. */
const mostCovered = 6;

type Side = "right" | "below" | "above" | "left";
const ordinary: Side[] = ["right", "below", "above", "left"];
const strong: Side[] = ["below", "above", "right", "left"];

function boxAt(side: Side, label: LabelRequest): Box {
  const { x, y, radius, width, height } = label;
  const reach = radius + gap;
  switch (side) {
    case "right":
      return { left: x + reach, top: y - height / 2, right: x + reach + width, bottom: y + height / 2 };
    case "left":
      return { left: x - reach - width, top: y - height / 2, right: x - reach, bottom: y + height / 2 };
    case "below":
      return { left: x - width / 2, top: y + reach, right: x + width / 2, bottom: y + reach + height };
    case "above":
      return { left: x - width / 2, top: y - reach - height, right: x + width / 2, bottom: y - reach };
  }
}

export function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** Boxes in a grid, so that a name is compared with its surroundings only. */
class BoxGrid {
  readonly #cells = new Map<string, { id: string; box: Box }[]>();

  *#keys(box: Box): Generator<string> {
    for (let x = Math.floor(box.left / cell); x <= Math.floor(box.right / cell); x++)
      for (let y = Math.floor(box.top / cell); y <= Math.floor(box.bottom / cell); y++) yield `${x},${y}`;
  }

  add(id: string, box: Box): void {
    for (const key of this.#keys(box)) {
      const boxes = this.#cells.get(key);
      if (boxes === undefined) this.#cells.set(key, [{ id, box }]);
      else boxes.push({ id, box });
    }
  }

  hits(id: string, box: Box): boolean {
    return this.covered(id, box) > 0;
  }

  /** How many others a box covers, wholly or in part. */
  covered(id: string, box: Box): number {
    const found = new Set<Box>();
    for (const key of this.#keys(box))
      for (const other of this.#cells.get(key) ?? []) if (other.id !== id && overlaps(box, other.box)) found.add(other.box);
    return found.size;
  }
}

/**
 * Places names beside their nodes, in the order given (most important first): none overlaps another or one of the
 * `obstacles`, none is cut by the edge, and an ordinary one covers no other node and no `soft` box, where the others do
 * so only for want of a better place. What finds no place is left out.
 */
export function placeLabels(
  labels: LabelRequest[],
  nodes: readonly Pick<LabelRequest, "id" | "x" | "y" | "radius">[],
  viewport: Size,
  obstacles: Box[],
  soft: Box[] = [],
): PlacedLabel[] {
  const texts = new BoxGrid();
  const discs = new BoxGrid();
  for (const obstacle of obstacles) texts.add("", obstacle);
  for (const { id, x, y, radius } of nodes) discs.add(id, { left: x - radius, top: y - radius, right: x + radius, bottom: y + radius });
  for (const box of soft) discs.add("", box);
  const placed: PlacedLabel[] = [];
  for (const label of labels) {
    const box = findPlace(label, texts, discs, viewport);
    if (box === null) continue;
    texts.add(label.id, box);
    placed.push({ id: label.id, x: box.left, y: (box.top + box.bottom) / 2, box });
  }
  return placed;
}

/** Beside the edge of the picture a name stands under its node, but not in the middle. */
function pushedIn(box: Box, width: number): Box {
  const by = Math.max(0, margin - box.left) - Math.max(0, box.right - width + margin);
  return { ...box, left: box.left + by, right: box.right + by };
}

function findPlace(label: LabelRequest, texts: BoxGrid, discs: BoxGrid, viewport: Size): Box | null {
  let second: Box | null = null;
  let fewest = label.weight === "landmark" ? mostCovered + 1 : Infinity;
  const isStrong = label.weight === "strong";
  for (const side of isStrong ? strong : ordinary) {
    const ideal = boxAt(side, label);
    const box = isStrong && (side === "below" || side === "above") ? pushedIn(ideal, viewport.width) : ideal;
    const inside =
      box.left >= margin && box.top >= margin && box.right <= viewport.width - margin && box.bottom <= viewport.height - margin;
    if (!inside || texts.hits(label.id, box)) continue;
    const covered = discs.covered(label.id, box);
    if (covered === 0) return box;
    if (covered < fewest) [second, fewest] = [box, covered];
  }
  return label.weight === "ordinary" ? null : second;
}
