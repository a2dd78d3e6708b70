import { quantile } from "../figures.ts";
import { markdown, percent } from "../report.ts";
import type { UnanswerableAsking } from "./askUnanswerable.ts";
import type { Confidence } from "./confidence.ts";

const columns: readonly Confidence[] = ["confident", "hedged", "empty", "asked", "refused", "failed"];

/** How sure the answers of each family sound, as a Markdown table; shares in per cent. */
export function confidenceTable(askings: readonly UnanswerableAsking[]): string {
  const families = [...new Set(askings.map(({ family }) => family)), "all"];
  const rows = families.map((family) => {
    const own = family === "all" ? askings : askings.filter((asking) => asking.family === family);
    const share = (confidence: Confidence) => own.filter((asking) => asking.confidence === confidence).length / Math.max(1, own.length);
    const times = own.map(({ ms }) => ms).toSorted((a, b) => a - b);
    const shares = columns.map((column) => percent(share(column)));
    const middle = [0.5, 0.95].map((part) => quantile(times, part).toFixed(1));
    return [family, String(own.length)].concat(shares, middle);
  });
  return markdown(["family", "n", ...columns, "p50 ms", "p95 ms"], rows);
}
