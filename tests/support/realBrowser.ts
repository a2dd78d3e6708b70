import type { Browser } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { startBrowser } from "./browser.ts";
import { type RunningServer, startServer } from "./server.ts";

export interface RealBrowser {
  browser: () => Browser;
  /** Where the server answers. */
  address: () => string;
}

/** Starts a real server and a real browser before all tests of a file, and stops them after. */
export function realBrowser(env: Readonly<Record<string, string>> = {}): RealBrowser {
  let started: [RunningServer, Browser] | undefined;

  beforeAll(async () => {
    started = await Promise.all([startServer(env), startBrowser()]);
  });
  afterAll(async () => {
    await started?.[1].close();
    await started?.[0].stop();
  });

  function parts(): [RunningServer, Browser] {
    if (started === undefined) throw new Error("The server and the browser are started before the first test");
    return started;
  }
  return { browser: () => parts()[1], address: () => parts()[0].address };
}
