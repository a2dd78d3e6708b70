import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { wordsFor } from "../../../server/ask/lexicon/lexicon.ts";

const folder = join(import.meta.dirname, "../../../server/ask/lexicon");

describe("the lexicon", () => {
  test("names no term of a data set that the product is measured on", () => {
    const files = readdirSync(folder);
    expect(files.length).toBeGreaterThan(2);
    const text = files.map((file) => readFileSync(join(folder, file), "utf8")).join("\n");
    for (const term of [
      "starred_actors",
      "written_by",
      "directed_by",
      "has_imdb",
      "KNOWS_SN",
      "PARTY_TO",
      "CONNECTED_TO",
      "ON_LINE",
      "metaqa",
      "pole",
      "tube",
      "underground",
    ])
      expect(text).not.toMatch(new RegExp(`\\b${term}\\b`));
  });
  test("takes words of one concept for each other", () => {
    expect([...wordsFor(["film"]).keys()]).toContain("movi");
    expect(wordsFor(["film"]).get("film")).toBe(1);
  });
});
