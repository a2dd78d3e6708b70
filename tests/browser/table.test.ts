import { expect, test } from "vitest";
import { drawnNodes, highlight } from "../support/canvas.ts";
import { pageSuite } from "../support/pageSuite.ts";

const { open } = pageSuite();

test("the table lists what is drawn, sorts it, finds in it, and leads to each line's page", async () => {
  const page = await open("/");
  await page.getByRole("button", { name: "Table", exact: true }).click();
  const table = page.getByRole("region", { name: "Table of what is drawn" });
  const rows = table.locator("tbody tr");
  await expect.poll(() => rows.count()).toBe((await drawnNodes(page)).length);
  const degrees = (await rows.locator("td:nth-child(3)").allInnerTexts()).map(Number);
  expect(degrees).toEqual(degrees.toSorted((a, b) => b - a));
  await table.getByRole("button", { name: /^Name/ }).click();
  const names = (await rows.locator("td:first-child").allInnerTexts()).map((name) => name.trim());
  expect(names).toEqual(names.toSorted(new Intl.Collator("en", { numeric: true }).compare));

  await table.getByRole("button", { name: /^Relationships \d/ }).click();
  await table.getByRole("searchbox").fill("quad");
  await expect.poll(() => rows.count()).toBeLessThan(20);
  await rows.getByRole("link", { name: "member of" }).first().click();
  await page.getByText("What it rests on").waitFor();
  await table.getByRole("searchbox").fill("no such thing");
  await table.getByText("Nothing that is drawn").waitFor();
});

test("a line under the hand lights up the graph; a hidden label leaves the table; the console takes its place", async () => {
  const page = await open("/");
  await page.getByRole("button", { name: "Table", exact: true }).click();
  const table = page.getByRole("region", { name: "Table of what is drawn" });
  await table.getByRole("link", { name: "Japan", exact: true }).hover();
  await expect.poll(async () => (await highlight(page))?.nodes ?? []).toContain("country:japan");
  await page
    .locator(".kinds")
    .getByRole("button", { name: /^Country/ })
    .click();
  await expect.poll(() => table.getByRole("link", { name: "Japan", exact: true }).count()).toBe(0);
  await page.getByRole("button", { name: "Console", exact: true }).click();
  await table.waitFor({ state: "detached" });
});
