import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { colourAt, pointOf } from "../support/canvas.ts";
import { pageSuite } from "../support/pageSuite.ts";
import { readPng } from "../support/png.ts";

const { open } = pageSuite();

test("what is drawn is saved as a picture, called by the question, with the colours that are seen", async () => {
  const page = await open("/?q=who%20links%20Japan%20to%20Australia");
  await page.getByRole("heading", { name: /The Quad links Japan and Australia/ }).waitFor();
  const button = page.getByRole("button", { name: "Save as a picture" });
  const [file] = await Promise.all([page.waitForEvent("download"), button.click()]);
  expect(file.suggestedFilename()).toBe("throughline-who-links-Japan-to-Australia.png");
  await page.getByText("Saved as throughline-who-links-Japan-to-Australia.png.").waitFor();
  const picture = readPng(await readFile(await file.path()));
  const [place, frame] = [await pointOf(page, "country:japan"), await page.getByTestId("stage").boundingBox()];
  const seen = await colourAt(page, place);
  const saved = picture.at(Math.round(place.x - (frame?.x ?? 0)), Math.round(place.y - (frame?.y ?? 0)));
  for (const [channel, value] of seen.entries()) expect(Math.abs((saved[channel] ?? 0) - value)).toBeLessThan(4);
});
