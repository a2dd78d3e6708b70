import { expect, test } from "vitest";
import { count, duration, firstSentence, markNames, splitCitations, whenInWords } from "../../../client/ui/text.ts";

test("numbers carry their unit", () => {
  expect(count(1, "node")).toBe("1 node");
  expect(count(1024, "node")).toBe("1,024 nodes");
  expect(duration(0.3)).toBe("1 ms");
  expect(duration(1240)).toBe("1.2 s");
});

test.each([
  ["2017", "2017"],
  ["2026-01", "January 2026"],
  ["2026-01-31", "31 January 2026"],
  ["199X", "the 1990s"],
  ["2026-01/2026-07", "January 2026 to July 2026"],
  ["2017/..", "since 2017"],
  ["../1971", "until 1971"],
  ["2026~", "2026~"],
])("says the date %s as %s", (edtf, words) => {
  expect(whenInWords(edtf)).toBe(words);
});

test("marks whole names, the longest first, wherever case differs", () => {
  const runs = markNames("Japan-India alignment: japan and Japanese (Japan)", ["Japan", "Japan-India alignment", "a"]);
  expect(runs.filter(({ marked }) => marked).map(({ text }) => text)).toEqual(["Japan-India alignment", "japan", "Japan"]);
  expect(runs.map(({ text }) => text).join("")).toBe("Japan-India alignment: japan and Japanese (Japan)");
});

test("a name with signs of a pattern is only a name", () => {
  expect(markNames("the U.S. (or US)", ["U.S.", "(or"]).some(({ marked }) => marked)).toBe(true);
});

test("cuts an answer at its citations", () => {
  expect(splitCitations("Both are members [1][2]. More [10]")).toEqual([
    { at: 0, text: "Both are ", citations: [], after: "" },
    { at: 9, text: "members", citations: [1, 2], after: "." },
    { at: 24, text: " ", citations: [], after: "" },
    { at: 25, text: "More", citations: [10], after: "" },
  ]);
  expect(splitCitations("No path.")).toEqual([{ at: 0, text: "No path.", citations: [], after: "" }]);
});

test("the first sentence of an answer is its title; a short word's full stop ends none", () => {
  expect(firstSentence("Japan participates in it [1] and Australia too [2]. The rest follows.")).toEqual([
    "Japan participates in it [1] and Australia too [2].",
    "The rest follows.",
  ]);
  expect(firstSentence("Dr. S. Jaishankar said so.")).toEqual(["Dr. S. Jaishankar said so.", ""]);
});
