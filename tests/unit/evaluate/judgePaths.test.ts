import { describe, expect, test } from "vitest";
import type { AskResponse } from "../../../server/contract/ask.ts";
import { factsOf } from "../../evaluate/judge/graphFacts.ts";
import { judge } from "../../evaluate/judge/judge.ts";
import type { Expected, ExpectedPath } from "../../evaluate/questions/question.ts";
import { answer, graphOf, pathOf } from "./answers.ts";

const facts = factsOf(
  graphOf(["a", "NEXT", "b"], ["b", "NEXT", "c"], ["c", "NEXT", "d"], ["a", "LINE", "x"], ["d", "LINE", "x"], ["lone", "NEXT", "other"]),
);
const judged = (expected: Expected, response: AskResponse) =>
  judge({ family: "f", question: "?", expected }, response, facts, () => Promise.reject(new Error("no query")));
const paths = (...texts: string[]) => answer("paths", { paths: texts.map(pathOf) });
const refusal = (reason: NonNullable<AskResponse["refusal"]>["reason"], text = "No.") =>
  answer("refusal", { text, refusal: { reason, text } });
const path = (rest: Partial<ExpectedPath> = {}): Expected => ({ kind: "path", from: "a", to: "d", length: 2, ...rest });

describe("A path", () => {
  test("of the right length between the ends is right, from either end", async () => {
    expect(await judged(path(), paths("a -LINE-> x <-LINE- d"))).toEqual({ outcome: "right", path: true });
    expect(await judged(path(), paths("d -LINE-> x <-LINE- a"))).toMatchObject({ outcome: "right" });
  });

  test("is wrong when it is too long, ends elsewhere, or is missing", async () => {
    expect(await judged(path(), paths("a -NEXT-> b -NEXT-> c -NEXT-> d"))).toMatchObject({ outcome: "wrong", why: "3 hops instead of 2" });
    expect(await judged(path(), paths("a -NEXT-> b -NEXT-> c"))).toMatchObject({ outcome: "wrong", path: false });
    expect(await judged(path(), answer("paths"))).toMatchObject({ outcome: "wrong" });
  });

  test("is wrong when the graph does not have one of its edges, or has it the other way round", async () => {
    expect(await judged(path(), paths("a -NEXT-> x -NEXT-> d"))).toMatchObject({ outcome: "wrong" });
    expect(await judged(path(), paths("a -LINE-> x -LINE-> d"))).toMatchObject({ outcome: "wrong", why: "the graph has no x -[LINE]-> d" });
  });

  test("is wrong when its edges do not join its nodes or its hops are miscounted", async () => {
    const torn = pathOf("a -LINE-> x <-LINE- d");
    const edges = torn.edges.toReversed();
    expect(await judged(path(), answer("paths", { paths: [{ ...torn, edges }] }))).toMatchObject({ outcome: "wrong" });
    expect(await judged(path(), answer("paths", { paths: [{ ...torn, hops: 3 }] }))).toMatchObject({ outcome: "wrong" });
  });

  test("must obey, and so must every other path shown", async () => {
    const long = "a -NEXT-> b -NEXT-> c -NEXT-> d";
    expect(await judged(path({ length: 3, include: "b" }), paths(long))).toMatchObject({ outcome: "right" });
    expect(await judged(path({ include: "b" }), paths("a -LINE-> x <-LINE- d"))).toMatchObject({ why: "a path misses b" });
    expect(await judged(path({ length: 3, exclude: "x" }), paths(long))).toMatchObject({ outcome: "right" });
    expect(await judged(path({ length: 3, exclude: "x" }), paths(long, "a -LINE-> x <-LINE- d"))).toMatchObject({ why: "a path passes x" });
    expect(await judged(path({ withoutType: "LINE" }), paths("a -LINE-> x <-LINE- d"))).toMatchObject({ why: "a path uses LINE" });
  });
});

describe("No path", () => {
  test("is right as a refusal that says so, not as one that says less", async () => {
    expect(await judged({ kind: "no_path" }, refusal("no_path"))).toMatchObject({ outcome: "right" });
    expect(await judged({ kind: "no_path" }, answer("no"))).toMatchObject({ outcome: "right" });
    expect(await judged({ kind: "no_path" }, refusal("beyond_bound"))).toMatchObject({ outcome: "refused" });
    expect(await judged({ kind: "no_path" }, refusal("unknown_name"))).toMatchObject({ outcome: "refused" });
    expect(await judged({ kind: "no_path" }, paths("a -NEXT-> b"))).toMatchObject({ outcome: "wrong" });
    expect(await judged(path({ length: null, exclude: "x", withoutType: "NEXT" }), refusal("removed_by_constraint"))).toMatchObject({
      outcome: "right",
    });
  });

  test("that the gold claims in error does not make a true shortest path wrong, but a false one is", async () => {
    const withoutX = path({ length: null, exclude: "x" });
    expect(await judged(withoutX, paths("a -NEXT-> b -NEXT-> c -NEXT-> d"))).toMatchObject({ outcome: "right" });
    expect(await judged(withoutX, paths("a -LINE-> x <-LINE- d"))).toMatchObject({ outcome: "wrong" });
    const lone = path({ length: null, to: "lone" });
    expect(await judged(lone, paths("a -NEXT-> lone"))).toMatchObject({ outcome: "wrong", why: "a path is shown where there is none" });
  });

  test("is not what is asked when there is one", async () => {
    expect(await judged(path(), refusal("no_path"))).toMatchObject({ outcome: "refused" });
  });
});

describe("How far, within, joined, unknown", () => {
  test("the number counts, and a path beside it must bear it out", async () => {
    const far: Expected = { kind: "distance", length: 2 };
    const beside = [pathOf("a -LINE-> x <-LINE- d")];
    expect(await judged(far, answer("value", { values: [2], paths: beside }))).toMatchObject({ outcome: "right", path: true });
    expect(await judged(far, answer("value", { text: "a is 2 hops from d." }))).toMatchObject({ outcome: "right" });
    expect(await judged(far, answer("value", { values: [3], paths: beside }))).toMatchObject({ outcome: "wrong" });
    expect(await judged(far, answer("value", { values: [2], paths: [pathOf("a -NEXT-> b")] }))).toMatchObject({ outcome: "wrong" });
  });

  test("yes is yes and no is no", async () => {
    expect(await judged({ kind: "within", yes: true }, answer("yes"))).toMatchObject({ outcome: "right" });
    expect(await judged({ kind: "within", yes: true }, answer("no"))).toMatchObject({ outcome: "wrong" });
    expect(await judged({ kind: "within", yes: false }, answer("no"))).toMatchObject({ outcome: "right" });
    expect(await judged({ kind: "within", yes: false }, answer("value"))).toMatchObject({ outcome: "wrong" });
    expect(await judged({ kind: "within", yes: true }, answer("yes", { paths: [pathOf("a -NEXT-> d")] }))).toMatchObject({
      outcome: "wrong",
    });
  });

  test("ends are joined only when the paths meet", async () => {
    const joined: Expected = { kind: "joined", ends: ["a", "c", "x"] };
    expect(await judged(joined, paths("a -NEXT-> b -NEXT-> c", "a -LINE-> x"))).toMatchObject({ outcome: "right" });
    expect(await judged(joined, paths("a -NEXT-> b -NEXT-> c", "x <-LINE- d"))).toMatchObject({ outcome: "wrong", why: "x is not joined" });
    expect(await judged(joined, answer("paths"))).toMatchObject({ outcome: "wrong" });
  });

  test("an unknown name is to be named, not answered", async () => {
    const unknown: Expected = { kind: "unknown", name: "Zorblax Quimby" };
    expect(await judged(unknown, refusal("unknown_name", "There is no “zorblax quimby” here."))).toMatchObject({ outcome: "right" });
    expect(await judged(unknown, refusal("unknown_name", "Something is unknown."))).toMatchObject({ outcome: "refused" });
    expect(await judged(unknown, refusal("no_path", "Zorblax Quimby: no path."))).toMatchObject({ outcome: "refused" });
    expect(await judged(unknown, paths("a -NEXT-> b"))).toMatchObject({ outcome: "wrong" });
    expect(await judged(unknown, answer("choices"))).toMatchObject({ outcome: "asked" });
  });
});
