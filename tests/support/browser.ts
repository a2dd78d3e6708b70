import { type Browser, chromium, type Page } from "playwright-core";

/**
 * Starts Chromium: the one that `CHROMIUM_PATH` names, else the system's. WebGL is drawn by the processor, so that it
 * works on a machine without a screen.
 */
export function startBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--use-angle=swiftshader", "--enable-unsafe-swiftshader"],
  });
}

/**
 * Closes a page with all that belongs to it. Its requests that a test answers itself are let go first: a poll that is
 * being answered at that moment would fail after its test, which fails the whole run and no test.
 */
export async function closePage(page: Page): Promise<void> {
  await page.unrouteAll({ behavior: "ignoreErrors" });
  await page.context().close();
}
