import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { drawnNodes } from "../support/canvas.ts";
import { pageSuite, phone } from "../support/pageSuite.ts";

const { open, address } = pageSuite();

type Body = Record<string, unknown>;

/** Changes what the server says of itself, as another state of the database would. */
async function sayHealth(page: Page, change: (health: Body) => Body): Promise<void> {
  await page.route("**/api/health", async (route) => {
    const health = (await (await fetch(`${address()}/api/health`)).json()) as Body;
    // A page that was closed meanwhile needs no answer.
    await route.fulfill({ json: change(health) }).catch(() => undefined);
  });
}

test("the console says that the store is away, and what it may do once that is known", async () => {
  const page = await open("/");
  const away = { status: "unavailable", message: "Nothing answers at its address.", hint: "Check that it runs.", reason: "unreachable" };
  let state: Body = away;
  await sayHealth(page, (health) => ({ ...health, ...state }));
  await page.locator(".store").getByText("Store away").waitFor();
  await page.getByRole("button", { name: "Console", exact: true }).click();
  const mode = page.getByRole("toolbar", { name: "Console" }).getByRole("status").first();
  await mode.getByText("store away").waitFor();
  expect(await mode.getAttribute("title")).toBe("Nothing answers at its address. Check that it runs.");
  state = {};
  await mode.getByText("read only").waitFor();
});

test("an answer of an older state of the graph says so, and can be asked again", async () => {
  const page = await open("/?q=what%20is%20expected");
  await page.locator(".panel .title").first().waitFor();
  expect(await page.locator(".as-of").count()).toBe(0);
  let change: Body = { topology: { kind: "memory", newer: "being_read" } };
  await sayHealth(page, (health) => ({ ...health, ...change }));
  await page.getByText(/^As of \d\d:\d\d; the graph has changed since, and is being read anew\.$/).waitFor();
  change = { asOf: new Date(Date.now() + 60_000).toISOString() };
  await page.getByText(/^As of .*; the graph was read again at/).waitFor();
  await Promise.all([page.waitForRequest("**/api/ask"), page.getByRole("button", { name: "Ask again" }).click()]);
});

test("an empty database says that it is empty, offers no questions, and is drawn when something is put in", async () => {
  const page = await open("/");
  let isEmpty = true;
  await sayHealth(page, (health) => (isEmpty ? { ...health, graph: { nodes: 0, relationships: 0 } } : health));
  const nothing = { nodes: [], edges: [], shown: { nodes: 0, relationships: 0 }, total: { nodes: 0, relationships: 0 }, truncated: false };
  await page.route("**/api/graph?**", (route) =>
    isEmpty ? route.fulfill({ json: { ...nothing, chosenFrom: { kind: "all" } } }) : route.continue(),
  );
  await page.reload();
  await page.getByText("This graph is empty.").waitFor();
  await page.getByText("There are no nodes here yet.").waitFor();
  expect(await page.getByRole("heading", { name: "Questions to begin with" }).count()).toBe(0);
  isEmpty = false;
  await page.getByRole("heading", { name: "Questions to begin with" }).waitFor();
  await expect.poll(async () => (await drawnNodes(page)).length).toBeGreaterThan(60);
});

test("on a phone the whole name of a database is read, on the map across from the legend", async () => {
  const page = await open("/", phone);
  await page.route("**/api/databases", (route) => {
    const databases = ["customer-intelligence", "movies"].map((name, at) => ({ name, isDefault: at === 0, status: "online" }));
    return route.fulfill({ json: { databases, current: "customer-intelligence" } });
  });
  await page.reload();
  const chooser = page.getByRole("combobox", { name: "Database" });
  const [box, legend] = [await chooser.boundingBox(), await page.locator(".legend").boundingBox()];
  if (box === null || legend === null) throw new Error("the chooser or the legend is not there");
  expect(box.width).toBeGreaterThan(150);
  expect(box.x).toBeGreaterThan(legend.x + legend.width);
  expect(box.x + box.width).toBeLessThanOrEqual(390);
});

test("of a value that is too long to be sent with its node the beginning is shown, said to be one, and the whole brought", async () => {
  const page = await open("/");
  const text = "tide ".repeat(600);
  await page.route("**/api/nodes/country%3Ajapan*", async (route) => {
    const isWhole = route.request().url().endsWith("values=whole");
    const node = (await (await route.fetch()).json()) as { properties: Body };
    const properties = { ...node.properties, log: isWhole ? text : text.slice(0, 2_000) };
    return route.fulfill({ json: { ...node, properties, ...(!isWhole && { cut: ["log"] }) } });
  });
  await page.goto(`${address()}/?node=country:japan`);
  const log = page.getByRole("region", { name: "Properties" }).locator("div", { hasText: "Only its beginning is here." });
  await log.getByRole("button", { name: "Bring the whole" }).click();
  await log.waitFor({ state: "detached" });
  await page.locator("details.long summary").click();
  await expect.poll(() => page.locator("details.long").innerText()).toContain(text.trim());
});
