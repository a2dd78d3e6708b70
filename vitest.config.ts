import { defineConfig } from "vitest/config";

/** Longest first-start of a real Neo4j on a slow machine, in milliseconds. */
const slowStart = 180_000;

function project(name: string, hookTimeout: number, testTimeout: number, environment = "node") {
  return {
    extends: true as const,
    test: { name, include: [`tests/${name}/**/*.test.ts`, `tests/${name}/**/*.test.tsx`], hookTimeout, testTimeout, environment },
  };
}

export default defineConfig({
  test: {
    passWithNoTests: false,
    projects: [
      project("unit", 20_000, 20_000),
      project("http", 60_000, 30_000),
      project("contract", slowStart, 60_000),
      project("browser", slowStart, 60_000),
    ],
  },
});
