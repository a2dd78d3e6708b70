import type { Import } from "./imports.ts";

/** The rooms of the server, lowest first. A file may import from its own room and from lower floors. */
const floors: readonly (readonly string[])[] = [
  ["server/contract/"],
  ["server/settings/"],
  ["server/store/"],
  ["server/topology/"],
  ["server/databases/", "server/graph/", "server/evidence/", "server/paths/", "server/exchange/", "server/seed/"],
  ["server/ask/"],
  ["server/http/", "server/mcp/"],
  [
    "server/env.ts",
    "server/logging.ts",
    "server/lifecycle.ts",
    "server/app.ts",
    "server/openGraph.ts",
    "server/serve.ts",
    "server/storeSettings.ts",
  ],
  ["server/main.ts"],
];

/** Each package that may be imported in one room only. */
const privatePackages: Readonly<Record<string, readonly string[]>> = {
  "@grafeo-db/js": ["server/store/embedded/"],
  "neo4j-driver": ["server/store/neo4j/"],
  "@neo4j-cypher/language-support": ["server/store/embedded/", "server/store/neo4j/", "client/editor/"],
  sigma: ["client/graph/"],
  express: ["server/http/", "server/app.ts"],
};

/** Files of the contract with plain values and functions, without zod, which the page may carry. */
export const carriedByPage: ReadonlySet<string> = new Set(["limits", "localName", "script"].map((name) => `server/contract/${name}.ts`));

/** What each room of the client may import, besides packages and itself. */
const clientRooms: Readonly<Record<string, readonly string[]>> = {
  "client/api/": [],
  "client/graph/": ["client/api/"],
  "client/state/": ["client/graph/", "client/api/"],
  "client/editor/": ["client/api/"],
  "client/ui/": ["client/state/", "client/graph/", "client/api/", "client/editor/"],
};

/** Says what is wrong with an import, or nothing. */
export function complaint(found: Import): string | undefined {
  return privatePackage(found) ?? (found.from.startsWith("server/") ? serverArrow(found) : clientArrow(found));
}

function privatePackage({ from, to }: Import): string | undefined {
  const rooms = privatePackages[to];
  return rooms === undefined || rooms.some((room) => from.startsWith(room))
    ? undefined
    : `${from} imports ${to}, which belongs to ${rooms.join(", ")}`;
}

function floorOf(file: string): number {
  return floors.findIndex((rooms) => rooms.some((room) => file.startsWith(room)));
}

function serverArrow({ from, to }: Import): string | undefined {
  if (!to.includes("/") || to.startsWith("@")) return undefined;
  if (!to.startsWith("server/")) return to.startsWith("node:") ? undefined : `${from} imports ${to}, outside the server`;
  const engine = /^server\/store\/(embedded|neo4j)\//.exec(to);
  if (engine && !from.startsWith(engine[0]) && from !== "server/store/openStore.ts") return `${from} reaches into an engine: ${to}`;
  if (floorOf(from) === -1) return `${from} stands in no room that the arrows know`;
  return floorOf(to) > floorOf(from) ? `${from} imports upwards: ${to}` : undefined;
}

function clientArrow({ from, to, typeOnly }: Import): string | undefined {
  if (to.startsWith("server/")) {
    return to.startsWith("server/contract/") && (typeOnly || carriedByPage.has(to))
      ? undefined
      : `${from} may import only types of the contract and its files without zod, not ${to}`;
  }
  if (!to.startsWith("client/")) return undefined;
  const room = Object.keys(clientRooms).find((name) => from.startsWith(name));
  if (room === undefined || to.startsWith(room)) return undefined;
  const allowed = clientRooms[room] ?? [];
  return allowed.some((name) => to.startsWith(name)) || to.endsWith(".css")
    ? undefined
    : `${from} imports ${to}; its room may reach ${allowed.join(", ") || "nothing"}`;
}
