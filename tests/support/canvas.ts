import type { Page } from "playwright-core";
import type { Handle } from "../../client/ui/handleTypes.ts";
import { readPng } from "./png.ts";

type DrawnNode = ReturnType<Handle["nodes"]>[number];
interface Point {
  x: number;
  y: number;
}
type WithHandle = typeof globalThis & { throughline?: Handle };

/** Opens a place of the page and waits until its graph is drawn and still. */
export async function openPage(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.waitForFunction(() => ((globalThis as WithHandle).throughline?.nodes().length ?? 0) > 0, null, { timeout: 30_000 });
  await settled(page);
}

/** Every node that is drawn, with its place on the canvas. */
export function drawnNodes(page: Page): Promise<DrawnNode[]> {
  return page.evaluate(() => [...((globalThis as WithHandle).throughline?.nodes() ?? [])]);
}

export function drawnNames(page: Page): Promise<string[]> {
  return page.evaluate(() => [...((globalThis as WithHandle).throughline?.names() ?? [])]);
}

/** What is drawn in full colour above the faded rest; null when nothing is. */
export function highlight(page: Page): Promise<{ nodes: readonly string[]; edges: readonly string[] } | null> {
  return page.evaluate(() => (globalThis as WithHandle).throughline?.highlight() ?? null);
}

async function drawnNode(page: Page, id: string): Promise<DrawnNode> {
  const node = (await drawnNodes(page)).find((one) => one.id === id);
  if (node === undefined) throw new Error(`${id} is not drawn`);
  return node;
}

/** Waits until no node moves any more. */
export async function settled(page: Page): Promise<void> {
  let before = "";
  for (let calm = 0; calm < 3;) {
    await page.waitForTimeout(80);
    const now = JSON.stringify(await drawnNodes(page));
    calm = now === before ? calm + 1 : 0;
    before = now;
  }
}

async function corner(page: Page): Promise<Point> {
  const frame = await page.getByTestId("stage").boundingBox();
  if (frame === null) throw new Error("the stage is not on the page");
  return frame;
}

/** Where a node is on the page, for the mouse. */
export async function pointOf(page: Page, id: string): Promise<Point> {
  const [node, frame] = await Promise.all([drawnNode(page, id), corner(page)]);
  return { x: frame.x + node.x, y: frame.y + node.y };
}

/** The middle of the line between two nodes, on the page. */
export async function middleOf(page: Page, one: string, other: string): Promise<Point> {
  const [a, b] = await Promise.all([pointOf(page, one), pointOf(page, other)]);
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
}

/** The colour of the page at a point, as drawn: red, green, blue. */
export async function colourAt(page: Page, { x, y }: Point): Promise<[number, number, number]> {
  return readPng(await page.screenshot({ clip: { x: Math.round(x) - 1, y: Math.round(y) - 1, width: 3, height: 3 } })).at(1, 1);
}
