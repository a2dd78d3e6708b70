/** The shapes of nodes; their order is the number that the shader chooses by. */
export const shapeNames = ["disc", "hexagon", "square", "diamond", "pentagon", "triangle", "cross", "wedge", "ring"] as const;
export type ShapeName = (typeof shapeNames)[number];

function regular(corners: number, turn: number, radius: number): [number, number][] {
  return Array.from({ length: corners }, (_, i) => {
    const angle = turn + (i * 2 * Math.PI) / corners;
    return [radius * Math.cos(angle), radius * Math.sin(angle)];
  });
}

/** Half the side of the square, and half the arm of the cross, of a shape of radius 1: chosen so that all shapes weigh alike. */
const side = 0.84;
const arm = 0.38;
/** The hole of a ring, as a part of its radius. */
export const hole = 0.48;

/** Corners of a shape of radius 1, y downwards as on a canvas; null for round shapes. */
export function corners(shape: ShapeName): [number, number][] | null {
  const up = -Math.PI / 2;
  switch (shape) {
    case "disc":
    case "ring":
      return null;
    case "hexagon":
      return regular(6, up, 1.08);
    case "square":
      return [
        [-side, -side],
        [side, -side],
        [side, side],
        [-side, side],
      ];
    case "diamond":
      return regular(4, up, 1.16);
    case "pentagon":
      return regular(5, up, 1.1);
    case "triangle":
      return regular(3, up, 1.22);
    case "wedge":
      return regular(3, -up, 1.22);
    case "cross":
      return [
        [-arm, -1],
        [arm, -1],
        [arm, -arm],
        [1, -arm],
        [1, arm],
        [arm, arm],
        [arm, 1],
        [-arm, 1],
        [-arm, arm],
        [-1, arm],
        [-1, -arm],
        [-arm, -arm],
      ];
  }
}

function circle(cx: number, cy: number, r: number): string {
  return `M${cx - r} ${cy}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`;
}

/** The SVG path of a shape around (x, y); to be filled by the even-odd rule (a ring has a hole). */
export function shapePath(shape: ShapeName, x: number, y: number, radius: number): string {
  const points = corners(shape);
  if (points === null) return shape === "disc" ? circle(x, y, radius) : circle(x, y, radius) + circle(x, y, radius * hole);
  return `M${points.map(([px, py]) => `${(x + px * radius).toFixed(2)} ${(y + py * radius).toFixed(2)}`).join("L")}Z`;
}
