import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { highlight } from "../support/canvas.ts";
import { pageSuite, phone } from "../support/pageSuite.ts";

const { open, address } = pageSuite();

const question = "who links Japan to Australia";
const answer = `/?q=${encodeURIComponent(question)}`;

function title(page: Page) {
  return page.locator(".panel .title");
}

function box(page: Page) {
  return page.locator("#ask");
}

async function ask(page: Page, text: string): Promise<void> {
  await box(page).fill(text);
  await box(page).press("Enter");
}

describe("a reading that a person corrects", () => {
  test("another name, by keys alone: the answer follows, the address can be shared, and back undoes it", async () => {
    const page = await open(answer);
    const chip = page.getByRole("button", { name: /^Australia\. Change what/ });
    await chip.focus();
    await page.keyboard.press("Enter");
    await page.getByRole("dialog", { name: "What “Australia” means" }).waitFor();
    await page.keyboard.type("sipri");
    await page.getByRole("option", { name: /^SIPRI\s*organisation/ }).waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: /^SIPRI, corrected/ }).waitFor();
    await expect.poll(() => new URL(page.url()).searchParams.getAll("as")).toEqual(["Australia|node|organisation:sipri"]);
    expect(new URL(page.url()).searchParams.get("q")).toBe(question);
    expect((await highlight(page))?.nodes).toContain("organisation:sipri");

    const shared = await open(page.url().replace(address(), ""));
    await shared.getByRole("button", { name: /^SIPRI, corrected/ }).waitFor();
    expect(await title(shared).innerText()).toBe(await title(page).innerText());

    await page.goBack();
    await page.getByRole("heading", { name: /The Quad links Japan and Australia/ }).waitFor();
    await page.goForward();
    await page.getByRole("button", { name: /^SIPRI, corrected/ }).click();
    await page.getByRole("option", { name: /As it was read before/ }).click();
    await page.getByRole("heading", { name: /The Quad links Japan and Australia/ }).waitFor();
    expect(new URL(page.url()).searchParams.has("as")).toBe(false);
  });

  test("Escape leaves everything as it is, and the focus where it was", async () => {
    const page = await open(answer);
    const chip = page.getByRole("button", { name: /^Japan\. Change what/ });
    await chip.click();
    await page.getByRole("dialog").waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    expect(await chip.evaluate((element) => element === element.ownerDocument.activeElement)).toBe(true);
  });

  test("by touch on a phone", async () => {
    const page = await open(answer, phone);
    await page.getByRole("button", { name: /^Australia\. Change what/ }).tap();
    await page.getByRole("combobox", { name: /^Find what/ }).fill("india");
    await page.getByRole("option", { name: /^India\s*country/ }).tap();
    await page.getByRole("button", { name: /^India, corrected/ }).waitFor();
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(390);
  });
});

describe("a question that follows another", () => {
  test("is read as a whole one, which can be asked alone; beginning anew follows nothing", async () => {
    const page = await open(answer);
    await title(page).getByText("The Quad links").waitFor();
    expect(await box(page).inputValue()).toBe("");
    expect(await box(page).getAttribute("placeholder")).toMatch(/^Ask on/);
    await ask(page, "and India?");
    const alone = page.locator(".standalone a");
    await alone.waitFor();
    expect((await alone.innerText()).toLowerCase()).toContain("india");
    expect(new URL(page.url()).searchParams.get("after")).toBe(question);
    const said = await title(page).innerText();
    await page.reload();
    await alone.waitFor();
    expect(await title(page).innerText()).toBe(said);
    await alone.click();
    await expect.poll(() => new URL(page.url()).searchParams.has("after")).toBe(false);
    await expect.poll(() => title(page).innerText()).toBe(said);

    await page.getByRole("button", { name: "Begin anew" }).click();
    expect(await box(page).getAttribute("placeholder")).toBe("Ask a question or find a name");
    await ask(page, "what is expected");
    await page.locator(".asked").getByText("what is expected").waitFor();
    expect(new URL(page.url()).searchParams.has("after")).toBe(false);
  });

  test("a question that stands alone follows nothing, even after another", async () => {
    const page = await open(answer);
    await title(page).getByText("The Quad links").waitFor();
    await ask(page, "what do India and Japan have in common");
    await page.locator(".asked").getByText("what do India and Japan").waitFor();
    await expect.poll(() => new URL(page.url()).searchParams.has("after")).toBe(false);
    expect(await page.locator(".standalone").count()).toBe(0);
  });

  test("the question that was asked comes back into the box to be changed", async () => {
    const page = await open(answer);
    await page.getByRole("button", { name: `Change the question “${question}”` }).click();
    expect(await box(page).inputValue()).toBe(question);
    expect(await box(page).evaluate((element) => element === element.ownerDocument.activeElement)).toBe(true);
  });
});

describe("questions asked before", () => {
  test("are listed, found, reopened and removed, and survive a reload", async () => {
    const page = await open(answer);
    await title(page).getByText("The Quad links").waitFor();
    await page.getByRole("button", { name: "Begin anew" }).click();
    await ask(page, "how far is SIPRI from China");
    await page.locator(".asked").getByText("how far is SIPRI").waitFor();
    await page.reload();
    await page.getByRole("button", { name: "Questions" }).click();
    await title(page).getByText("2 questions asked").waitFor();
    await page.getByRole("searchbox", { name: "Find a question" }).fill("sipri");
    expect(await page.locator(".removable li").count()).toBe(1);
    await page.getByRole("searchbox", { name: "Find a question" }).fill("");
    await page.locator(".removable").getByRole("link", { name: question }).click();
    await page.getByRole("heading", { name: /The Quad links Japan and Australia/ }).waitFor();
    await page.goBack();
    await page.getByRole("button", { name: "Remove “how far is SIPRI from China”" }).click();
    await title(page).getByText("1 question asked").waitFor();
    await page.getByRole("button", { name: "Remove all" }).click();
    await page.getByRole("button", { name: /^Yes, remove all/ }).click();
    await title(page).getByText("No question asked yet").waitFor();
    await page.reload();
    await title(page).getByText("No question asked yet").waitFor();
  });

  test("come back by the arrow keys, as in a shell, and the list of completions keeps its own", async () => {
    const page = await open(answer);
    await title(page).getByText("The Quad links").waitFor();
    await ask(page, "what is expected");
    await page.locator(".asked").getByText("what is expected").waitFor();
    await box(page).click();
    await page.keyboard.type("draft");
    await page.keyboard.press("ArrowUp");
    expect(await box(page).inputValue()).toBe("what is expected");
    await page.keyboard.press("ArrowUp");
    expect(await box(page).inputValue()).toBe(question);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    expect(await box(page).inputValue()).toBe("draft");
    await box(page).fill("Jap");
    await page.getByRole("option", { name: /^Japan\s*country/ }).waitFor();
    await page.keyboard.press("ArrowDown");
    expect(await box(page).inputValue()).toBe("Jap");
    expect(await page.locator(".options [aria-selected=true]").count()).toBe(1);
    await page.keyboard.press("ArrowUp");
    expect(await page.locator(".options [aria-selected=true]").count()).toBe(0);
    expect(await box(page).inputValue()).toBe("Jap");
  });

  test("a full storage loses the oldest questions and breaks nothing", async () => {
    const page = await open("/");
    // Fills this browser's storage to the brim, but for a little.
    await page.evaluate(`(() => {
      for (let size = 1 << 20; size > 32; size >>= 1)
        for (let i = 0; ; i++) try { localStorage.setItem("fill " + size + " " + i, "x".repeat(size)); } catch { break; }
    })()`);
    await ask(page, question);
    await page.getByRole("heading", { name: /The Quad links Japan and Australia/ }).waitFor();
    await page.getByRole("button", { name: "Questions" }).click();
    await title(page).getByText("1 question asked").waitFor();
  });
});

describe("while typing", () => {
  test("an answer that comes late is never shown for another text", async () => {
    const page = await open("/");
    await page.route("**/api/completions?text=aus*", async (route) => {
      await new Promise((resolve) => void setTimeout(resolve, 1_500));
      // The page has given it up by then.
      await route.continue().catch(() => undefined);
    });
    await box(page).pressSequentially("aus", { delay: 10 });
    await page.waitForTimeout(300);
    await box(page).fill("sipri");
    await page.getByRole("option", { name: /^SIPRI\s*organisation/ }).waitFor();
    await page.waitForTimeout(1_600);
    expect(await page.getByRole("option", { name: /^Australia/ }).count()).toBe(0);
  });

  test("typing is not a call for each key", async () => {
    const page = await open("/");
    let calls = 0;
    page.on("request", (request) => {
      if (request.url().includes("/api/completions")) calls++;
    });
    await box(page).pressSequentially("who links Japan", { delay: 15 });
    await page.getByRole("option", { name: /^Japan\s*country/ }).waitFor();
    expect(calls).toBeLessThan(6);
  });
});
