import { defineConfig } from "vitest/config";

/** Longest first-start of a real Neo4j on a slow machine, in milliseconds. */
const slowStart = 180_000;

function project(name: string, hookTimeout: number, testTimeout: number, globalSetup: string[] = [], retry = 0) {
  return {
    extends: true as const,
    test: { name, include: [`tests/${name}/**/*.test.ts`, `tests/${name}/**/*.test.tsx`], hookTimeout, testTimeout, globalSetup, retry },
  };
}

/** The same tests once more, with the example graph in Neo4j instead of the embedded engine. */
function onNeo4j({ extends: from, test }: ReturnType<typeof project>, files: string) {
  const setupFiles = ["tests/support/neo4j/skipWithout.ts"];
  const env = { THROUGHLINE_TEST_STORE: "neo4j" };
  // Its turn at the one server may be long in coming.
  const hookTimeout = 4 * slowStart;
  return {
    extends: from,
    test: { ...test, name: `${test.name}-neo4j`, include: [`tests/${test.name}/${files}.test.ts`], setupFiles, env, hookTimeout },
  };
}

/** One real Neo4j for all of a run's projects; it starts when a test first asks for it. */
const neo4j = ["tests/support/neo4j/globalSetup.ts"];

// One more try where real engines share the processor with the tests (a database, Chromium that draws WebGL without a GPU);
// scripts/secondTries.mjs names the tests that needed it. The unit tests get none.
const http = project("http", slowStart, 30_000, neo4j, 1);
const browser = project("browser", slowStart, 60_000, neo4j, 1);

export default defineConfig({
  test: {
    passWithNoTests: false,
    // A state that a test waits for may be long in coming on a busy machine; the usual second is not enough.
    expect: { poll: { timeout: 15_000 } },
    projects: [
      project("unit", 60_000, 60_000),
      http,
      // The others start stores of their own, or none.
      onNeo4j(http, "{ask,graph,guards,mapping,query}"),
      project("contract", slowStart, 60_000, neo4j, 1),
      browser,
      onNeo4j(browser, "page"),
    ],
  },
});
