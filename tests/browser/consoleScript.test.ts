import { afterEach, beforeEach, expect, test } from "vitest";
import { closePage } from "../support/browser.ts";
import { realBrowser } from "../support/realBrowser.ts";
import { type ConsolePage, openConsolePage } from "./consolePage.ts";

const { browser, address } = realBrowser();
let shell: ConsolePage;

beforeEach(async () => {
  shell = await openConsolePage(browser(), address());
});

afterEach(async () => {
  await closePage(shell.page);
  expect(shell.faults).toEqual([]);
});

function firstRow() {
  return shell.page.locator(".result-table tbody tr:not(.gap, .detail)").first();
}

test("the help of the parameters puts each type into the field, and what is wrong is shown at its place", async () => {
  await shell.page.getByText("Parameters", { exact: false }).first().click();
  const field = shell.page.getByLabel("Parameters as JSON");
  await shell.page.getByText("Types that JSON lacks").click();
  await shell.page.getByRole("button", { name: "Duration", exact: true }).click();
  await shell.page.getByRole("button", { name: "Point", exact: true }).click();
  expect(JSON.parse(await field.inputValue())).toMatchObject({ duration: { $type: "Duration" }, point: { $type: "Point" } });
  await shell.run("RETURN $duration AS duration, $point AS point");
  await shell.page.getByText(/^1 row in /).waitFor();
  await field.fill('{"a": 1, "when": {"$type": "Date", "_value": "31.1.2026"}}');
  await shell.page.getByRole("button", { name: "Show where" }).click();
  const selected = await field.evaluate((element) => {
    const { value, selectionStart, selectionEnd } = element as unknown as { value: string; selectionStart: number; selectionEnd: number };
    return value.slice(selectionStart, selectionEnd);
  });
  expect(selected).toBe('{"$type": "Date", "_value": "31.1.2026"}');
});

test("a script runs one statement after the other, each with its result, and stops at the first error with its place", async () => {
  await shell.run(
    "// A comment; not a statement\nRETURN 'a;b' AS text;\nMATCH (c:Country) RETURN c.name AS name LIMIT 2; RETURN 1 / 0 AS x;\nRETURN 4;",
  );
  const steps = shell.page.locator(".console-steps li button");
  await shell.page.getByText("1 statement after it was not run.").waitFor();
  expect(await steps.allInnerTexts()).toEqual([
    expect.stringContaining("1 row") as string,
    expect.stringContaining("2 rows") as string,
    expect.stringContaining("failed") as string,
  ]);
  await steps.nth(0).click();
  await firstRow().filter({ hasText: "a;b" }).waitFor();
  await shell.run("RETURN 1;\nMATCH (n) RETURN bad");
  await shell.page.getByRole("button", { name: "Go to line 2, column 18" }).click();
  await shell.page.locator(".cm-lintRange-error", { hasText: "bad" }).waitFor();
  await shell.page.getByRole("button", { name: "History" }).click();
  expect(await shell.page.locator(".console-history li").count()).toBe(2);
});

test("Escape ends all of a script", async () => {
  const endless = "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b WITH a, b WHERE a * b = -1 RETURN count(*) AS n";
  await shell.run(`RETURN 1;\n${endless};\nRETURN 3`);
  await shell.page.getByText("Running statement 2 of 3 …").waitFor();
  await shell.page.keyboard.press("Escape");
  await shell.page.getByText(/^Cancelled after /).waitFor();
  await shell.page.getByText("1 statement after it was not run.").waitFor();
});

test("comments alone are nothing to run", async () => {
  await shell.write("// RETURN 1;\n/* nothing; */ ;");
  expect(await shell.page.getByRole("button", { name: /^Run/ }).isDisabled()).toBe(true);
});

test("commands set typed parameters, or say what to do instead", async () => {
  await shell.run(":param since => date('2017-01-01')\n:param big => 9007199254740993\nRETURN $since AS since, $big AS big");
  await shell.page.locator(".console-steps li").nth(2).waitFor();
  const text = await firstRow().innerText();
  expect(text).toContain("2017-01-01");
  expect(text).toContain("9007199254740993");
  expect(JSON.parse(await shell.page.getByLabel("Parameters as JSON").inputValue())).toMatchObject({
    since: { $type: "Date", _value: "2017-01-01" },
  });
  await shell.run(":play movies");
  await shell.page.getByText("There are no guides here.", { exact: false }).waitFor();
  await shell.run(":help");
  await shell.page.getByText(":clear takes the results away", { exact: false }).waitFor();
  await shell.run("MATCH (n) RETURN n.name LIMIT 1; :clear");
  await shell.page.getByText("The results are gone.").waitFor();
});

test("all of the text is selected, deleted and replaced without a word from the page's policy", async () => {
  await shell.write("MATCH (n:Country)\nRETURN n.name AS name\nLIMIT 3");
  await shell.page.keyboard.press("Control+a");
  await shell.page.keyboard.type("RETURN 1 AS one");
  await shell.page.keyboard.press("Shift+Home");
  await shell.page.keyboard.type("(");
  expect(await shell.page.locator(".cm-content").innerText()).toBe("(RETURN 1 AS one)");
  await shell.page.keyboard.press("Control+a");
  await shell.page.keyboard.insertText("RETURN 2 AS two");
  await shell.page.keyboard.press("Escape");
  await shell.page.keyboard.press("Control+Enter");
  await shell.page.getByText(/^1 row in /).waitFor();
});
