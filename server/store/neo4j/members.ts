import type { AwayReason } from "../../contract/errors.ts";
import { doorOf, sharedKnock } from "./knock.ts";

/** Where the database answers: at the address that is given and, on a cluster, at those of its members. */
export interface Members {
  /** Told of addresses, host and port, at which the database answers as well. */
  saw(addresses: readonly string[]): void;
  /** What is wrong at the given address; null when something answers in Bolt there, or at another member's. */
  knock: () => Promise<AwayReason | null>;
  /** Knocks everywhere at once. @returns by address what is wrong there, null where something answers in Bolt */
  look(): Promise<Map<string, AwayReason | null>>;
}

/** More than any cluster has; the oldest are forgotten first. */
const most = 32;

/** Whether a URI asks for routing: the members of a cluster, and which of them reads and which writes go to. */
export function isRouted(uri: string): boolean {
  return uri.startsWith("neo4j");
}

/** @throws TypeError when the URI is none */
export function knownMembers(uri: string): Members {
  const given = doorOf(uri);
  const seed = `${given.host}:${given.port}`;
  const knocks = new Map([[seed, sharedKnock(given)]]);

  return {
    saw(addresses) {
      if (!isRouted(uri)) return;
      for (const address of addresses) {
        const known = knocks.get(address) ?? sharedKnock(doorOf(uriOf(uri, address)));
        if (address === seed) continue;
        knocks.delete(address);
        knocks.set(address, known);
      }
      for (const address of [...knocks.keys()].slice(1, 1 + Math.max(0, knocks.size - most))) knocks.delete(address);
    },
    knock() {
      const answers = [...knocks.values()].map((knock) => knock());
      const here = answers.map(async (answer) => {
        if ((await answer) !== null) throw new Error("Nothing answers there.");
      });
      return Promise.any(here).then(
        () => null,
        () => answers[0] ?? null,
      );
    },
    async look() {
      return new Map(await Promise.all([...knocks].map(async ([address, knock]) => [address, await knock()] as const)));
    },
  };
}

/** The URI of one member, with the encryption of the cluster's. */
export function uriOf(uri: string, address: string): string {
  return `${uri.slice(0, uri.indexOf(":")).replace("neo4j", "bolt")}://${address}`;
}
