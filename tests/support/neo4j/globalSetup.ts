import type { TestProject } from "vitest/node";
import { openBroker, type Broker } from "./broker.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Where a test file asks for the run's Neo4j. */
    neo4jBroker: string;
  }
}

/** Several projects load this file apart from each other in one process; they share one broker, hence one server. */
interface Shared {
  broker: Promise<Broker>;
  users: number;
}

const key = Symbol.for("throughline.neo4jBroker");
const holder = globalThis as typeof globalThis & { [key]?: Shared };

/** Gives test files the way to one Neo4j for the whole run. The server itself starts when the first of them asks. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const shared = (holder[key] ??= { broker: openBroker(), users: 0 });
  shared.users += 1;
  project.provide("neo4jBroker", (await shared.broker).url);

  return async function teardown() {
    shared.users -= 1;
    if (shared.users > 0) return;
    delete holder[key];
    await (await shared.broker).close();
  };
}
