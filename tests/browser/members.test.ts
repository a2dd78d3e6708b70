import { expect, test } from "vitest";
import { drawnNodes, highlight } from "../support/canvas.ts";
import { pageSuite } from "../support/pageSuite.ts";

const { open } = pageSuite();

test("a label of the start page opens some of its nodes, drawn and lit, and its query runs in the console", async () => {
  const page = await open("/");
  await page
    .getByRole("list", { name: "Labels" })
    .getByRole("link", { name: /^Country/ })
    .click();
  await page.getByRole("heading", { name: "country" }).waitFor();
  expect(new URL(page.url()).searchParams.get("label")).toBe("Country");
  const names = await page.getByRole("region", { name: "Nodes" }).getByRole("link").allInnerTexts();
  expect(names).toEqual(expect.arrayContaining(["Japan", "India"]));
  await expect.poll(async () => (await highlight(page))?.nodes.length).toBe(names.length);
  await page.getByRole("button", { name: "Open in console" }).click();
  // The console and its analyser are fetched first: seconds, or half a minute on a busy machine.
  await page.getByText(new RegExp(`^${names.length} rows in `)).waitFor({ timeout: 60_000 });
}, 150_000);

test("more of a label come by a button, and join the drawing", async () => {
  const page = await open("/?label=Claim");
  const nodes = page.getByRole("region", { name: "Nodes" }).getByRole("listitem");
  await expect.poll(() => nodes.count()).toBe(25);
  const before = (await drawnNodes(page)).length;
  await page.getByRole("button", { name: /^25 more of / }).click();
  await expect.poll(() => nodes.count()).toBe(50);
  await expect.poll(async () => (await drawnNodes(page)).length).toBe(before + 25);
});

test("a type of relationship is opened from what the graph holds, each line with both ends and its evidence", async () => {
  const page = await open("/?graph");
  const row = page.getByRole("region", { name: "Types of relationship" }).locator(".term", { hasText: "member of" }).first();
  await row.getByRole("button", { name: /^member of/ }).click();
  await row.getByRole("link", { name: "See some of them" }).click();
  await page.getByRole("heading", { name: "member of" }).waitFor();
  const line = page.getByRole("region", { name: "Relationships" }).getByRole("listitem").filter({ hasText: "Australia" });
  await line.getByRole("link", { name: "member of" }).click();
  await page.getByRole("heading", { name: /Australia\s+member of\s+Quad/ }).waitFor();
});

test("a label that the graph does not have is said", async () => {
  const page = await open("/?label=Unicorn");
  await page.getByText("Nothing in this graph has the label Unicorn.").waitFor();
  expect(await page.locator(".panel").innerText()).not.toContain("GET /api");
});
