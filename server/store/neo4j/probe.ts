import neo4j from "neo4j-driver";
import type { AwayReason } from "../../contract/errors.ts";
import type { StoreError } from "../storeError.ts";
import { away } from "./away.ts";
import type { Drivers } from "./drivers.ts";
import { toStoreError } from "./errors.ts";
import { within } from "./within.ts";

/** How long the database may take, so that its state is known within two seconds. */
const probeMs = 1_500;

interface Way {
  drivers: Drivers;
  knock: () => Promise<AwayReason | null>;
  database: string | undefined;
}

/**
 * Asks a database that was away whether it is back: by an empty transaction, which needs no query to be planned, and
 * beside it by a knock, which finds out what is wrong where the driver cannot tell. One that is only slow counts as back.
 *
 * @throws StoreError `unavailable` with its reason, or another that the server itself gave
 */
export async function probe({ drivers, knock, database }: Way, before: StoreError): Promise<void> {
  // Connections that did not answer may never do so again; new ones are tried, and the old are closed.
  if (before.reason === "no_answer") drivers.renew();
  const knocking = knock();
  try {
    await within(probeMs, beginAndEnd(drivers, database), () => away("no_answer"));
  } catch (error) {
    const seen = await knocking;
    const failure = toStoreError(error);
    // One that speaks Bolt is there and slow, as after a start: whoever asks it may wait for it.
    if (seen === null && failure.reason === "no_answer") return;
    // What the server says itself is better than what is seen from outside.
    throw seen === null || failure.engineCode?.startsWith("Neo.") === true ? failure : away(seen, { cause: error });
  }
}

async function beginAndEnd(drivers: Drivers, database: string | undefined): Promise<void> {
  const { driver, release } = drivers.lease();
  const session = driver.session({ defaultAccessMode: neo4j.session.READ, ...(database === undefined ? {} : { database }) });
  // Given back before it is closed: a connection that hangs would never be, and a new driver closes it.
  try {
    const tx = await within(probeMs, Promise.resolve(session.beginTransaction({ timeout: probeMs })), () => away("no_answer"));
    await within(probeMs, tx.commit(), () => away("no_answer"));
  } finally {
    release();
    session.close().catch(() => undefined);
  }
}
