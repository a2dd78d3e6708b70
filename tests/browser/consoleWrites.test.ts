import type { Page } from "playwright-core";
import { afterEach, beforeEach, expect, test } from "vitest";
import { closePage } from "../support/browser.ts";
import { realBrowser } from "../support/realBrowser.ts";
import { type ConsolePage, openConsolePage } from "./consolePage.ts";

const { browser, address } = realBrowser({ ALLOW_WRITES: "true" });
let page: Page;
let run: ConsolePage["run"];

beforeEach(async () => {
  ({ page, run } = await openConsolePage(browser(), address()));
  await page.getByText("writes on").waitFor();
});

afterEach(async () => {
  await closePage(page);
});

const question = () => page.getByRole("alertdialog", { name: "This takes something away" });

test("a write says what it changed; a deletion first asks with exact counts, and what is declined stays", async () => {
  await page.getByText("may write", { exact: true }).waitFor();
  await run("CREATE (a:Island {name: 'Thera'})-[:NEAR]->(b:Island {name: 'Anafi'}) RETURN a.name AS name");
  await page.getByText("Done: 2 nodes created, 1 relationship created, 2 properties set or removed, 2 labels added.").waitFor();

  await run("MATCH (n:Island) DETACH DELETE n");
  await question().waitFor();
  expect(await question().locator("li").allInnerTexts()).toEqual(["2 nodes deleted", "1 relationship deleted"]);
  await page.getByRole("button", { name: "Leave everything as it is" }).click();
  await page.getByText("Not run. Everything is as it was.").waitFor();
  await run("MATCH (n:Island) RETURN n.name AS name ORDER BY name");
  await page.getByText(/^2 rows in /).waitFor();

  await run("MATCH (n:Island) DETACH DELETE n");
  await page.getByRole("button", { name: "Run it" }).click();
  await page.getByText("Done: 2 nodes deleted, 1 relationship deleted.").waitFor();
});

test("a deletion that meets nothing needs no question, and Escape at the question ends the script", async () => {
  await run("MATCH (n:Nobody) DETACH DELETE n; RETURN 'after' AS text");
  await page.getByText("after", { exact: true }).waitFor();
  await run("CREATE (:Islet); MATCH (n:Islet) DELETE n; RETURN 3");
  await question().waitFor();
  await page.keyboard.press("Escape");
  await page.getByText(/^Cancelled after /).waitFor();
  await run("MATCH (n:Islet) RETURN count(n) AS islets");
  await page.locator(".result-table tbody tr").first().filter({ hasText: "1" }).waitFor();
});

test("what this engine cannot do is refused by its name", async () => {
  await run("MATCH (n:Country) CALL (n) { SET n.seen = true } IN TRANSACTIONS");
  await page.locator(".console-error", { hasText: "The embedded engine does not run CALL { } IN TRANSACTIONS." }).waitFor();
  await run("PROFILE MATCH (n) RETURN n");
  await page.locator(".console-error", { hasText: "The embedded engine does not run PROFILE." }).waitFor();
});
