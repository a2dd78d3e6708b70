import type { AwayReason } from "../../contract/errors.ts";
import type { StoreError } from "../storeError.ts";
import { away } from "./away.ts";
import type { Drivers } from "./drivers.ts";
import { emptyTransaction } from "./emptyTransaction.ts";
import { isOfSessionAlone, toStoreError } from "./errors.ts";
import type { SignIn } from "./signIn.ts";
import { within } from "./within.ts";

/** How long the database may take, so that its state is known within two seconds. */
const probeMs = 1_500;
/** Members of a cluster that may be found gone, one after the other, before another answers. */
const attempts = 4;

interface Way {
  drivers: Drivers;
  knock: () => Promise<AwayReason | null>;
  signIn: SignIn;
  readonly database: string | undefined;
}

/** Tries that nobody answered, after which it is knocked before another connection is opened: one that is never answered is kept. */
const mostInVain = 5;

/** @returns the probe of a gate, which counts how often it asked in vain */
export function createProbe(way: Way): (before: StoreError) => Promise<void> {
  let inVain = 0;
  return async function ask(before) {
    if (inVain >= mostInVain) {
      const seen = await way.knock();
      if (seen !== null) throw away(seen);
    }
    try {
      await probe(way, before);
      inVain = 0;
    } catch (error) {
      inVain = toStoreError(error).reason === "no_answer" ? inVain + 1 : 0;
      throw error;
    }
  };
}

/**
 * Asks a database that was away whether it is back: by an empty transaction, which needs no query to be planned, and
 * beside it by a knock, which finds out what is wrong where the driver cannot tell. One that is only slow counts as back.
 *
 * @throws StoreError `unavailable` with its reason, or another that the server itself gave
 */
async function probe({ drivers, knock, signIn, database }: Way, before: StoreError): Promise<void> {
  // Connections that did not answer may never do so again; new ones are tried, and the old are closed.
  if (before.reason === "no_answer") drivers.renew();
  const knocking = knock();
  try {
    await within(probeMs, reach(drivers, database), () => away("no_answer"));
    // Connections that are open stay signed in with a password that is right no more.
    if (before.reason === "credentials") await signIn.check();
  } catch (error) {
    const seen = await knocking;
    const failure = toStoreError(error);
    // One that speaks Bolt is there and slow, as after a start: whoever asks it may wait for it.
    if (seen === null && failure.reason === "no_answer") return;
    // What the server says itself is better than what is seen from outside.
    throw seen === null || failure.engineCode?.startsWith("Neo.") === true ? failure : away(seen, { cause: error });
  }
}

async function reach(drivers: Drivers, database: string | undefined): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await emptyTransaction({ drivers, database, mode: "READ", timeoutMs: probeMs });
    } catch (error) {
      if (attempt === attempts || !isOfSessionAlone(toStoreError(error))) throw error;
    }
  }
}
