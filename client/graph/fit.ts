export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface Size {
  width: number;
  height: number;
}

/** Where a node stands in the viewport at camera ratio 1 around (0.5, 0.5), and the room it needs around it, in pixels. */
export interface Footprint {
  x: number;
  y: number;
  room: Box;
}

export interface Camera {
  x: number;
  y: number;
  ratio: number;
}

/** Never closer than this: one lonely node must not fill the screen. */
const closest = 0.35;

/**
 * The camera under which every footprint lies inside the viewport less its insets. `unit` is the length in pixels of one
 * unit of the camera's own coordinates at ratio 1, y upwards.
 */
export function fitCamera(footprints: Footprint[], viewport: Size, insets: Box, unit: number): Camera {
  if (footprints.length === 0) return { x: 0.5, y: 0.5, ratio: 1 };
  const width = viewport.width - insets.left - insets.right;
  const height = viewport.height - insets.top - insets.bottom;
  const zoom = Math.min(1 / closest, zoomFor(footprints, width, "x"), zoomFor(footprints, height, "y"));
  const middleX = middle(footprints, zoom, "x");
  const middleY = middle(footprints, zoom, "y");
  // The point of the picture that must come to lie in the middle of the free area.
  const freeX = insets.left + width / 2 - viewport.width / 2;
  const freeY = insets.top + height / 2 - viewport.height / 2;
  const x = (middleX - freeX) / zoom - viewport.width / 2;
  const y = (middleY - freeY) / zoom - viewport.height / 2;
  return { x: 0.5 + x / unit, y: 0.5 - y / unit, ratio: 1 / zoom };
}

function edges(footprint: Footprint, axis: "x" | "y"): [number, number] {
  const { room } = footprint;
  return axis === "x" ? [room.left, room.right] : [room.top, room.bottom];
}

/** Extent of the footprints along an axis when positions are stretched by `zoom` and room is not. */
function extent(footprints: Footprint[], zoom: number, axis: "x" | "y"): [number, number] {
  let low = Infinity;
  let high = -Infinity;
  for (const footprint of footprints) {
    const [before, after] = edges(footprint, axis);
    low = Math.min(low, footprint[axis] * zoom - before);
    high = Math.max(high, footprint[axis] * zoom + after);
  }
  return [low, high];
}

function middle(footprints: Footprint[], zoom: number, axis: "x" | "y"): number {
  const [low, high] = extent(footprints, zoom, axis);
  return (low + high) / 2;
}

function zoomFor(footprints: Footprint[], length: number, axis: "x" | "y"): number {
  let low = 0.02;
  let high = 1 / closest;
  for (let step = 0; step < 24; step++) {
    const zoom = (low + high) / 2;
    const [from, to] = extent(footprints, zoom, axis);
    if (to - from <= length) low = zoom;
    else high = zoom;
  }
  return low;
}
