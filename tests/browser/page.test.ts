import type { BrowserContextOptions, Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { colourAt, drawnNames, drawnNodes, highlight, middleOf, pointOf, settled } from "../support/canvas.ts";
import { pageSuite, phone } from "../support/pageSuite.ts";

const moving: BrowserContextOptions = { viewport: { width: 1440, height: 900 }, reducedMotion: "no-preference" };
const suite = pageSuite();

function open(path: string, options = moving): Promise<Page> {
  return suite.open(path, options);
}

function panelTitle(page: Page) {
  return page.locator(".panel .title");
}

const question = "who links Japan to Australia";
const answer = `/?q=${encodeURIComponent(question)}`;
const japan = "country:japan";
const quad = "grouping:quad";

describe("the graph", () => {
  test("is drawn at once, inside the canvas, with the best connected names", async () => {
    const page = await open("/");
    const nodes = await drawnNodes(page);
    expect(nodes.length).toBeGreaterThan(60);
    const frame = await page.getByTestId("stage").boundingBox();
    const legend = await page.locator(".legend").boundingBox();
    for (const { x, y, radius, id } of nodes) {
      expect(x - radius, id).toBeGreaterThanOrEqual(0);
      expect(x + radius, id).toBeLessThanOrEqual(frame?.width ?? 0);
      expect(y + radius, id).toBeLessThanOrEqual(frame?.height ?? 0);
      expect(y - radius + (frame?.y ?? 0), `${id} lies under the legend`).toBeGreaterThanOrEqual((legend?.y ?? 0) + (legend?.height ?? 0));
    }
    expect(await drawnNames(page)).toEqual(expect.arrayContaining([japan, "country:india", quad]));
    const ground = await colourAt(page, { x: (frame?.x ?? 0) + 3, y: (frame?.y ?? 0) + 3 });
    const [red, green, blue] = await colourAt(page, await pointOf(page, japan));
    expect([red, green, blue]).not.toEqual(ground);
    expect(blue).toBeGreaterThan(red);
  });

  test("a hand over a node lights up its neighbours and fades the rest", async () => {
    const page = await open("/");
    const far = await pointOf(page, "country:india");
    const before = await colourAt(page, await pointOf(page, "person:jaishankar"));
    const at = await pointOf(page, "country:australia");
    await page.mouse.move(at.x, at.y);
    await expect.poll(async () => (await highlight(page))?.nodes ?? []).toContain(quad);
    const lit = await highlight(page);
    expect(lit?.nodes).not.toContain("person:jaishankar");
    await page.waitForTimeout(300);
    expect(await colourAt(page, await pointOf(page, "person:jaishankar"))).not.toEqual(before);
    await page.mouse.move(far.x, far.y + 400);
    await expect.poll(() => highlight(page)).toBeNull();
  });

  test("a click on a node opens it; a click on a line opens what it rests on; back returns", async () => {
    const page = await open("/");
    const at = await pointOf(page, quad);
    await page.mouse.click(at.x, at.y);
    await panelTitle(page).getByText("Quad", { exact: true }).waitFor();
    expect(new URL(page.url()).search).toBe("?node=grouping:quad");
    await page.getByRole("heading", { name: "Relationships" }).waitFor();
    const line = await middleOf(page, "country:australia", quad);
    await page.waitForTimeout(400);
    await page.mouse.click(line.x, line.y);
    await page.getByText("What it rests on").waitFor();
    expect(await panelTitle(page).innerText()).toMatch(/Australia\s+member of\s+Quad/);
    expect(await page.locator(".claim blockquote").count()).toBeGreaterThan(0);
    await page.goBack();
    await panelTitle(page).getByText("Quad", { exact: true }).waitFor();
    await page.getByRole("button", { name: "Back" }).click();
    await page.getByText("Questions to begin with").waitFor();
  });

  test("a double click brings neighbours that were not drawn; what stood stays", async () => {
    const phone = { viewport: { width: 700, height: 900 }, reducedMotion: "reduce" } as const;
    const page = await open("/", phone);
    const before = await drawnNodes(page);
    const total = Number(/of ([\d,]+) nodes/.exec(await page.locator(".cut").innerText())?.[1]);
    expect(total).toBeGreaterThan(before.length);
    const at = await pointOf(page, "grouping:japan-india-alignment");
    await page.mouse.dblclick(at.x, at.y);
    await expect.poll(async () => (await drawnNodes(page)).length).toBeGreaterThan(before.length);
    await settled(page);
    const ids = new Set(before.map(({ id }) => id));
    const after = await drawnNodes(page);
    const places = new Set(after.filter(({ id }) => !ids.has(id)).map(({ x, y }) => `${Math.round(x)},${Math.round(y)}`));
    expect(places.size).toBe(after.length - before.length);
  });

  test("showing all adds the rest, and what stood keeps its place among the others", async () => {
    const page = await open("/", { viewport: { width: 700, height: 900 }, reducedMotion: "reduce" });
    const before = await drawnNodes(page);
    await page.getByRole("button", { name: "Show all" }).click();
    await expect.poll(async () => (await drawnNodes(page)).length).toBeGreaterThan(before.length);
    await settled(page);
    const after = new Map((await drawnNodes(page)).map((node) => [node.id, node]));
    expect(await page.locator(".cut").innerText()).not.toMatch(/nodes shown/);
    const [first, last] = [before[0], before.at(-1)];
    const [firstNow, lastNow] = [after.get(first?.id ?? ""), after.get(last?.id ?? "")];
    if (!first || !last || !firstNow || !lastNow) throw new Error("nodes were lost");
    const scale = (lastNow.x - firstNow.x) / (last.x - first.x);
    for (const old of before) {
      const now = after.get(old.id);
      expect(now?.x).toBeCloseTo(firstNow.x + (old.x - first.x) * scale, 0);
      expect(now?.y).toBeCloseTo(firstNow.y + (old.y - first.y) * scale, 0);
    }
  });

  test("a graph without places is laid out in a worker, which the policy allows", async () => {
    const page = await open("/", moving);
    await page.route("**/api/graph?*", async (route) => {
      const response = await route.fetch();
      const graph = (await response.json()) as { nodes: { properties: Record<string, unknown> }[] };
      for (const { properties } of graph.nodes) {
        delete properties["x"];
        delete properties["y"];
      }
      await route.fulfill({ response, json: graph });
    });
    await page.reload();
    await expect.poll(async () => (await drawnNodes(page)).length, { timeout: 20_000 }).toBeGreaterThan(60);
    const before = await drawnNodes(page);
    await expect.poll(async () => JSON.stringify(await drawnNodes(page)) === JSON.stringify(before), { timeout: 20_000 }).toBe(false);
    await settled(page);
    const after = await drawnNodes(page);
    const apart = after.map((node) =>
      Math.min(...after.filter((other) => other !== node).map((other) => Math.hypot(other.x - node.x, other.y - node.y))),
    );
    expect(Math.min(...apart)).toBeGreaterThan(3);
  });

  test("the legend hides a label and brings it back", async () => {
    const page = await open("/");
    const before = (await drawnNodes(page)).length;
    const topic = page
      .locator(".legend")
      .getByRole("button", { name: /^Topic/ })
      .last();
    await topic.click();
    await expect.poll(async () => (await drawnNodes(page)).length).toBeLessThan(before);
    expect(await topic.getAttribute("aria-pressed")).toBe("false");
    await page.getByRole("button", { name: "Show again" }).click();
    await expect.poll(async () => (await drawnNodes(page)).length).toBe(before);
  });

  test("keys walk from node to node and open one", async () => {
    const page = await open("/");
    await page.getByTestId("stage").focus();
    await page.keyboard.press("ArrowRight");
    const first = await highlight(page);
    expect(first).not.toBeNull();
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => highlight(page)).not.toEqual(first);
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Relationships" }).waitFor();
    await page.keyboard.press("?");
    await panelTitle(page).getByText("Keys").waitFor();
  });
});

describe("the box", () => {
  test("completes a name and opens it", async () => {
    const page = await open("/");
    await page.keyboard.press("/");
    await page.keyboard.type("austr");
    const option = page.getByRole("option", { name: /^Australia/ });
    await option.waitFor();
    expect(await option.innerText()).toMatch(/country/);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await panelTitle(page).getByText("Australia").waitFor();
    expect((await highlight(page))?.nodes).toContain("country:australia");
  });

  test("finishes a half typed question, and asks it", async () => {
    const page = await open("/");
    const box = page.getByRole("combobox");
    await box.fill("who links Japan to austr");
    await page.getByRole("option", { name: /^Australia/ }).click();
    expect(await box.inputValue()).toBe("who links Japan to Australia ");
    await box.press("Enter");
    await page.getByRole("heading", { name: /The Quad links Japan and Australia/ }).waitFor();
  });

  test("an exact name is opened by Enter alone", async () => {
    const page = await open("/");
    const box = page.getByRole("combobox");
    await box.fill("japan");
    await page.getByRole("option", { name: /^Japan\s*country/ }).waitFor();
    await box.press("Enter");
    await panelTitle(page).getByText("Japan", { exact: true }).waitFor();
  });
});

describe("an answer", () => {
  test("says it, draws the first path, and lets another be chosen", async () => {
    const page = await open(answer);
    await page.getByRole("heading", { name: /The Quad links Japan and Australia/ }).waitFor();
    expect(await page.locator(".asked").innerText()).toBe(question);
    expect((await highlight(page))?.nodes.toSorted()).toEqual(["country:australia", japan, quad].toSorted());
    expect(await drawnNames(page)).toEqual(expect.arrayContaining([japan, quad, "country:australia"]));
    expect(await page.locator(".paths li").count()).toBeGreaterThan(1);
    const first = await highlight(page);
    await page.getByRole("button", { name: /^Path 3/ }).click({ position: { x: 6, y: 6 } });
    await expect.poll(() => highlight(page)).not.toEqual(first);
    expect(await page.locator(".path.on").count()).toBe(1);
  });

  test("a citation is followed to its passage, and the passage to its document", async () => {
    const page = await open(answer);
    await page.locator(".title").getByRole("button", { name: "Citation 1" }).click();
    const quotation = page.locator("#citation-1");
    await expect.poll(() => quotation.evaluate((element) => element === element.ownerDocument.activeElement)).toBe(true);
    await quotation.getByRole("link", { name: /¶ \d+ s \d+/ }).click();
    await page.locator(".passage.on").waitFor();
    expect(page.url()).toMatch(/doc=.*passage=/);
    await page.goBack();
    await page.getByRole("heading", { name: /The Quad links/ }).waitFor();
  });

  test("an unknown name is said, and so is an address that leads nowhere", async () => {
    const page = await open("/?q=who%20links%20Japan%20to%20Brazil");
    await page.getByRole("heading", { name: "Nothing in this graph is called Brazil." }).waitFor();
    await page.goto(`${suite.address()}/?node=country:nowhere`);
    await page.getByRole("heading", { name: "This node is not in the graph." }).waitFor();
    await page.getByRole("link", { name: "To the start", exact: true }).click();
    await page.getByText("Questions to begin with").waitFor();
  });

  test("its Cypher is opened in the console", async () => {
    const page = await open(answer);
    await page.getByRole("button", { name: "Open in console" }).click();
    await page.locator(".console .cm-content").waitFor();
    expect(await page.locator(".console .cm-content").innerText()).toContain("MATCH");
  });
});

test("when the store is away, that is said and what is drawn stays", async () => {
  const page = await open("/");
  await page.route("**/api/**", (route) => route.abort());
  await page.getByRole("combobox").fill("who links Japan to India");
  await page.getByRole("combobox").press("Enter");
  await page.getByRole("heading", { name: "The store is away." }).waitFor();
  expect((await drawnNodes(page)).length).toBeGreaterThan(60);
  await page.unroute("**/api/**");
  // The page asks again by itself.
  await page.locator(".paths").waitFor();
});

test("relationships that were not fetched with the node come when they are asked for", async () => {
  const page = await open("/");
  // The page of a hub holds a small part of its relationships: here, one.
  await page.route("**/neighbours?limit=200", (route) => route.continue({ url: route.request().url().replace("limit=200", "limit=1") }));
  await page.goto(`${suite.address()}/?node=${quad}`);
  const group = page.locator(".group", { hasText: "member of" });
  await group.getByRole("button", { name: /^3 more$|^Show 4$/ }).click();
  await expect.poll(() => group.locator("li").count()).toBe(4);
  expect(await group.getByRole("button").count()).toBe(0);
});

test("on a phone the box has the head for itself while one asks, and the keyboard still goes on to the rest", async () => {
  const page = await open("/", phone);
  const width = async () => (await page.locator(".ask").boundingBox())?.width ?? 0;
  const before = await width();
  await page.locator("#ask").focus();
  expect(await width()).toBeGreaterThan(before);
  await page.keyboard.press("Tab");
  expect(await width()).toBe(before);
  expect(await page.getByRole("button", { name: /^Theme/ }).evaluate((element) => element.matches(":focus"))).toBe(true);
});

test("the theme is remembered", async () => {
  const page = await open("/", { ...moving, colorScheme: "light" });
  const light = await colourAt(page, { x: 500, y: 880 });
  await page.getByRole("button", { name: /^Theme/ }).click();
  await page.getByRole("button", { name: /^Theme: light/ }).click();
  await page.getByRole("button", { name: /^Theme: dark/ }).waitFor();
  expect((await colourAt(page, { x: 500, y: 880 }))[0]).toBeLessThan(light[0] / 2);
  await page.reload();
  await page.getByRole("button", { name: /^Theme: dark/ }).waitFor();
});
