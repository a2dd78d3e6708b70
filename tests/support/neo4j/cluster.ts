import { openMember, type Asked, type Member } from "./member.ts";
import type { Packed } from "./packStream.ts";

type Role = "READ" | "WRITE" | "ROUTE";

/** Who is named in the routing table, and for how many seconds it holds. */
interface Table<Name extends string> {
  ttl: number;
  roles: Record<Role, readonly Name[]>;
}

/**
 * What a client sees of a cluster: several addresses that speak Bolt, and a routing table that tells their roles. All of
 * them lead to one real server, so that sessions, transactions, bookmarks and records are real; the table is made up.
 */
export interface Cluster<Name extends string> {
  /** By `neo4j://`, with a member as the address to begin at. */
  uri(seed: Name): string;
  members: Record<Name, Member>;
  /** Told to every client that asks from now on. */
  table: Table<Name>;
  /** What was asked of all members, in order. */
  asked: (Asked & { member: Name })[];
  /** Connections that clients hold to any of them. */
  open(): number;
  close(): Promise<void>;
}

export async function openCluster<Name extends string>(
  target: { host: string; port: number },
  names: readonly Name[],
  roles: Table<Name>["roles"],
): Promise<Cluster<Name>> {
  const asked: Cluster<Name>["asked"] = [];
  const opened: [Name, Member][] = [];
  for (const name of names) {
    const saw = (query: Asked) => void asked.push({ ...query, member: name });
    opened.push([name, await openMember(target, { saw, routingTable: () => packTable(cluster) })]);
  }
  const members = Object.fromEntries(opened) as Record<Name, Member>;
  const cluster: Cluster<Name> = {
    uri: (seed) => `neo4j://${members[seed].address}`,
    members,
    table: { ttl: 300, roles },
    asked,
    open: () => opened.reduce((sum, [, member]) => sum + member.open(), 0),
    async close() {
      await Promise.all(opened.map(([, member]) => member.close()));
    },
  };
  return cluster;
}

function packTable<Name extends string>({ table: { ttl, roles }, members }: Cluster<Name>): Packed {
  const servers = (Object.entries(roles) as [Role, readonly Name[]][]).map(
    ([role, names]) =>
      new Map<string, Packed>([
        ["role", role],
        ["addresses", names.map((name) => members[name].address)],
      ]),
  );
  return new Map<string, Packed>([
    ["ttl", ttl],
    ["db", "neo4j"],
    ["servers", servers],
  ]);
}
