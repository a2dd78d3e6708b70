import { beforeAll, expect, test } from "vitest";
import { pageSuite, phone } from "../support/pageSuite.ts";

const { open, address } = pageSuite({ ALLOW_WRITES: "true" });

/** Ships beside the example, one of them without a flag. */
const ships = `CREATE (:Ship {name: "Ann", flag: "Malta"}), (:Ship {name: "Bob", flag: "Malta"}), (:Ship {name: "Cy", flag: "Norway"}), (:Ship {name: "Dee"}),
  (h:Harbour {name: "Lund"}), (:Crane {name: "C-1"})-[:STANDS_IN]->(h), (:Crane {name: "C-2"})-[:STANDS_IN]->(h), (:Crane {name: "C-3"})-[:STANDS_IN]->(:Harbour {name: "Ystad"})`;

beforeAll(async () => {
  const response = await fetch(`${address()}/api/write`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query: ships }),
  });
  expect(response.status).toBe(200);
});

test("what is counted for each value is a table that its heads sort, with what has none", async () => {
  const page = await open(`/?q=${encodeURIComponent("how many ships per flag")}`);
  const table = page.getByRole("table", { name: "ships by flag" });
  await table.waitFor();
  expect(await table.locator("tbody td").allInnerTexts()).toEqual(["Malta", "2", "Norway", "1"]);
  await page.getByRole("region", { name: "By flag" }).getByText("1 without one.").waitFor();
  await table.getByRole("button", { name: "ships" }).click();
  await expect.poll(() => table.locator("tbody td").allInnerTexts()).toEqual(["Norway", "1", "Malta", "2"]);
});

test("each node of a group is a link, on a phone as well", async () => {
  const page = await open(`/?q=${encodeURIComponent("how many cranes per harbour")}`, phone);
  const table = page.getByRole("table", { name: "cranes by harbour" });
  await table.waitFor();
  expect(await table.locator("tbody td").allInnerTexts()).toEqual(["Lund", "2", "Ystad", "1"]);
  expect(await table.getByRole("link", { name: "Lund" }).getAttribute("href")).toContain("node=");
  expect(await page.getByRole("region", { name: "Found" }).count()).toBe(0);
});
