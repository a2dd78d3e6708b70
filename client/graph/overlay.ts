import type { Box } from "./fit.ts";
import { overlaps } from "./labelLayout.ts";
import { dashLengths } from "./linePattern.ts";
import type { LinePattern } from "./linePattern.ts";
import type { ScreenNode } from "./names.ts";
import type { Palette } from "./palette.ts";
import { shiftLine } from "./pickEdge.ts";
import type { DrawnLine } from "./pickEdge.ts";
import type { ShapeName } from "./shapes.ts";
import { traceShape } from "./traceShape.ts";

export interface FocusLine extends DrawnLine {
  pattern: LinePattern;
  strong: boolean;
  /** What the relationship is called, for strong lines. */
  name: string;
  fromRadius: number;
  toRadius: number;
}

export interface FocusNode extends ScreenNode {
  shape: ShapeName;
  color: string;
  ringed: boolean;
}

/** Draws what is in focus, in full colour, above the faded picture. */
export function drawFocus(context: CanvasRenderingContext2D, nodes: FocusNode[], lines: FocusLine[], palette: Palette): void {
  const strong = lines.filter((line) => line.strong);
  const width = strong.length > mostBold ? 1.8 : 3;
  for (const line of lines) drawLine(context, line, palette, line.strong ? width : 1.4);
  for (const node of nodes) drawNode(context, node, palette);
  const taken: Box[] = [];
  for (const line of strong) drawLineName(context, line, palette, taken);
}

const bead = 9;
/** With more lines than this in the answer each is drawn thinner. */
const mostBold = 10;

/** Small boxes along a line, for names to keep clear of. */
export function boxesAlong(line: FocusLine): Box[] {
  const { from, to } = shiftLine(line);
  const count = Math.floor(Math.hypot(to.x - from.x, to.y - from.y) / bead);
  return Array.from({ length: Math.max(0, count - 1) }, (_, i) => {
    const x = from.x + ((to.x - from.x) * (i + 1)) / count;
    const y = from.y + ((to.y - from.y) * (i + 1)) / count;
    return { left: x - 3, top: y - 3, right: x + 3, bottom: y + 3 };
  });
}

function drawNode(context: CanvasRenderingContext2D, node: FocusNode, palette: Palette): void {
  const { x, y, radius } = node;
  if (node.ringed) {
    context.beginPath();
    context.arc(x, y, radius + 6, 0, 2 * Math.PI);
    context.fillStyle = palette.ground;
    context.fill();
    context.lineWidth = 2;
    context.strokeStyle = palette.accent;
    context.stroke();
  }
  context.fillStyle = node.color;
  context.beginPath();
  traceShape(context, node.shape, x, y, radius);
  context.fill("evenodd");
}

function drawLine(context: CanvasRenderingContext2D, line: FocusLine, palette: Palette, width: number): void {
  const { from, to } = shiftLine(line);
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const ux = (to.x - from.x) / length;
  const uy = (to.y - from.y) / length;
  context.strokeStyle = line.strong ? palette.accent : palette.faint;
  context.lineWidth = width;
  context.setLineDash(dashLengths(line.pattern).map((part) => part * (line.strong ? 1.4 : 1)));
  context.lineCap = line.pattern.stroke === "dots" ? "round" : "butt";
  context.beginPath();
  context.moveTo(from.x, from.y);
  context.lineTo(to.x, to.y);
  context.stroke();
  context.setLineDash([]);
  if (line.pattern.denied) {
    const x = (from.x + to.x) / 2;
    const y = (from.y + to.y) / 2;
    context.lineWidth = 2.4;
    context.beginPath();
    context.moveTo(x - uy * 8, y + ux * 8);
    context.lineTo(x + uy * 8, y - ux * 8);
    context.stroke();
  }
  // The arrowhead stands just before the ring or rim of the node it points at.
  const tip = length - line.toRadius - 3;
  const size = width > 2 ? 10 : 7;
  if (tip < size * 2) return;
  context.fillStyle = context.strokeStyle;
  context.beginPath();
  context.moveTo(from.x + ux * tip, from.y + uy * tip);
  for (const side of [1, -1]) {
    const back = tip - size;
    context.lineTo(from.x + ux * back - uy * side * size * 0.48, from.y + uy * back + ux * side * size * 0.48);
  }
  context.closePath();
  context.fill();
}

/** Small boxes below a text of this width, centred on a point and turned. */
function boxesOfText(x: number, y: number, angle: number, width: number): Box[] {
  const count = Math.max(1, Math.ceil(width / bead));
  return Array.from({ length: count + 1 }, (_, i) => {
    const along = (i / count - 0.5) * width;
    const cx = x + Math.cos(angle) * along + Math.sin(angle) * 10;
    const cy = y + Math.sin(angle) * along - Math.cos(angle) * 10;
    return { left: cx - 7, top: cy - 7, right: cx + 7, bottom: cy + 7 };
  });
}

/** Writes the relationship's name along its line, where it has room and covers no other such name. */
function drawLineName(context: CanvasRenderingContext2D, line: FocusLine, palette: Palette, taken: Box[]): void {
  const { from, to } = shiftLine(line);
  const free = Math.hypot(to.x - from.x, to.y - from.y) - line.fromRadius - line.toRadius - 24;
  context.font = '500 12px "Inter Variable", Inter, system-ui, sans-serif';
  const { width } = context.measureText(line.name);
  if (width > free) return;
  let angle = Math.atan2(to.y - from.y, to.x - from.x);
  // Never upside down.
  if (angle > Math.PI / 2) angle -= Math.PI;
  if (angle < -Math.PI / 2) angle += Math.PI;
  const boxes = boxesOfText((from.x + to.x) / 2, (from.y + to.y) / 2, angle, width);
  if (boxes.some((box) => taken.some((other) => overlaps(box, other)))) return;
  taken.push(...boxes);
  context.save();
  context.translate((from.x + to.x) / 2, (from.y + to.y) / 2);
  context.rotate(angle);
  context.textAlign = "center";
  context.textBaseline = "alphabetic";
  context.lineJoin = "round";
  context.strokeStyle = palette.ground;
  context.lineWidth = 4;
  context.fillStyle = palette.accent;
  context.strokeText(line.name, 0, line.pattern.denied ? -12 : -7);
  context.fillText(line.name, 0, line.pattern.denied ? -12 : -7);
  context.restore();
}
