import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import type { SettingsResponse } from "../../server/contract/settings.ts";
import { drawnNodes } from "../support/canvas.ts";
import { pageSuite, phone } from "../support/pageSuite.ts";

const { open, address } = pageSuite();

async function settings(): Promise<SettingsResponse> {
  return (await (await fetch(`${address()}/api/settings`)).json()) as SettingsResponse;
}

/** Saves as somebody else would, whose page is open elsewhere. */
async function saveElsewhere(change: (now: SettingsResponse["settings"]) => SettingsResponse["settings"]): Promise<void> {
  const now = await settings();
  const answer = await fetch(`${address()}/api/settings`, {
    method: "PUT",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ settings: change(now.settings), revision: now.revision }),
  });
  expect(answer.status).toBe(200);
}

async function openTerm(page: Page, section: string, name: RegExp) {
  const row = page.getByRole("region", { name: section }).locator(".term", { has: page.getByRole("button", { name }) });
  await row.getByRole("button", { name }).click();
  return row;
}

describe("this graph", () => {
  test("shows what it holds, with samples, and where what is said of it is kept", async () => {
    const page = await open("/?graph");
    const country = await openTerm(page, "Labels", /^country/);
    expect(await country.locator(".property-table").innerText()).toMatch(/Japan|India|Australia/);
    expect(await page.locator("article").innerText()).toContain((await settings()).file);
    await page.getByRole("searchbox").fill("member");
    await expect.poll(() => page.locator(".term").count()).toBeLessThan(6);
  });

  test("a name that is not there is said, and where the graph is too large the index that finds names is offered", async () => {
    const page = await open("/");
    await page.route("**/api/health", async (route) => {
      const health: Record<string, unknown> = await (await route.fetch()).json();
      await route.fulfill({ json: { ...health, topology: { kind: "store", limit: 10 } } });
    });
    const advice = { text: "An index would find every name.", cypher: "CREATE FULLTEXT INDEX names FOR (n:Country) ON EACH [n.name]" };
    const nothing = { hits: [], shown: 0, total: 0, truncated: false, by: { kind: "scan", looked: 1, of: 9 } };
    await page.route("**/api/search?**", (route) => route.fulfill({ json: { ...nothing, advice } }));
    await page.goto(`${address()}/?graph`);
    await page.getByText("Names could be found better").click();
    await page.getByText(advice.cypher).waitFor();
    await page.getByRole("searchbox").fill("zzz");
    await page.getByText("Nothing here is called “zzz”.").waitFor();
  });

  test("another name for a relation is saved, understood at once, and gone again", async () => {
    const page = await open("/?graph");
    const term = await openTerm(page, "Types of relationship", /^partners with/);
    await term.getByRole("textbox").fill("befriends");
    await term.getByRole("textbox").press("Enter");
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await page.locator(".save-bar").getByText("Saved.").waitFor();
    expect((await settings()).settings.synonyms.types).toEqual({ PARTNERS_WITH: ["befriends"] });
    await page.reload();
    const again = await openTerm(page, "Types of relationship", /^partners with/);
    await again.getByRole("button", { name: /is not called “befriends”/ }).click();
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await page.locator(".save-bar").getByText("Saved.").waitFor();
    expect((await settings()).settings.synonyms.types ?? {}).toEqual({});
  });

  test("what could not be read, or not be saved, is tried again by a button", async () => {
    const page = await open("/");
    const fail = {
      status: 500,
      contentType: "application/json",
      body: JSON.stringify({ error: { code: "internal", message: "No room." } }),
    };
    await page.route("**/api/settings", (route) => route.fulfill(fail));
    await page.goto(`${address()}/?graph`);
    await page.getByRole("heading", { name: "No room." }).waitFor();
    await page.unroute("**/api/settings");
    await page.getByRole("button", { name: "Try again", exact: true }).click();
    const term = await openTerm(page, "Labels", /^country/);
    await term.getByRole("textbox").fill("homeland");
    await term.getByRole("textbox").press("Enter");
    await page.route("**/api/settings", (route) => route.fulfill(fail));
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await page.locator(".save-bar").getByText("Not saved.").waitFor();
    await page.unroute("**/api/settings");
    await page.getByRole("button", { name: "Try again", exact: true }).click();
    await page.locator(".save-bar").getByText("Saved.").waitFor();
    expect((await settings()).settings.synonyms.labels).toEqual({ Country: ["homeland"] });
    await saveElsewhere((now) => ({ ...now, synonyms: {} }));
  });

  test("when somebody else saved meanwhile nothing typed is lost, and both are kept", async () => {
    const page = await open("/?graph");
    const term = await openTerm(page, "Labels", /^country/);
    await term.getByRole("textbox").fill("land");
    await term.getByRole("textbox").press("Enter");
    await term.getByRole("combobox", { name: "What describes it" }).selectOption("name");
    await saveElsewhere((now) => ({
      synonyms: { ...now.synonyms, labels: { Country: ["nation"] } },
      mapping: { ...now.mapping, labels: { Country: { description: "id" } } },
    }));
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await page.getByText("Somebody else saved meanwhile.").waitFor();
    expect(await page.locator(".save-bar").innerText()).toContain("description of Country: yours “name”, theirs “id”");
    await page.getByRole("button", { name: "Take theirs for these" }).click();
    expect(await term.getByRole("combobox", { name: "What describes it" }).inputValue()).toBe("id");
    await page.getByRole("button", { name: "Save both" }).click();
    await page.locator(".save-bar").getByText("Saved.").waitFor();
    const { synonyms, mapping } = (await settings()).settings;
    expect(synonyms.labels?.["Country"]?.toSorted()).toEqual(["land", "nation"]);
    expect(mapping.labels?.["Country"]).toEqual({ description: "id" });
    await saveElsewhere(() => ({ synonyms: {}, mapping: {} }));
  });

  test("what is being written waits while one looks elsewhere, and can be let go", async () => {
    const page = await open("/?graph", phone);
    const term = await openTerm(page, "Labels", /^country/);
    await term.getByRole("textbox").fill("land");
    await term.getByRole("textbox").press("Enter");
    await page.getByRole("button", { name: "Back" }).click();
    await page.getByRole("link", { name: "What this graph holds" }).click();
    await page.getByText("also land").waitFor();
    await page.getByRole("button", { name: "Let it go" }).click();
    await expect.poll(() => page.getByText("also land").count()).toBe(0);
    expect((await settings()).settings).toEqual({ synonyms: {}, mapping: {} });
  });
});

test("a label that is left out leaves the picture and the legend, and another property becomes the name", async () => {
  const page = await open("/?graph");
  const before = (await drawnNodes(page)).length;
  const topic = await openTerm(page, "Labels", /^topic/);
  await topic.getByRole("checkbox").check();
  const country = await openTerm(page, "Labels", /^country/);
  await country.getByRole("combobox", { name: "Its name" }).selectOption("id");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  // The picture is read anew: it is empty for a moment.
  await expect.poll(async () => (await drawnNodes(page)).map(({ name }) => name)).toContain("country:japan");
  expect((await drawnNodes(page)).length).toBeLessThan(before - 20);
  expect(await page.locator(".kinds").innerText()).not.toContain("Topic");
  await page.reload();
  await page.getByRole("button", { name: /^topic/ }).waitFor();
  await expect.poll(async () => (await drawnNodes(page)).length).toBeLessThan(before - 20);
  await saveElsewhere(() => ({ synonyms: {}, mapping: {} }));
});

test("a word of a question is remembered as a name for what it was taken for", async () => {
  const page = await open("/?q=who%20does%20Japan%20befriend");
  await page.locator(".reading .chip", { hasText: "befriend" }).first().click();
  await page.getByRole("combobox", { name: /^Find what/ }).fill("partners with");
  await page
    .getByRole("option", { name: /^partners with/ })
    .first()
    .click();
  await page.getByRole("button", { name: /^partners with, corrected/ }).click();
  await page.getByRole("button", { name: /^Remember “.*” as a name for partners with/ }).click();
  await page.getByText(/^Kept: from now on/).waitFor();
  expect((await settings()).settings.synonyms.types?.["PARTNERS_WITH"]).toHaveLength(1);
  await saveElsewhere(() => ({ synonyms: {}, mapping: {} }));
});

test("labels are given other looks, which are remembered, and taken back", async () => {
  const page = await open("/");
  const colour = (name: string) =>
    page
      .getByRole("button", { name: `Look of ${name}. Change` })
      .locator("path")
      .evaluate((path) => path.getAttribute("fill"));
  const [topic, country] = [await colour("Topic"), await colour("Country")];
  await page.getByRole("button", { name: "Look of Topic. Change" }).click();
  await page.getByRole("button", { name: "disc, look 1", exact: true }).click();
  expect([await colour("Topic"), await colour("Country")]).toEqual([country, topic]);
  await page.reload();
  await page.getByRole("button", { name: "Look of Topic. Change" }).waitFor();
  expect(await colour("Topic")).toBe(country);
  await page.getByRole("button", { name: "Look of Topic. Change" }).click();
  await page.getByRole("button", { name: "As they were" }).click();
  expect([await colour("Topic"), await colour("Country")]).toEqual([topic, country]);
});
