import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";
import { afterEach, beforeEach, expect, test } from "vitest";
import { closePage } from "../support/browser.ts";
import { realBrowser } from "../support/realBrowser.ts";
import { type ConsolePage, openConsolePage } from "./consolePage.ts";

const { browser, address } = realBrowser();
let page: Page;
let faults: string[];
let write: ConsolePage["write"];
let run: ConsolePage["run"];

beforeEach(async () => {
  ({ page, faults, write, run } = await openConsolePage(browser(), address()));
});

afterEach(async () => {
  await closePage(page);
  expect(faults).toEqual([]);
});

const quad = "MATCH (c:Country)-[r:MEMBER_OF]->(q:Grouping {name: 'Quad'}) RETURN c, q, c.name AS name, r ORDER BY name";

function rows() {
  return page.locator(".result-table tbody tr:not(.gap, .detail)");
}

/** What a file that the page hands out is called and holds. */
async function exported(choice: string): Promise<{ name: string; text: string }> {
  await page.locator(".console-menu > summary").click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.locator(".console-menu").getByRole("button", { name: choice }).click(),
  ]);
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), "utf8") };
}

test("a query gives its rows as a table; a node in it opens the panel; the graph goes on the map", async () => {
  await run(quad);
  await page.getByText(/^4 rows in /).waitFor();
  expect(await rows().count()).toBe(4);
  expect(await rows().first().innerText()).toContain("Australia");
  await rows().first().getByRole("button", { name: "Australia" }).click();
  await page.getByRole("heading", { name: "Australia" }).waitFor();
  await page.getByRole("button", { name: /^Show graph/ }).click();
  await page.getByText("On the map: 5 nodes, 4 relationships.").waitFor();
});

test("a row opens in full, by the keyboard too", async () => {
  await run(quad);
  await page.getByRole("button", { name: "Row 2 in full" }).focus();
  await page.keyboard.press("Enter");
  await page
    .locator(".detail dt", { hasText: "MEMBER_OF" })
    .or(page.locator(".detail .v-rel", { hasText: "MEMBER_OF" }))
    .first()
    .waitFor();
  expect(await page.locator(".detail").innerText()).toContain("country:india");
});

test("what is wrong is underlined at its place while it is typed, before it is run", async () => {
  await write("MATCH (n:Country) RETURN m");
  const wrong = page.locator(".cm-lintRange-error");
  // The first check waits for the analyser's worker to be fetched and compiled: seconds, or half a minute on a busy machine.
  await wrong.waitFor({ timeout: 60_000 });
  expect(await wrong.innerText()).toBe("m");
  expect(await page.locator(".console-problem").innerText()).toContain("Variable `m` not defined");
  await write("MATCH (n:Contry) RETURN n");
  const unknown = page.locator(".cm-lintRange-warning");
  await unknown.waitFor();
  expect(await unknown.first().innerText()).toContain("Contry");
}, 150_000);

test("an error of the server is told with what to do, and a write is refused", async () => {
  await run("MATCH (n) RETRN n");
  await page.getByRole("heading", { name: "The query is not right" }).waitFor();
  await run("CREATE (n:Country {name: 'Nowhere'}) RETURN n");
  await page.getByRole("heading", { name: "This is refused here: it would do more than read" }).waitFor();
  await run("MATCH (n:Country {name: 'Nowhere'}) RETURN n");
  await page.getByText("No rows: the pattern matched nothing.").waitFor();
});

test.each([
  ["light", 1440],
  ["dark", 1440],
  ["light", 390],
] as const)("axe finds nothing wrong, %s at %i pixels", async (colorScheme, width) => {
  await run(quad);
  await page.getByText(/^4 rows in /).waitFor();
  await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
  await page.setViewportSize({ width, height: 844 });
  await page.getByRole("button", { name: "Row 1 in full" }).click();
  await page.evaluate(await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8"));
  const { violations } = await page.evaluate<AxeResults>("axe.run('.console')");
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual([]);
});

test("completion offers the labels of this graph", async () => {
  await write("MATCH (n:");
  await page.keyboard.type("Grou");
  await page.locator(".cm-tooltip-autocomplete li", { hasText: "Grouping" }).waitFor();
  await page.keyboard.press("Tab");
  expect(await page.locator(".cm-content").innerText()).toContain("MATCH (n:Grouping");
});

test("completion waits for a schema that is slow to come", async () => {
  const gate = new EventTarget();
  const opened = new Promise((resolve) => {
    gate.addEventListener("open", resolve, { once: true });
  });
  await page.route("**/api/schema", async (route) => {
    await opened;
    await route.continue();
  });
  await page.reload();
  await page.getByRole("button", { name: "Console", exact: true }).click();
  await page.locator(".cm-content").waitFor();
  await write("MATCH (n:");
  await page.keyboard.type("Grou");
  // The analyser has answered once, without the schema.
  await page.locator(".console-problem").waitFor({ timeout: 60_000 });
  gate.dispatchEvent(new Event("open"));
  await page.locator(".cm-tooltip-autocomplete li", { hasText: "Grouping" }).waitFor({ timeout: 60_000 });
}, 150_000);

test("what was typed last is what runs, however fast", async () => {
  for (const word of ["one", "two", "three"]) {
    await run(`RETURN '${word} time' AS text`);
    await rows()
      .first()
      .filter({ hasText: `${word} time` })
      .waitFor();
  }
});

test("a long query is cancelled by Escape, in the engine too, and the next one answers", async () => {
  await run("UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b WITH a, b WHERE a * b = -1 RETURN count(*) AS n");
  await page.getByRole("button", { name: /^Cancel/ }).waitFor();
  await page.waitForTimeout(700);
  const [answer] = await Promise.all([
    page.waitForResponse((response) => response.request().method() === "DELETE"),
    page.keyboard.press("Escape"),
  ]);
  expect(answer.status()).toBe(200);
  await page.getByText(/^Cancelled after /).waitFor();
  // It no longer runs: soon there is nothing left of this id to cancel.
  await expect
    .poll(async () => (await fetch(answer.url(), { method: "DELETE" })).json(), { timeout: 15_000 })
    .toMatchObject({ cancelled: false });
  await run("RETURN 1 AS one");
  await page.getByText(/^1 row in /).waitFor();
});

test("parameters are JSON, said to be wrong before they are sent", async () => {
  await write("RETURN $from AS from, $when AS day, $big AS big");
  await page.getByText("Parameters", { exact: false }).first().click();
  const field = page.getByLabel("Parameters as JSON");
  await field.fill('{"from": "country:japan", "big": 9007199254740993}');
  await page.getByText(/9007199254740993 is beyond what a JSON number holds exactly/).waitFor();
  expect(await page.getByRole("button", { name: /^Run/ }).isDisabled()).toBe(true);
  const big = { $type: "Integer", _value: "9007199254740993" };
  await field.fill(JSON.stringify({ from: "country:japan", when: { $type: "Date", _value: "2026-01-31" }, big }));
  await page.keyboard.press("Control+Enter");
  await page.getByText(/^1 row in /).waitFor();
  const text = await rows().first().innerText();
  for (const part of ["country:japan", "2026-01-31", "9007199254740993"]) expect(text).toContain(part);
});

test("a cut result says so and runs again with more", async () => {
  await page.getByLabel("Row limit").selectOption("100");
  await run("UNWIND range(1, 3000) AS i RETURN i, 'row ' + toString(i) AS text");
  await page.getByText("Cut after 100 rows, as many as were asked for; there are more.").waitFor();
  await page.getByRole("button", { name: "Run with 10,000" }).click();
  await page.getByText(/^3,000 rows in /).waitFor();
  expect(await rows().count()).toBeLessThan(100);
  await page.locator(".result-scroll").evaluate((element) => element.scrollTo(0, element.scrollHeight));
  await page.getByText("row 3000").waitFor();
});

test("a result that is cut by its size says so, also where no row fits", async () => {
  await page.route("**/api/query", async (route) => {
    const answer: Record<string, unknown> = await (await route.fetch()).json();
    await route.fulfill({ json: { ...answer, rows: [], truncated: true, truncatedBy: "bytes" } });
  });
  await run("RETURN 'a text of 40 MB' AS text");
  await page.getByText("Cut after 0 rows by size: a result may hold 32 MB.").waitFor();
  await page.getByText("There are rows, but none is shown: the first is too large.").waitFor();
});

test("exports are exact, and say in their name what was cut", async () => {
  await page.getByLabel("Row limit").selectOption("100");
  await run("UNWIND range(1, 200) AS i RETURN i, '=1+\"a\"' AS formula, null AS nothing, [i, 'x'] AS list");
  await page.getByText("Cut after 100 rows, as many as were asked for; there are more.").waitFor();
  const exact = await exported("CSV, exact");
  expect(exact.name).toBe("throughline-first-100-rows.csv");
  expect(exact.text.split("\r\n").slice(0, 2)).toEqual(["i,formula,nothing,list", '1,"=1+""a""",,"[1,""x""]"']);
  const safe = await exported("CSV for a spreadsheet");
  expect(safe.text.split("\r\n")[1]).toBe('1,"\'=1+""a""",,"[1,""x""]"');
  const json = JSON.parse((await exported("JSON")).text) as { rowCount: number; truncated: boolean };
  expect(json).toMatchObject({ rowCount: 100, truncated: true });
});

test("the history outlives the page, is searched, and puts a query back", async () => {
  await run("RETURN 'first' AS text");
  await page.getByText(/^1 row in /).waitFor();
  await run(quad);
  await page.getByText(/^4 rows in /).waitFor();
  await page.reload();
  await page.getByRole("button", { name: "Console", exact: true }).click();
  await page.getByRole("button", { name: "History" }).click();
  expect(await page.locator(".console-history li").count()).toBe(2);
  await page.getByLabel("Find in the history").fill("FIRST return");
  expect(await page.locator(".console-history li").count()).toBe(1);
  await page.locator(".console-history li button").click();
  await page.locator(".cm-content", { hasText: "'first'" }).waitFor();
  await page.getByRole("button", { name: "History" }).click();
  await page.getByRole("button", { name: "Clear" }).click();
  await page.getByText("Queries that you run are kept here, in this browser only.").waitFor();
});

test("the keyboard gets out of the editor, and the height is remembered", async () => {
  await page.locator(".cm-content").click();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Tab");
  expect(await page.locator(".console-editor:focus-within").count()).toBe(0);
  const handle = page.getByRole("separator", { name: "Height of the console" });
  const before = Number(await handle.getAttribute("aria-valuenow"));
  await handle.focus();
  await page.keyboard.press("ArrowUp");
  await page.reload();
  await page.getByRole("button", { name: "Console", exact: true }).click();
  expect(Number(await handle.getAttribute("aria-valuenow"))).toBe(before + 24);
});

test("nothing that is typed is lost while the page catches up", async () => {
  await write("RETURN 1");
  const typed = await page.locator(".cm-content").evaluate(async (content) => {
    const { port1, port2 } = new MessageChannel();
    const turn = () =>
      new Promise((resolve) => {
        port1.addEventListener("message", resolve, { once: true });
        port2.postMessage(null);
      });
    port1.start();
    for (let i = 0; i < 300; i += 1) {
      // oxlint-disable-next-line typescript/no-deprecated -- what an input method does, without waiting for the page
      content.ownerDocument.execCommand("insertText", false, String(i % 10));
      await turn();
    }
    return content.textContent;
  });
  expect(typed).toBe(`RETURN 1${"0123456789".repeat(30)}`);
});
