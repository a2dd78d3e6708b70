import { startBrowser } from "../support/browser.ts";

interface WithHandle {
  firstPicture?: { settledAt: number };
}

/**
 * Opens the page in Chromium, each time with an empty cache, and tells when its picture had come to rest.
 *
 * @returns milliseconds from the start of each navigation to the first frame whose nodes did not move any more
 */
export async function timeFirstPictures(address: string, runs: number): Promise<number[]> {
  const browser = await startBrowser();
  try {
    const times: number[] = [];
    for (let run = 0; run < runs; run += 1) {
      const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
      await page.addInitScript({ content: watchPicture });
      await page.goto(address);
      const settled = await page.waitForFunction(() => (globalThis as WithHandle).firstPicture?.settledAt, undefined, { timeout: 60_000 });
      times.push((await settled.jsonValue()) ?? Number.NaN);
      await page.close();
    }
    return times;
  } finally {
    await browser.close();
  }
}

/**
 * Runs in the page: at each frame compares the places of the nodes, and remembers when they last changed. A text, since
 * what runs this bench marks named functions with a helper that the page does not have.
 */
const watchPicture = `
  const calmMs = 300;
  let places = "";
  let changedAt = 0;
  const look = () => {
    const nodes = globalThis.throughline?.nodes() ?? [];
    const now = JSON.stringify(nodes);
    if (now !== places) {
      places = now;
      changedAt = performance.now();
    }
    if (nodes.length > 0 && performance.now() - changedAt > calmMs) globalThis.firstPicture = { settledAt: changedAt };
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
`;
