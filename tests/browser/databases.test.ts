import { expect, test } from "vitest";
import { openPage } from "../support/canvas.ts";
import { pageSuite } from "../support/pageSuite.ts";

const { open, address } = pageSuite();
const header = "x-throughline-database";

test("another database of the server is chosen in the head, stands in the address, and goes with every call", async () => {
  const page = await open("/");
  const asked: { path: string; database: string | undefined }[] = [];
  // Neo4j's free edition has one database, so a second one is put in front of the real server here.
  await page.route("**/api/**", async (route) => {
    const { [header]: database, ...headers } = route.request().headers();
    const { pathname } = new URL(route.request().url());
    asked.push({ path: pathname, database });
    if (pathname !== "/api/databases") return route.continue({ headers });
    const databases = ["neo4j", "movies"].map((name) => ({ name, isDefault: name === "neo4j", status: "online" }));
    return route.fulfill({ json: { databases, current: database ?? "neo4j" } });
  });
  await page.reload();
  const chooser = page.getByRole("combobox", { name: "Database" });
  await chooser.waitFor();
  expect(await chooser.inputValue()).toBe("neo4j");
  expect(asked.every(({ database }) => database === undefined)).toBe(true);
  asked.length = 0;
  await chooser.selectOption("movies");
  await page.waitForURL("**/?db=movies");
  await openPage(page, `${address()}/?db=movies`);
  await expect.poll(() => chooser.inputValue()).toBe("movies");
  for (const path of ["/api/graph", "/api/schema", "/api/health"])
    expect(asked.filter((one) => one.path === path).map(({ database }) => database)).toContain("movies");
  await page.locator("#ask").fill("what is expected");
  await page.locator("#ask").press("Enter");
  await page.locator(".asked").getByText("what is expected").waitFor();
  expect(new URL(page.url()).searchParams.get("db")).toBe("movies");
  expect(asked.findLast(({ path }) => path === "/api/ask")?.database).toBe("movies");
});
