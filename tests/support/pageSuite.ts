import type { BrowserContextOptions, Page } from "playwright-core";
import { afterEach, expect } from "vitest";
import { closePage } from "./browser.ts";
import { openPage } from "./canvas.ts";
import { realBrowser } from "./realBrowser.ts";

export const desktop: BrowserContextOptions = { viewport: { width: 1440, height: 900 }, reducedMotion: "reduce" };
export const phone: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  isMobile: true,
  deviceScaleFactor: 2,
  reducedMotion: "reduce",
};

/** What a page does is seen within this time, in milliseconds, also on a busy machine. */
const patience = 15_000;

export interface PageSuite {
  /** Opens a place of the page in a browser of its own, and waits until its graph is drawn. */
  open: (path: string, options?: BrowserContextOptions) => Promise<Page>;
  /** Where the page is. */
  address: () => string;
}

/**
 * A real server and a real browser for all tests of a file. Every page is closed after its test, which fails when a
 * page threw, or asked for what its content security policy forbids.
 */
export function pageSuite(env: Readonly<Record<string, string>> = {}): PageSuite {
  const { browser, address } = realBrowser(env);
  const pages: Page[] = [];
  let faults: string[] = [];

  afterEach(async () => {
    for (const page of pages.splice(0)) await closePage(page);
    const found = faults;
    faults = [];
    expect(found).toEqual([]);
  });

  return {
    address,
    async open(path, options = desktop) {
      const context = await browser().newContext(options);
      const page = await context.newPage();
      page.setDefaultTimeout(patience);
      pages.push(page);
      page.on("pageerror", (error) => faults.push(error.message));
      page.on("console", (message) => /Content Security Policy/.test(message.text()) && faults.push(message.text()));
      await openPage(page, address() + path);
      return page;
    },
  };
}
