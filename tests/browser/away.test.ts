import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { closePage, startBrowser } from "../support/browser.ts";
import { drawnNodes, openPage } from "../support/canvas.ts";
import { desktop } from "../support/pageSuite.ts";
import { type RunningServer, startServer } from "../support/server.ts";

/** How soon the page says that something is wrong, in milliseconds. */
const soon = 2_000;

let folder: string;
let server: RunningServer;
let browser: Browser;

/** The same server again: same port, same data. */
async function comeBack(): Promise<void> {
  server = await startServer({ DATA_DIR: folder, PORT: new URL(server.address).port });
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "throughline-away-"));
  [server, browser] = await Promise.all([startServer({ DATA_DIR: folder }), startBrowser()]);
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
  await rm(folder, { recursive: true, force: true });
});

async function open(at: string): Promise<Page> {
  const page = await (await browser.newContext(desktop)).newPage();
  await openPage(page, server.address + at);
  await page.locator(".store .dot:not(.away)").waitFor();
  return page;
}

async function ask(page: Page, question: string): Promise<void> {
  await page.locator("#ask").fill(question);
  await page.locator("#ask").press("Enter");
}

test("a server that goes is missed within two seconds, and a question asked meanwhile is answered when it is back", async () => {
  const page = await open("/");
  await server.stop();
  await page.locator(".store").getByText("Store away").waitFor({ timeout: soon });
  expect((await drawnNodes(page)).length).toBeGreaterThan(60);
  await ask(page, "who links Japan to Australia");
  await page.getByText("Your question is kept").waitFor();
  await comeBack();
  await page.getByRole("heading", { name: /The Quad links Japan and Australia/ }).waitFor({ timeout: 15_000 });
  await page.locator(".store .dot:not(.away)").waitFor({ timeout: soon });
  await closePage(page);
});

test("a page that is opened while the server's store is away is filled when it is back", async () => {
  const page = await open("/");
  const gone = { status: "unavailable", engine: "neo4j", engineVersion: "5", graph: { nodes: 0, relationships: 0 } };
  const why = {
    asOf: new Date(0).toISOString(),
    readOnly: true,
    message: "The password is wrong.",
    hint: "Set NEO4J_PASSWORD.",
    reason: "credentials",
  };
  const error = { error: { code: "unavailable", message: why.message, hint: why.hint, details: { reason: why.reason } } };
  await page.route("**/api/**", (route) =>
    route.fulfill({ status: 503, json: route.request().url().endsWith("/api/health") ? { ...gone, ...why } : error }),
  );
  await page.goto(`${server.address}/?q=who%20links%20Japan%20to%20Australia`);
  await page
    .locator(".store")
    .getByText("Sign-in refused")
    .waitFor({ timeout: soon * 2 });
  await page.locator(".panel").getByText("Set NEO4J_PASSWORD.").waitFor();
  await page.unroute("**/api/**");
  await page.getByRole("heading", { name: /The Quad links Japan and Australia/ }).waitFor();
  await expect.poll(async () => (await drawnNodes(page)).length).toBeGreaterThan(60);
  await closePage(page);
});

test("a store that hangs is called slow within two seconds; what was asked of it is still answered", async () => {
  const page = await open("/");
  const gate = new EventTarget();
  const opened = new Promise((resolve) => {
    gate.addEventListener("open", resolve, { once: true });
  });
  let asked = 0;
  await page.route("**/api/**", async (route) => {
    if (route.request().url().endsWith("/api/ask")) asked += 1;
    await opened;
    await route.continue().catch(() => undefined);
  });
  await ask(page, "who links Japan to Australia");
  await page
    .locator(".store")
    .getByText("Slow to answer")
    .waitFor({ timeout: soon * 2 });
  gate.dispatchEvent(new Event("open"));
  await page.getByRole("heading", { name: /The Quad links Japan and Australia/ }).waitFor();
  await page.unroute("**/api/**");
  await page.locator(".store .dot:not(.away)").waitFor();
  expect(asked).toBe(1);
  await closePage(page);
});

test("a question that fails for a moment is asked again by itself", async () => {
  const page = await open("/");
  let failed = 0;
  await page.route("**/api/ask", (route) => {
    if (failed++ > 0) return route.continue();
    return route.fulfill({ status: 503, json: { error: { code: "unavailable", message: "The leader of the cluster changes." } } });
  });
  await ask(page, "who links Japan to Australia");
  await page.getByRole("heading", { name: /The Quad links Japan and Australia/ }).waitFor();
  expect(failed).toBeGreaterThan(1);
  await closePage(page);
});

test("a question and the suggestions wait for a graph that is still being read, and come by themselves", async () => {
  const page = await (await browser.newContext(desktop)).newPage();
  let isReading = true;
  const error = { code: "unavailable", message: "This graph is still being read.", details: { reason: "reading" } };
  for (const path of ["**/api/ask", "**/api/suggestions"])
    await page.route(path, (route) => (isReading ? route.fulfill({ status: 503, json: { error } }) : route.continue()));
  await page.route("**/api/health", async (route) => {
    const health: Record<string, unknown> = await (await route.fetch()).json();
    const read = { kind: "reading", read: { nodes: 40, relationships: 0 } };
    await route.fulfill({ json: { ...health, ...(isReading && { topology: read }) } });
  });
  await openPage(page, server.address);
  await page.getByText("Finding out what this graph can be asked").waitFor();
  await page.locator(".panel").getByText("40 nodes and 0 relationships have been read so far").waitFor();
  await ask(page, "who links Japan to Australia");
  await page.getByRole("heading", { name: "This graph is still being read." }).waitFor();
  await page.getByText("asked again by itself as soon as the graph has been read").waitFor();
  expect(await page.locator("#ask").inputValue()).toBe("who links Japan to Australia");
  isReading = false;
  await page.getByRole("heading", { name: /The Quad links Japan and Australia/ }).waitFor();
  isReading = true;
  await page.goto(server.address);
  await page.getByText("Finding out what this graph can be asked").waitFor();
  isReading = false;
  await page.getByRole("heading", { name: "Questions to begin with" }).waitFor();
  await closePage(page);
});
