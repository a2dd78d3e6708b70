import neo4j, { type AuthToken, type Driver } from "neo4j-driver";
import { StoreError } from "../storeError.ts";
import { isRouted, uriOf, type Members } from "./members.ts";
import type { Mode } from "./mode.ts";

/** One driver with its connections, and who uses it. */
interface DriverLease {
  driver: Driver;
  /** To be called once, when the caller's session is closed or given up. */
  release: () => void;
  /** Whether a new driver has taken its place, and its connections are closed whatever runs on them. */
  isRetired: () => boolean;
}

export interface Drivers {
  lease(mode: Mode): DriverLease;
  /**
   * Makes a new driver for those who come, unless that was done just before; the old one is closed with its connections
   * when its last user is done.
   */
  renew(): void;
  /** Has those who come to read go straight to one member of a cluster, or again where its routing table sends them. */
  readAt(address: string | undefined): void;
  /** Closes all of them, with whatever runs. */
  close(): Promise<void>;
}

export interface DriverOptions {
  uri: string;
  user: string;
  password: string;
}

/** A server that is only slow would never get past new connections that are made all the time. */
const renewEveryMs = 3_000;

/** Transactions at once. A tenth of what Neo4j serves by default, and more than two people's pages ever ask for. */
export const mostAtOnce = 50;

const settings = {
  // A server that can be reached takes a connection in less than half a second, from the other side of the world too.
  connectionTimeout: 2_000,
  // Connecting, encrypting, signing in and, on a cluster, asking who is in it. Nobody waits here for a free connection:
  // `turns` lets no more in than there are.
  connectionAcquisitionTimeout: 8_000,
  // Twice as many as there are turns: those of queries that were given up come back only when Neo4j ends them.
  maxConnectionPoolSize: 2 * mostAtOnce,
  // A connection that was idle this long is tried before it is used (one round trip): the database may have been
  // restarted, or a firewall have forgotten it.
  connectionLivenessCheckTimeout: 1_000,
  useBigInt: true,
  telemetryDisabled: true,
  userAgent: "throughline",
};

/** One driver for those who come, until another takes its place. */
interface Generation {
  driver: Driver;
  users: number;
  state: "current" | "retired";
}

/** @throws StoreError `unavailable` when the address makes no sense. */
export function openDrivers({ uri, user, password }: DriverOptions, members: Members): Drivers {
  const open = new Set<Driver>();
  let current = start(uri);
  let straight: { address: string; generation: Generation } | undefined;
  let renewedAt = Number.NEGATIVE_INFINITY;
  let state: "open" | "closed" = "open";

  function start(at: string): Generation {
    const driver = newDriver(at, neo4j.auth.basic(user, password), members);
    open.add(driver);
    return { driver, users: 0, state: "current" };
  }

  async function end(driver: Driver): Promise<void> {
    if (open.delete(driver)) await driver.close();
  }

  function endWhenLeft(generation: Generation): void {
    if (generation.state === "retired" && generation.users === 0) void end(generation.driver).catch(() => undefined);
  }

  function retire(generation: Generation): void {
    generation.state = "retired";
    endWhenLeft(generation);
  }

  return {
    lease(mode) {
      const generation = mode === "READ" && straight !== undefined ? straight.generation : current;
      generation.users += 1;
      return {
        driver: generation.driver,
        release() {
          generation.users -= 1;
          endWhenLeft(generation);
        },
        isRetired: () => generation.state === "retired",
      };
    },
    renew() {
      if (state === "closed" || performance.now() - renewedAt < renewEveryMs) return;
      renewedAt = performance.now();
      const old = current;
      current = start(uri);
      retire(old);
    },
    readAt(address) {
      if (state === "closed" || address === straight?.address) return;
      const old = straight;
      straight = address === undefined ? undefined : { address, generation: start(uriOf(uri, address)) };
      if (old !== undefined) retire(old.generation);
    },
    async close() {
      // Whoever still looks for a way in finds none, and opens none.
      state = "closed";
      await Promise.all([...open].map(end));
    },
  };
}

function newDriver(uri: string, token: AuthToken, members: Members): Driver {
  try {
    return neo4j.driver(uri, token, { ...settings, ...(isRouted(uri) && { resolver: (seed: string) => routersFor(seed, members) }) });
  } catch (cause) {
    throw new StoreError("unavailable", `The Neo4j address ${uri} makes no sense.`, {
      hint: "It looks like neo4j://localhost:7687 or neo4j+s://host.",
      cause,
    });
  }
}

/** Whom a new driver asks for the routing table: the address that is given may be the one that is gone, or that hangs. */
async function routersFor(seed: string, members: Members): Promise<string[]> {
  const there = [...(await members.look())].flatMap(([address, reason]) => (reason === null ? [address] : []));
  return there.length > 0 ? there : [seed];
}
