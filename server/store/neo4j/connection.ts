import type { AwayReason } from "../../contract/errors.ts";
import { createBookmarks, type Bookmarks } from "./bookmarks.ts";
import { createDetour, type Detour } from "./detour.ts";
import { mostAtOnce, openDrivers, type DriverOptions, type Drivers } from "./drivers.ts";
import { createGate, type Gate } from "./gate.ts";
import { createGivenUp, type GivenUp } from "./givenUp.ts";
import { knownMembers, type Members } from "./members.ts";
import { createProbe } from "./probe.ts";
import { createRecentTexts, type RecentTexts } from "./recentTexts.ts";
import { createSignIn, type SignIn } from "./signIn.ts";
import { createTurns, type Turns } from "./turns.ts";

export interface Connection {
  drivers: Drivers;
  gate: Gate;
  turns: Turns;
  givenUp: GivenUp;
  members: Members;
  detour: Detour;
  signIn: SignIn;
  /** What is wrong at the database's addresses, seen from outside; null when something answers in Bolt at one of them. */
  knock: () => Promise<AwayReason | null>;
  /**
   * The one that is given, else the user's home database by its name as soon as that is known: with no name the driver does
   * not forget a member of a cluster that is gone.
   */
  readonly database: string | undefined;
  /** Told the name of the home database, or that there is none of that name any more. */
  homeIs: (name: string | undefined) => void;
  bookmarks: Bookmarks;
  /**
   * People's texts that the guard has let pass, with their plans, since the database was last away. What a text would do depends on
   * the text alone, so that it need not be judged again; READ access mode still stands behind it.
   */
  harmless: RecentTexts;
  /** Texts of anyone that the database took in at once, since it was last away: it has their plans. */
  planned: RecentTexts;
  /** Aborted when the store is closed. */
  closing: AbortSignal;
}

/** Forgets what is known of texts: a database that was away may be another when it comes back. */
export function forgetTexts({ harmless, planned }: Connection): void {
  harmless.clear();
  planned.clear();
}

const mostTexts = 1_000;

interface ConnectionOptions extends DriverOptions {
  database?: string | undefined;
}

/**
 * Prepares the way to a database, and does not go it yet.
 *
 * @throws StoreError `unavailable` when the address makes no sense
 */
export function openConnection(options: ConnectionOptions, closing: AbortSignal): Connection {
  const { uri } = options;
  let home: string | undefined;
  const members = knownMembers(uri);
  const drivers = openDrivers(options, members);
  const { knock } = members;
  const signIn = createSignIn(drivers, options);
  const way = {
    uri,
    drivers,
    members,
    knock,
    signIn,
    get database() {
      return options.database ?? home;
    },
  };
  return {
    drivers,
    gate: createGate(createProbe(way)),
    turns: createTurns(mostAtOnce),
    givenUp: createGivenUp(way),
    members,
    detour: createDetour(way),
    signIn,
    knock,
    get database() {
      return way.database;
    },
    homeIs(name) {
      home = name;
    },
    bookmarks: createBookmarks(way),
    harmless: createRecentTexts(mostTexts),
    planned: createRecentTexts(mostTexts),
    closing,
  };
}
