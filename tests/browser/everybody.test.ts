import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { BrowserContextOptions, Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { drawnNodes, highlight, openPage, settled } from "../support/canvas.ts";
import { realBrowser } from "../support/realBrowser.ts";

const { browser, address } = realBrowser();
let axe: string;

beforeAll(async () => {
  axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
});

async function withPage(path: string, options: BrowserContextOptions, look: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser().newContext({ reducedMotion: "reduce", ...options });
  try {
    const page = await context.newPage();
    await openPage(page, address() + path);
    await look(page);
  } finally {
    await context.close();
  }
}

/** What axe finds wrong, in one line each. */
async function faultsOf(page: Page): Promise<string[]> {
  // A script that the page itself asked for would be stopped by its policy; this one comes from outside of it.
  await page.evaluate(axe);
  const results = await page.evaluate(() => (globalThis as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run());
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html.slice(0, 120)} ${node.failureSummary ?? ""}`),
  );
}

const desktop = { width: 1440, height: 900 };
const phone: BrowserContextOptions = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 };
const places = {
  start: "/",
  answer: "/?q=who%20links%20Japan%20to%20Australia",
  node: "/?node=country:japan",
  edge: "/?edge=rel:australia-member-of-quad",
  document: "/?doc=document:japan-india-alignment",
  selection: "/?nodes=country:japan&nodes=country:india",
  label: "/?label=Country",
  type: "/?type=MEMBER_OF",
  questions: "/?questions",
  graph: "/?graph",
  keys: "/?keys",
  nowhere: "/?node=nobody",
  unknown: "/?q=who%20links%20Japan%20to%20Brazil",
};

describe.each(["light", "dark"] as const)("axe finds nothing, %s", (colorScheme) => {
  test.each(Object.entries(places))("%s", async (_name, path) => {
    await withPage(path, { viewport: desktop, colorScheme }, async (page) => {
      await page.locator(".panel .title").first().waitFor();
      expect(await faultsOf(page)).toEqual([]);
    });
  });

  test("a chip that is open, a question that follows, and a term of the graph", async () => {
    await withPage(places.answer, { viewport: desktop, colorScheme }, async (page) => {
      await page.getByRole("button", { name: /^Japan\. Change what/ }).click();
      await page.getByRole("dialog").waitFor();
      expect(await faultsOf(page)).toEqual([]);
      await page.keyboard.press("Escape");
      await page.locator("#ask").fill("and India?");
      await page.locator("#ask").press("Enter");
      await page.locator(".standalone").waitFor();
      expect(await faultsOf(page)).toEqual([]);
      await page.getByRole("button", { name: "This graph" }).click();
      await page.getByRole("button", { name: /^topic/ }).click();
      await page.getByRole("textbox", { name: /^Another name for/ }).fill("theme, matter");
      await page.locator(".save-bar").waitFor({ state: "detached" });
      await page.keyboard.press("Enter");
      await page.locator(".save-bar").waitFor();
      expect(await faultsOf(page)).toEqual([]);
      await page.getByRole("button", { name: "Look of Topic. Change" }).click();
      expect(await faultsOf(page)).toEqual([]);
    });
  });

  test("the box with its options, and a phone", async () => {
    await withPage("/", { ...phone, colorScheme }, async (page) => {
      await page.getByRole("combobox").fill("jap");
      await page.getByRole("option").first().waitFor();
      expect(await faultsOf(page)).toEqual([]);
    });
  });
});

/** Runs in the page: what is smaller than 44 px to a finger, counting what its ::before or ::after adds around it. */
const tooSmall = `[...document.querySelectorAll(".head a, .head button, .head input, .sheet-handle, .tools button, .legend button")]
  .filter((element) => {
    const box = element.getBoundingClientRect();
    const grow = (which, side) => Math.max(0, -Number.parseFloat(getComputedStyle(element, which)[side]) || 0);
    const more = Math.max(grow("::after", "top"), grow("::before", "top"));
    return box.width > 0 && Math.min(box.width, box.height) + 2 * more < 43;
  })
  .map((element) => element.outerHTML.slice(0, 90))`;

describe("a phone", () => {
  test("shows the graph above and the sheet below, at three heights", async () => {
    await withPage(places.answer, phone, async (page) => {
      const stage = await page.getByTestId("stage").boundingBox();
      const sheet = await page.locator(".panel").boundingBox();
      expect(stage?.height).toBeGreaterThan(300);
      expect(sheet?.y).toBeGreaterThan(380);
      const handle = page.locator(".sheet-handle");
      const heights: number[] = [];
      for (let i = 0; i < 3; i++) {
        heights.push((await page.locator(".panel").boundingBox())?.height ?? 0);
        await handle.press("Enter");
        await page.waitForTimeout(100);
      }
      expect(new Set(heights).size).toBe(3);
      await handle.press("ArrowDown");
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(390);
    });
  });

  test("a tap opens a node, and what a finger must hit is large enough", async () => {
    await withPage("/", phone, async (page) => {
      const node = (await drawnNodes(page)).find(({ id }) => id === "country:japan");
      const stage = await page.getByTestId("stage").boundingBox();
      await page.touchscreen.tap((stage?.x ?? 0) + (node?.x ?? 0), (stage?.y ?? 0) + (node?.y ?? 0));
      await page.locator(".panel .title").getByText("Japan", { exact: true }).waitFor();
      await settled(page);
      expect((await highlight(page))?.nodes).toContain("country:japan");
      const small = await page.evaluate(tooSmall);
      expect(small).toEqual([]);
    });
  });
});
