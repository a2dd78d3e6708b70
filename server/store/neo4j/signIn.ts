import neo4j, { type AuthToken } from "neo4j-driver";
import { away } from "./away.ts";
import type { DriverOptions, Drivers } from "./drivers.ts";
import { within } from "./within.ts";

/**
 * Whether the name and password still let us in. Neo4j asks for them when a connection is opened and never again, so that
 * a changed password would show hours later, and as an outage.
 */
export interface SignIn {
  /**
   * Signs in anew on a connection that is open. Asks the database once a second, however many come.
   *
   * @throws StoreError `unavailable` for its credentials; what else keeps it from knowing is nobody's fault here
   */
  check(): Promise<void>;
}

const everyMs = 1_000;
/** A database that takes longer is slow, which others find out. */
const patienceMs = 1_000;

export function createSignIn(drivers: Drivers, { user, password }: DriverOptions): SignIn {
  let last: { at: number; isLetIn: Promise<boolean> } | undefined;
  const auth = neo4j.auth.basic(user, password);

  return {
    async check() {
      if (last === undefined || performance.now() - last.at > everyMs) {
        last = { at: performance.now(), isLetIn: isLetIn(drivers, auth) };
      }
      if (!(await last.isLetIn)) throw away("credentials");
    },
  };
}

async function isLetIn(drivers: Drivers, auth: AuthToken): Promise<boolean> {
  const { driver, release } = drivers.lease("READ");
  try {
    const asked = driver.verifyAuthentication({ auth: { ...auth } });
    return await within(patienceMs, asked, () => new Error("Signing in took too long."));
  } catch {
    // Old servers cannot sign in twice on a connection, and one that is away says so itself.
    return true;
  } finally {
    release();
  }
}
