import neo4j from "neo4j-driver";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { closePage, startBrowser } from "../support/browser.ts";
import { leaseNeo4j } from "../support/neo4j/leaseNeo4j.ts";
import { type RunningServer, startServer } from "../support/server.ts";
import { type ConsolePage, openConsolePage } from "./consolePage.ts";

const lease = await leaseNeo4j();

describe.skipIf(lease.kind === "missing")(lease.kind === "missing" ? `skipped: ${lease.reason}` : "the console on a real Neo4j", () => {
  let server: RunningServer;
  let browser: Browser;
  let page: Page;
  let run: ConsolePage["run"];

  beforeAll(async () => {
    if (lease.kind === "missing") return;
    const { uri, user, password } = lease.neo4j;
    const driver = neo4j.driver(uri, neo4j.auth.basic(user, password));
    await driver.executeQuery(
      "UNWIND range(1, 200) AS i CREATE (:Person {name: 'Person ' + i})-[:LIVES_IN]->(:City {name: 'City ' + i % 7})",
    );
    await driver.close();
    const env = { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password, ALLOW_WRITES: "true" };
    [server, browser] = await Promise.all([startServer(env), startBrowser()]);
  });

  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    if (lease.kind === "leased") lease.release();
  });

  beforeEach(async () => {
    ({ page, run } = await openConsolePage(browser, server.address));
  });

  afterEach(async () => {
    if (page) await closePage(page);
  });

  const focused = () => page.locator(".plan-row:focus b").innerText();

  test("PROFILE is a tree with rows, db hits and the costliest part, and the keyboard moves in it", async () => {
    await run("PROFILE MATCH (p:Person)-[:LIVES_IN]->(c:City) WHERE c.name = 'City 3' RETURN c.name AS city, count(p) AS people");
    await page.getByRole("tree", { name: "Plan of the query" }).waitFor();
    expect(await page.locator(".plan-row").first().innerText()).toMatch(/ProduceResults\s+1 rows/);
    expect(await page.locator(".plan-row.costliest").innerText()).toMatch(/most costly: \d+% of all db hits/);
    await page.locator(".plan-row").first().focus();
    await page.keyboard.press("ArrowDown");
    const second = await focused();
    expect(second).not.toBe("ProduceResults");
    await page.keyboard.press("ArrowUp");
    expect(await focused()).toBe("ProduceResults");
    const before = await page.locator(".plan-row").count();
    await page.keyboard.press("ArrowLeft");
    expect(await page.locator(".plan-row").count()).toBe(1);
    await page.keyboard.press("ArrowRight");
    expect(await page.locator(".plan-row").count()).toBe(before);
    await page.keyboard.press("End");
    await page.keyboard.press("Home");
    expect(await focused()).toBe("ProduceResults");
    await page.locator(".result-bar").getByRole("button", { name: "Table" }).click();
    await page.locator(".result-table").waitFor();
  });

  test("EXPLAIN does not run the query, at 390 pixels too", async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await run("EXPLAIN MATCH (n:Person) DETACH DELETE n");
    await page.getByText("The query was planned, not run.", { exact: false }).waitFor();
    expect(await page.locator(".plan").evaluate((element) => element.scrollWidth <= element.clientWidth)).toBe(true);
    await run("MATCH (n:Person) RETURN count(n) AS people");
    await page.locator(".result-table tbody tr", { hasText: "200" }).first().waitFor();
  });

  test("what is deprecated is marked at its place, in the statement that it belongs to", async () => {
    await run("RETURN 1;\nMATCH (n:Person)\nRETURN id(n) AS id LIMIT 1");
    await page.locator(".console-note", { hasText: "deprecated" }).waitFor();
    await page.getByRole("button", { name: "Line 3", exact: true }).first().waitFor();
    await page.locator(".cm-lintRange-warning, .cm-lintRange-info", { hasText: "id" }).first().waitFor();
  });

  test("CALL IN TRANSACTIONS writes in batches, and deletes in batches only after a question without counts", async () => {
    await run(":auto UNWIND range(1, 30) AS i CALL (i) { CREATE (:Batch {i: i}) } IN TRANSACTIONS OF 10 ROWS");
    await page.getByText(/^Done: 30 nodes created/).waitFor();
    await run("MATCH (b:Batch) CALL (b) { DELETE b } IN TRANSACTIONS OF 10 ROWS");
    await page.getByText("could not be counted", { exact: false }).waitFor();
    await page.getByRole("button", { name: "Run it" }).click();
    await page.getByText("Done: 30 nodes deleted.").waitFor();
  });

  test("USE asks the database that it names, and an unknown one is a clear error", async () => {
    await run("USE neo4j MATCH (n:Person) RETURN count(n) AS people");
    await page.locator(".result-table tbody tr", { hasText: "200" }).first().waitFor();
    await run("USE nowhere MATCH (n) RETURN n");
    await page.getByRole("heading", { name: "There is no such database" }).waitFor();
  });
});
