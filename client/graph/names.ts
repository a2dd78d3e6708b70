import type { Box, Size } from "./fit.ts";
import { placeLabels } from "./labelLayout.ts";
import type { LabelRequest, LabelWeight } from "./labelLayout.ts";
import type { Palette } from "./palette.ts";
import { wrapName } from "./wrapName.ts";

/** A node as it stands on the screen, in pixels. */
export interface ScreenNode {
  id: string;
  name: string;
  degree: number;
  x: number;
  y: number;
  radius: number;
}

/** How a name is set: at rest, at rest for a hub, faded behind something in focus, near what is in focus, or in focus itself. */
type Setting = "hub" | "rest" | "faded" | "near" | "strong";

interface Name extends LabelRequest {
  lines: string[];
  setting: Setting;
}

/** Names beyond this number are not even tried: nobody reads them, and each costs a measurement. */
const mostNames = 350;
/** Behind something in focus only the best connected keep their names: as landmarks. */
const landmarks = 14;

const weights: Record<Setting, number> = { hub: 600, rest: 420, faded: 420, near: 500, strong: 650 };
const sizes: Record<Setting, number> = { hub: 13.5, rest: 12, faded: 12, near: 12.5, strong: 15 };
/** From this many relationships on a node is a hub, and its name is set as one. */
const hubDegree = 8;

function fontOf(setting: Setting, small: boolean): string {
  const size = sizes[setting] - (small ? 1.5 : 0);
  return `${weights[setting]} ${size}px "Inter Variable", Inter, system-ui, sans-serif`;
}

function lineHeight(setting: Setting, small: boolean): number {
  return (setting === "strong" ? 18 : 15) - (small ? 1.5 : 0);
}

const widths = new Map<string, number>();

function measure(context: CanvasRenderingContext2D, text: string, font: string): number {
  const key = `${font}\n${text}`;
  let width = widths.get(key);
  if (width === undefined) {
    context.font = font;
    width = context.measureText(text).width;
    widths.set(key, width);
  }
  return width;
}

/** Widths are wrong once the page's own font has arrived in place of a fallback. */
export function forgetWidths(): void {
  widths.clear();
}

export interface NamesScene {
  nodes: ScreenNode[];
  strong: ReadonlySet<string>;
  near: ReadonlySet<string>;
  focused: boolean;
  viewport: Size;
  obstacles: Box[];
  /** Boxes along the lines of the answer, which a name covers only for want of a better place. */
  lines: Box[];
  small: boolean;
}

function settingOf(scene: NamesScene, { id, degree }: ScreenNode): Setting {
  if (!scene.focused) return degree >= hubDegree ? "hub" : "rest";
  if (scene.strong.has(id)) return "strong";
  return scene.near.has(id) ? "near" : "faded";
}

const order: Record<Setting, number> = { strong: 0, near: 1, hub: 2, rest: 2, faded: 3 };

/** So many hubs of a picture at rest are named in the thick of their neighbours too. */
const namedHubs = 5;

function weightOf(setting: Setting, rank: number): LabelWeight {
  if (setting === "strong") return "strong";
  return setting === "hub" && rank < namedHubs ? "landmark" : "ordinary";
}

/** What is to be named, the most important first. */
function rank(nodes: ScreenNode[], scene: NamesScene): { node: ScreenNode; setting: Setting }[] {
  const ranked = nodes
    .map((node) => ({ node, setting: settingOf(scene, node) }))
    .toSorted((a, b) => order[a.setting] - order[b.setting] || b.node.degree - a.node.degree || (a.node.id < b.node.id ? -1 : 1));
  const inFocus = ranked.findIndex(({ setting }) => setting === "faded");
  return ranked.slice(0, inFocus === -1 ? mostNames : inFocus + landmarks);
}

/** Draws the names that have room, the most important first; returns the ids of those drawn. */
export function drawNames(context: CanvasRenderingContext2D, scene: NamesScene, palette: Palette): string[] {
  const onScreen = scene.nodes.filter(({ x, y }) => x > -20 && y > -20 && x < scene.viewport.width + 20 && y < scene.viewport.height + 20);
  const ranked = rank(onScreen, scene);
  const names = ranked.map(({ node, setting }, place): Name => {
    const lines = wrapName(node.name);
    const font = fontOf(setting, scene.small);
    const width = Math.max(...lines.map((line) => measure(context, line, font)));
    const height = lines.length * lineHeight(setting, scene.small);
    const { id, x, y, radius } = node;
    return { id, x, y, radius, width, height, weight: weightOf(setting, place), lines, setting };
  });
  const placed = placeLabels(names, onScreen, scene.viewport, scene.obstacles, scene.lines);
  const byId = new Map(names.map((name) => [name.id, name]));
  context.textBaseline = "middle";
  context.lineJoin = "round";
  for (const { id, box } of placed) {
    const name = byId.get(id);
    if (name !== undefined) drawName(context, name, box, palette, scene.small);
  }
  return placed.map(({ id }) => id);
}

function drawName(context: CanvasRenderingContext2D, name: Name, box: Box, palette: Palette, small: boolean): void {
  context.font = fontOf(name.setting, small);
  const centred = box.left < name.x && box.right > name.x;
  const before = box.right <= name.x;
  context.textAlign = centred ? "center" : before ? "right" : "left";
  const x = centred ? (box.left + box.right) / 2 : before ? box.right : box.left;
  const height = lineHeight(name.setting, small);
  context.strokeStyle = palette.ground;
  context.lineWidth = 3.5;
  context.fillStyle = name.setting === "faded" ? palette.faint : name.setting === "rest" ? palette.soft : palette.ink;
  name.lines.forEach((line, i) => {
    const y = box.top + height * (i + 0.5);
    context.strokeText(line, x, y);
    context.fillText(line, x, y);
  });
}
