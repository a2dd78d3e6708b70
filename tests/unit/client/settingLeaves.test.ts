import { expect, test } from "vitest";
import * as leaves from "../../../client/state/settingLeaves.ts";
import type { GraphSettings } from "../../../server/contract/settings.ts";

const settings: GraphSettings = {
  synonyms: { types: { KNOWS_SN: ["knows", "is friends with"] }, properties: { 'odd "name"': ["odd"] } },
  mapping: {
    labels: { "*": { name: "title" }, Person: { picture: "photo", name: "fullName" } },
    types: { SAID: { quote: "words" } },
    leaveOut: { labels: ["Log"], properties: ["embedding"] },
  },
};

test("settings come back from their statements as they were", () => {
  expect(leaves.settingsOf(leaves.leavesOf(settings))).toEqual(settings);
  expect(leaves.settingsOf(leaves.leavesOf({ synonyms: {}, mapping: {} }))).toEqual({ synonyms: {}, mapping: {} });
});

test("a term's phrases, its roles and whether it is left out are read and changed one by one", () => {
  let draft = leaves.leavesOf(settings);
  expect(leaves.phrasesOf(draft, "types", "KNOWS_SN")).toEqual(["knows", "is friends with"]);
  draft = leaves.withoutPhrase(leaves.withPhrase(draft, "types", "KNOWS_SN", "met"), "types", "KNOWS_SN", "knows");
  expect(leaves.phrasesOf(draft, "types", "KNOWS_SN")).toEqual(["is friends with", "met"]);
  expect(leaves.roleOf(draft, "labels", "Person", "name")).toBe("fullName");
  expect(leaves.roleOf(leaves.withRole(draft, "labels", "Person", "name", ""), "labels", "Person", "name")).toBe("");
  expect(leaves.isLeftOut(draft, "labels", "Log")).toBe(true);
  expect(leaves.isLeftOut(leaves.withLeftOut(draft, "labels", "Log", false), "labels", "Log")).toBe(false);
  expect(leaves.sameLeaves(draft, leaves.leavesOf(settings))).toBe(false);
});

test("two people's changes are put together; what both changed is listed, mine first", () => {
  const base = leaves.leavesOf(settings);
  const mine = leaves.withRole(leaves.withPhrase(base, "labels", "Person", "human"), "labels", "Person", "name", "nick");
  const theirs = leaves.withoutPhrase(leaves.withRole(base, "labels", "Person", "name", "id"), "types", "KNOWS_SN", "knows");
  const { merged, clashes } = leaves.mergeLeaves(base, mine, theirs);
  expect(leaves.phrasesOf(merged, "labels", "Person")).toEqual(["human"]);
  expect(leaves.phrasesOf(merged, "types", "KNOWS_SN")).toEqual(["is friends with"]);
  expect(leaves.roleOf(merged, "labels", "Person", "name")).toBe("nick");
  expect(clashes).toMatchObject([{ about: "name of Person", mine: "nick", theirs: "id" }]);
  expect(leaves.roleOf(leaves.takeTheirs(merged, clashes), "labels", "Person", "name")).toBe("id");
});
