import { defineConfig } from "vitest/config";

/** Longest first-start of a real Neo4j on a slow machine, in milliseconds. */
const slowStart = 180_000;

function project(name: string, hookTimeout: number, testTimeout: number, globalSetup: string[] = [], retry = 0) {
  return {
    extends: true as const,
    test: { name, include: [`tests/${name}/**/*.test.ts`, `tests/${name}/**/*.test.tsx`], hookTimeout, testTimeout, globalSetup, retry },
  };
}

/** One real Neo4j for all of a run's projects; it starts when a test first asks for it. */
const neo4j = ["tests/support/neo4j/globalSetup.ts"];

export default defineConfig({
  test: {
    passWithNoTests: false,
    projects: [
      project("unit", 20_000, 20_000),
      project("http", slowStart, 30_000, neo4j),
      project("contract", slowStart, 60_000, neo4j),
      // One more try, and only here: Chromium draws WebGL by the processor, beside a Neo4j, on two cores.
      project("browser", slowStart, 60_000, neo4j, 1),
    ],
  },
});
