import { chmod, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { SettingsError } from "../../../server/settings/settingsError.ts";
import { openSettings } from "../../../server/settings/settings.ts";
import { settingsFileOf } from "../../../server/settings/settingsPlace.ts";

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "settings-"));
  file = path.join(folder, "settings.json");
});
afterEach(async () => {
  await chmod(folder, 0o700);
  await rm(folder, { recursive: true });
});

const knows = { synonyms: { types: { KNOWS_SN: ["friends with"] } }, mapping: {} };

test("nothing is written until something is said, and then all of it", async () => {
  const settings = await openSettings(file);
  const before = await settings.refresh();
  expect(before.settings).toStrictEqual({ synonyms: {}, mapping: {} });
  expect(await readdir(folder)).toStrictEqual([]);
  const after = await settings.replace(knows, before.revision);
  expect(after).toMatchObject({ settings: knows, file });
  expect(JSON.parse(await readFile(file, "utf8"))).toStrictEqual(knows);
  expect(await readdir(folder)).toStrictEqual(["settings.json"]);
  expect(settings.current()).toStrictEqual(knows);
  expect((await openSettings(file)).current()).toStrictEqual(knows);
});

test("of two people who save at once one is told that the other was first", async () => {
  const settings = await openSettings(file);
  const { revision } = await settings.refresh();
  const saves = await Promise.allSettled([settings.replace(knows, revision), settings.replace({ synonyms: {}, mapping: {} }, revision)]);
  expect(saves.map(({ status }) => status)).toStrictEqual(["fulfilled", "rejected"]);
  const [, second] = saves;
  expect(second).toMatchObject({ reason: { code: "conflict", hint: expect.stringContaining("Load the settings again") as unknown } });
  expect(settings.current()).toStrictEqual(knows);
});

test("a file that is edited by hand counts at the next look, and is not overwritten unseen", async () => {
  const settings = await openSettings(file);
  const heard: unknown[] = [];
  const stop = settings.onChange((now) => heard.push(now));
  const { revision } = await settings.replace(knows, (await settings.refresh()).revision);
  await writeFile(file, '\uFEFF{ "synonyms": { "labels": { "Person": ["human"] } } }\n');
  await expect(settings.replace(knows, revision)).rejects.toMatchObject({ code: "conflict" });
  expect((await settings.refresh()).settings.synonyms).toStrictEqual({ labels: { Person: ["human"] } });
  await rm(file);
  expect((await settings.refresh()).settings).toStrictEqual({ synonyms: {}, mapping: {} });
  stop();
  await writeFile(file, JSON.stringify(knows));
  await settings.refresh();
  expect(heard).toHaveLength(3);
});

describe("a file that makes no sense", () => {
  test.each([
    ["{", "line 1, column 2, the text ends"],
    ['{\n  "synonyms": {"types": {"A": ["b"],}}\n}', "line 2, column 37, “}” stands where a key"],
    ['{ "synonyms": {}, "synonyms": {} }', "line 1, column 19, the key “synonyms” stands here a second time"],
    ["{ synonyms: {} }", "line 1, column 3, “s” stands where a key in quotation marks"],
    ['{ "synonyms": {} } x', "line 1, column 20"],
    ['{ "synonyms": {"types": {"A": ["b\n"]}} }', "line 1, column 32"],
    ['{ "synonyms": {"types": {"A": [01]}} }', "line 1, column 32"],
    ["// mine", "line 1, column 1"],
  ])("%j is no JSON", async (text, place) => {
    await writeFile(file, text);
    expect((await (await openSettings(file)).refresh()).problem).toContain(place);
  });

  test.each([
    ['{\n  "synonym": {}\n}', "line 2, column 3: there is no setting called “synonym”"],
    ['{ "synonyms": { "types": {}, "kinds": {} } }', "line 1, column 30: there is no setting called “kinds” in synonyms"],
    ['{ "synonyms": { "types": { "A": "b" } } }', "line 1, column 28"],
    ['{ "mapping": { "labels": { "A": { "nmae": "x" } } } }', "there is no setting called “nmae” in mapping.labels.A"],
    ["[]", "line 1, column 1"],
    ["null", "line 1, column 1"],
  ])("%j says what no setting is", async (text, place) => {
    await writeFile(file, text);
    expect((await (await openSettings(file)).refresh()).problem).toContain(place);
  });

  test("leaves the last good settings in force, and is not overwritten", async () => {
    const settings = await openSettings(file);
    await settings.replace(knows, (await settings.refresh()).revision);
    await writeFile(file, "{ half");
    const state = await settings.refresh();
    expect(state.settings).toStrictEqual(knows);
    await expect(settings.replace(knows, state.revision)).rejects.toMatchObject({
      code: "conflict",
      hint: expect.stringContaining("Put the file right") as unknown,
    });
    expect(await readFile(file, "utf8")).toBe("{ half");
    await writeFile(file, JSON.stringify({ synonyms: {} }));
    expect(await settings.refresh()).toMatchObject({ settings: { synonyms: {}, mapping: {} } });
    expect((await settings.refresh()).problem).toBeUndefined();
  });

  test("a folder, or a file that is far too large", async () => {
    await mkdir(file);
    expect((await (await openSettings(file)).refresh()).problem).toContain("It is a folder");
    const large = path.join(folder, "large.json");
    await writeFile(large, " ".repeat(1_000_001));
    expect((await (await openSettings(large)).refresh()).problem).toContain("1000001 bytes");
  });
});

test("a place that cannot be written is told, and nothing is lost", async () => {
  // A file where a folder should be: this refuses root as well, whom no permission stops.
  await writeFile(path.join(folder, "notAFolder"), "");
  const settings = await openSettings(path.join(folder, "notAFolder", "settings.json"));
  const { revision } = await settings.refresh();
  const save = settings.replace(knows, revision);
  await expect(save).rejects.toBeInstanceOf(SettingsError);
  await expect(save).rejects.toMatchObject({ code: "unavailable", hint: expect.stringContaining("nothing was changed") as unknown });
  expect(settings.current()).toStrictEqual({ synonyms: {}, mapping: {} });
});

test.skipIf(process.getuid?.() === 0)("a folder that may only be read is named", async () => {
  const settings = await openSettings(file);
  await chmod(folder, 0o500);
  await expect(settings.replace(knows, (await settings.refresh()).revision)).rejects.toThrow(`this user may not write to ${folder}.`);
});

test("a device is not read", async () => {
  expect((await (await openSettings("/dev/zero")).refresh()).problem).toContain("It is no ordinary file");
});

test("a link is kept, and what it leads to is replaced", async () => {
  const target = path.join(folder, "shared.json");
  await writeFile(target, "{}");
  await symlink(target, file);
  const settings = await openSettings(file);
  await settings.replace(knows, (await settings.refresh()).revision);
  expect(JSON.parse(await readFile(target, "utf8"))).toStrictEqual(knows);
});

function at(uri: string, database?: string): string {
  return settingsFileOf({ data: "/data", given: undefined, neo4j: { uri, database } });
}

describe("where it is kept", () => {
  const data = "/data";
  test.each([
    [{ data, given: undefined, neo4j: undefined }, "/data/settings.json"],
    [{ data, given: "/etc/mine.json", neo4j: undefined }, "/etc/mine.json"],
    [{ data, given: undefined, neo4j: { uri: "neo4j://localhost", database: undefined } }, "/data/settings/localhost_7687_default.json"],
    [
      { data, given: undefined, neo4j: { uri: "bolt+s://db.example:7999", database: "Movies" } },
      "/data/settings/db.example_7999_movies.json",
    ],
    [{ data, given: undefined, neo4j: { uri: "bolt://[::1]:7687", database: "a_b" } }, "/data/settings/~3a~3a1_7687_a~5fb.json"],
  ])("%j", (place, expected) => {
    expect(settingsFileOf(place)).toBe(expected);
  });

  test("the scheme and the user do not matter, the database does", () => {
    expect(at("neo4j://me@host:7687", "x")).toBe(at("bolt://host", "X"));
    expect(at("neo4j://host", "x")).not.toBe(at("neo4j://host", "y"));
  });
});
