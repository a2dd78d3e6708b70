import fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { root, sources } from "../architecture/imports.ts";

/** What the sources offer must stand in the README, and what the README names must be there. */
const readme = fs.readFileSync(path.join(root, "README.md"), "utf8");

function read(file: string): string {
  return fs.readFileSync(path.join(root, file), "utf8");
}

function declaredRoutes(): string[] {
  const text = sources(["server/http"]).map(read).join("\n");
  return [...text.matchAll(/method: "(get|post|put|delete)",\s*path: "([^"]+)"/g)].map(
    ([, method, route]) => `${method?.toUpperCase()} ${route}`,
  );
}

function documentedRoutes(): string[] {
  return [...readme.matchAll(/^\|\s*`((?:GET|POST|PUT|DELETE) [^`]+)`\s*\|/gm)].map((match) => match[1] ?? "");
}

function declaredVariables(): string[] {
  return [...read("server/env.ts").matchAll(/^ {4}([A-Z][A-Z0-9_]+):/gm)].map((match) => match[1] ?? "");
}

function documentedVariables(): string[] {
  const rows = [...readme.matchAll(/^\|\s*(`[A-Z][A-Z0-9_]+`(?:, `[A-Z][A-Z0-9_]+`)*)\s*\|/gm)];
  return rows.flatMap((row) => [...(row[1] ?? "").matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? ""));
}

describe("README", () => {
  it("has every route, and no other", () => {
    const declared = declaredRoutes();
    expect(declared.length).toBeGreaterThan(10);
    expect(documentedRoutes().toSorted()).toStrictEqual([...declared, "GET /api/openapi.json", "GET /api/docs"].toSorted());
  });

  it("has every environment variable, and no other", () => {
    const declared = declaredVariables();
    expect(declared.length).toBeGreaterThan(8);
    expect(documentedVariables().toSorted()).toStrictEqual(declared.toSorted());
  });

  it("names only commands that exist", () => {
    const { scripts } = JSON.parse(read("package.json")) as { scripts: Record<string, string> };
    const named = [...readme.matchAll(/npm run ([a-z-]+)/g)].map((match) => match[1] ?? "");
    expect(named.length).toBeGreaterThan(4);
    expect(named.filter((name) => !(name in scripts))).toStrictEqual([]);
  });

  it("names only files and folders that exist", () => {
    const linked = [...readme.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map((match) => match[1] ?? "");
    const listed = [...readme.matchAll(/^((?:server|client|cypher|tests)\/[a-z]*\/?)\s/gm)].map((match) => match[1] ?? "");
    expect(linked.length + listed.length).toBeGreaterThan(8);
    expect([...linked, ...listed].filter((file) => !fs.existsSync(path.join(root, file)))).toStrictEqual([]);
  });
});
