import neo4j from "neo4j-driver";
import type { Drivers } from "./drivers.ts";
import { fromNeo4j } from "./fromNeo4j.ts";
import { application } from "./metadata.ts";
import { isRouted, type Members } from "./members.ts";
import { within } from "./within.ts";
import type { StoreValue } from "../values.ts";

/**
 * The way around a member of a cluster that takes connections and answers nothing. The driver goes on sending reads there,
 * since nothing fails; so they go straight to a member that answers until it does too.
 */
export interface Detour {
  /** Told that a read is late: looks who answers, and who hangs, unless that was done just before. */
  look(): void;
  /** Looks from time to time whether they still have to. */
  lookAgain(): void;
}

interface Way {
  uri: string;
  readonly database: string | undefined;
  drivers: Drivers;
  members: Members;
}

const lookEveryMs = 2_000;
/** How long a database counts as one that has no other member. */
const aloneMs = 60_000;
const tableMs = 1_500;
const tableQuery = "CALL dbms.routing.getRoutingTable({}, $database) YIELD servers RETURN servers LIMIT 1";

export function createDetour(way: Way): Detour {
  const { uri, drivers, members } = way;
  let looking: Promise<void> | undefined;
  let lookedAt = Number.NEGATIVE_INFINITY;
  let on = false;
  let isAlone = false;

  async function goAround(): Promise<void> {
    const [there] = (await around(members)).answering;
    if (there === undefined) return;
    drivers.readAt(there);
    const named = await membersBy(way);
    members.saw(named);
    isAlone = named.length === 1;
    const { answering, hanging } = await around(members);
    on = hanging && answering.length > 0;
    drivers.readAt(on ? answering[0] : undefined);
  }

  function look(): void {
    if (!isRouted(uri) || performance.now() - lookedAt < (isAlone ? aloneMs : lookEveryMs)) return;
    looking ??= goAround()
      // An address that makes no sense to us is none to go to.
      .catch(() => undefined)
      .finally(() => {
        lookedAt = performance.now();
        looking = undefined;
      });
  }

  return {
    look,
    lookAgain() {
      if (on) look();
    },
  };
}

async function around(members: Members): Promise<{ answering: string[]; hanging: boolean }> {
  const seen = [...(await members.look())];
  return {
    answering: seen.flatMap(([address, reason]) => (reason === null ? [address] : [])),
    hanging: seen.some(([, reason]) => reason === "no_answer"),
  };
}

/** @returns the addresses in the routing table of the member that reads go to now; none when it does not tell */
async function membersBy({ drivers, database }: Way): Promise<string[]> {
  const { driver, release } = drivers.lease("READ");
  const session = driver.session({ defaultAccessMode: neo4j.session.READ, ...(database === undefined ? {} : { database }) });
  try {
    const asked = Promise.resolve(session.run(tableQuery, { database: database ?? null }, { timeout: tableMs, metadata: application }));
    const { records } = await within(tableMs, asked, () => new Error("The routing table took too long."));
    return records.flatMap((record) => addressesIn(fromNeo4j(record.get("servers"))));
  } catch {
    return [];
  } finally {
    release();
    session.close().catch(() => undefined);
  }
}

function addressesIn(servers: StoreValue): string[] {
  if (!Array.isArray(servers)) return [];
  const addresses = servers.flatMap((server) => (server instanceof Map ? server.get("addresses") : []));
  return addresses.filter((address) => typeof address === "string");
}
