import { expect, test } from "vitest";
import { isQuestion, sameName, splitTyped } from "../../../client/state/completion.ts";

test("a lone name is no question, a sentence with a question word is one", () => {
  expect(isQuestion("Japan")).toBe(false);
  expect(isQuestion("Joint Working Group")).toBe(false);
  expect(isQuestion("who links Japan")).toBe(true);
  expect(isQuestion("Japan and India?")).toBe(true);
});

test("the name being typed is what stands behind the last joint of a question", () => {
  expect(splitTyped("Austr")).toEqual({ settled: "", name: "Austr" });
  expect(splitTyped("who links Japan to Aus")).toEqual({ settled: "who links Japan to ", name: "Aus" });
  expect(splitTyped("what does Foreign Policy Wa")).toEqual({ settled: "what does ", name: "Foreign Policy Wa" });
  expect(splitTyped("who links Japan to ")).toEqual({ settled: "who links Japan to ", name: "" });
});

test("names are the same whatever their case and accents", () => {
  expect(sameName("São Tomé ", "sao tome")).toBe(true);
  expect(sameName("Japan", "Japan-India alignment")).toBe(false);
});
