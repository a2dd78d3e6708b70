import type { Correction, Reading } from "../../contract/ask.ts";

/** What each of several readings takes words for, where they do not agree: said as corrections, it leaves one of them. */
export function whatDiffers(readings: readonly Reading[]): Correction[][] {
  const all = readings.map(({ chips }) => chips.flatMap(({ from, means }) => (from && means ? { words: from, means } : [])));
  const shared = (one: Correction) => all.every((own) => own.some((other) => JSON.stringify(other) === JSON.stringify(one)));
  return all.map((own) => own.filter((one) => !shared(one)));
}
