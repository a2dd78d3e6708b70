import { randomBytes } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import { Neo4jContainer } from "@testcontainers/neo4j";
import { getContainerRuntimeClient, ImageName, type ContainerRuntimeClient } from "testcontainers";
import { freePort } from "./freePort.ts";
import { releases, type Release } from "./releases.ts";
import { Neo4jMissing, type RunningNeo4j } from "./runningNeo4j.ts";
import { waitForBolt } from "./waitForBolt.ts";

const decideWithinMs = 5_000;
const startTimeoutMs = 170_000;

/** As small as the server that Java starts: one that takes all of the machine starves the tests beside it. */
const memory = {
  NEO4J_server_memory_heap_max__size: "768m",
  NEO4J_server_memory_pagecache_size: "64m",
  NEO4J_dbms_memory_transaction_total_max: "256m",
};

/**
 * Starts Neo4j Community in a container by testcontainers.
 *
 * @throws Neo4jMissing when no Docker engine answers, or the image is neither here nor to be had
 */
export async function dockerNeo4j(release: Release): Promise<RunningNeo4j> {
  const client = await dockerEngine();
  const { image } = releases[release];
  if (!(await client.image.exists(ImageName.fromString(image)))) await requireRegistry(image);
  // The reaper is one more image to pull, and the container is stopped by `stop()`.
  process.env.TESTCONTAINERS_RYUK_DISABLED ??= "true";

  const password = randomBytes(12).toString("hex");
  // A fixed port, since Docker would choose another one at a restart.
  const port = await freePort();
  const started = await new Neo4jContainer(image)
    .withPassword(password)
    .withEnvironment(memory)
    .withExposedPorts({ container: 7687, host: port }, 7474)
    .start();
  const credentials = { uri: `bolt://${started.getHost()}:${port}`, user: "neo4j", password };
  const version = await waitForBolt(credentials, startTimeoutMs);
  const container = client.container.getById(started.getId());
  return {
    ...credentials,
    origin: "docker",
    database: undefined,
    version,
    async stop() {
      await started.stop();
    },
    async kill() {
      await container.kill({ signal: "SIGKILL" });
    },
    async restart() {
      await container.restart();
      await waitForBolt(credentials, startTimeoutMs);
    },
  };
}

async function dockerEngine(): Promise<ContainerRuntimeClient> {
  const late = wait(decideWithinMs, undefined, { ref: false }).then(() => {
    throw new Error(`no answer within ${decideWithinMs} ms`);
  });
  try {
    return await Promise.race([getContainerRuntimeClient(), late]);
  } catch (error) {
    throw new Neo4jMissing(`No Docker engine answers: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** Pulling without a registry ends only after minutes, so it is asked first. */
async function requireRegistry(image: string): Promise<void> {
  try {
    await fetch("https://registry-1.docker.io/v2/", { signal: AbortSignal.timeout(decideWithinMs) });
  } catch {
    throw new Neo4jMissing(`Docker answers, but ${image} is not here and its registry cannot be reached.`);
  }
}
