import type { Browser, Page } from "playwright-core";

/** The page with its console open, and what a person does in it. */
export interface ConsolePage {
  page: Page;
  /** Faults of the page's scripts, and what the browser refused because of the page's policy. */
  faults: string[];
  write: (query: string) => Promise<void>;
  run: (query: string) => Promise<void>;
}

/** Opens the page in a browser context of its own, and its console. */
export async function openConsolePage(browser: Browser, address: string): Promise<ConsolePage> {
  const page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("console", (message) => {
    if (message.text().includes("Content Security Policy")) faults.push(message.text());
  });
  await page.goto(address);
  await page.getByRole("button", { name: "Console", exact: true }).click();
  await page.locator(".cm-content").waitFor();

  async function write(query: string): Promise<void> {
    await page.locator(".cm-content").click();
    await page.keyboard.press("Control+a");
    await page.keyboard.press("Delete");
    await page.keyboard.insertText(query);
    await page.keyboard.press("Escape");
  }
  async function run(query: string): Promise<void> {
    await write(query);
    await page.keyboard.press("Control+Enter");
  }
  return { page, faults, write, run };
}
