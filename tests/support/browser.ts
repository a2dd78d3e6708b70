import { type Browser, chromium } from "playwright-core";

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
