import { beforeEach } from "vitest";
import { missingNeo4j } from "./testStore.ts";

// A project that runs on Neo4j skips, and says why, where there is none to be had.
beforeEach((context) => {
  const reason = missingNeo4j();
  if (reason !== undefined) context.skip(`no Neo4j: ${reason}`);
});
