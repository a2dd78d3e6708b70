import { expect, test } from "vitest";
import { sameName } from "../../../client/state/completion.ts";

test("names are the same whatever their case and accents", () => {
  expect(sameName("São Tomé ", "sao tome")).toBe(true);
  expect(sameName("Japan", "Japan-India alignment")).toBe(false);
});
