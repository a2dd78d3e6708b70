import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { root } from "../../architecture/imports.ts";

/**
 * Each static check must be able to fail. A check runs in a scratch copy of the configuration in which one fault is
 * planted; it must name the fault. (oxlint, for one, finds no cycles at all when its tsconfig cannot be loaded, and
 * says nothing about it.)
 */
const folders: string[] = [];

function scratch(files: Record<string, string>): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "throughline-canary-"));
  folders.push(folder);
  fs.symlinkSync(path.join(root, "node_modules"), path.join(folder, "node_modules"));
  for (const name of [".oxlintrc.json", ".oxfmtrc.json", "tsconfig.json", "knip.json", "package.json"])
    fs.copyFileSync(path.join(root, name), path.join(folder, name));
  for (const [name, text] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    fs.writeFileSync(path.join(folder, name), text);
  }
  return folder;
}

function run(folder: string, tool: string, args: string[]): { status: number | null; output: string } {
  const result = spawnSync(path.join(root, "node_modules/.bin", tool), args, { cwd: folder, encoding: "utf8" });
  return { status: result.status, output: result.stdout + result.stderr };
}

afterAll(() => {
  for (const folder of folders) fs.rmSync(folder, { recursive: true, force: true });
});

describe("the static checks", () => {
  const faults: [name: string, file: string, text: string, expected: RegExp][] = [
    [
      "an import cycle",
      "server/a.ts",
      'import { b } from "./b.ts";\nexport function a(): number {\n  return b();\n}\n',
      /import\(no-cycle\)/,
    ],
    ["any", "server/c.ts", "export function c(value: any): unknown {\n  return value;\n}\n", /no-explicit-any/],
    ["a floating promise", "server/d.ts", "export function d(): void {\n  Promise.resolve(1).then(Number);\n}\n", /no-floating-promises/],
    ["a switched-off type check", "server/e.ts", "// @ts-ignore\nexport const e: number = 1;\n", /ban-ts-comment/],
    ["a file of more than 300 lines", "server/f.ts", "// line\n".repeat(310), /max-lines/],
  ];
  it.each(faults)("lint finds %s", (_name, file, text, expected) => {
    const other = 'import { a } from "./a.ts";\nexport function b(): number {\n  return a();\n}\n';
    const folder = scratch({ [file]: text, ...(file === "server/a.ts" ? { "server/b.ts": other } : {}) });
    const { status, output } = run(folder, "oxlint", ["--max-warnings", "0"]);
    expect(output).toMatch(expected);
    expect(status).not.toBe(0);
  });

  it("lint passes a clean file, so that the faults above are what it found", () => {
    const folder = scratch({ "server/clean.ts": "export function clean(): number {\n  return 1;\n}\n" });
    expect(run(folder, "oxlint", ["--max-warnings", "0"])).toMatchObject({ status: 0 });
  });

  it("format finds an unformatted file", () => {
    const folder = scratch({ "server/a.ts": "export   const a = 'x'\n" });
    expect(run(folder, "oxfmt", ["--check", "server"])).toMatchObject({ status: 1 });
  });

  it("types find a missing null check", () => {
    const folder = scratch({ "server/a.ts": "export function a(list: string[]): number {\n  return list[0].length;\n}\n" });
    const { status, output } = run(folder, "tsc", ["--noEmit", "-p", "."]);
    expect(output).toContain("TS2532");
    expect(status).not.toBe(0);
  });

  it("dead-code check finds an unused file and an unused export", () => {
    const folder = scratch({
      "server/main.ts": 'import { used } from "./part.ts";\nused();\n',
      "server/part.ts": "export function used(): void {}\nexport function unusedExport(): void {}\n",
      "server/orphan.ts": "export const orphan = 1;\n",
    });
    const { status, output } = run(folder, "knip", ["--include", "files,exports"]);
    expect(output).toContain("orphan.ts");
    expect(output).toContain("unusedExport");
    expect(status).not.toBe(0);
  });
});
