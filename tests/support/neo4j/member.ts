import net, { type AddressInfo, type Socket } from "node:net";
import { tags } from "./boltMessages.ts";
import { relayBolt, type BoltFailure } from "./boltRelay.ts";
import type { Packed } from "./packStream.ts";

/** A request that is watched: BEGIN, RUN, ROUTE or LOGON, with what it carried. */
export interface Asked {
  kind: keyof typeof watched;
  /** The query of a RUN. */
  text: string;
  /** Of BEGIN, and of a RUN outside a transaction: mode, bookmarks, db, tx_metadata, tx_timeout. */
  extra: Map<string, Packed>;
}

/** `hangs` takes connections and bytes and answers nothing; `gone` ends every connection. */
type MemberState = { kind: "up" } | { kind: "hangs" } | { kind: "gone" } | { kind: "goneAfter"; records: number };

/** One address of a cluster. */
export interface Member {
  /** Host and port. */
  address: string;
  is(state: MemberState): void;
  /** Answers the next requests of a kind with this error, so many times. */
  fail(kind: Asked["kind"], failure: BoltFailure, times?: number): void;
  /** Connections that clients hold. */
  open(): number;
  close(): Promise<void>;
}

const watched = { begin: tags.begin, run: tags.run, route: tags.route, logon: tags.logon };
const kindOf = new Map(Object.entries(watched).map(([kind, tag]) => [tag as number, kind as Asked["kind"]]));

interface Telling {
  saw: (asked: Asked) => void;
  routingTable: () => Packed;
}

export async function openMember(target: { host: string; port: number }, { saw, routingTable }: Telling): Promise<Member> {
  let state: MemberState = { kind: "up" };
  let failures: { kind: Asked["kind"]; failure: BoltFailure; left: number }[] = [];
  const pairs = new Map<Socket, Socket>();

  function end(): void {
    for (const [client, server] of pairs) for (const socket of [client, server]) socket.destroy();
  }

  function request(tag: number, fields: Packed[]): BoltFailure | undefined {
    const kind = kindOf.get(tag);
    if (kind === undefined) return undefined;
    const [first] = fields;
    const extra = kind === "run" ? fields[2] : first;
    saw({ kind, text: typeof first === "string" ? first : "", extra: extra instanceof Map ? extra : new Map() });
    const found = failures.find((failure) => failure.kind === kind);
    if (found === undefined) return undefined;
    found.left -= 1;
    failures = failures.filter(({ left }) => left > 0);
    return found.failure;
  }

  function record(): void {
    if (state.kind !== "goneAfter") return;
    state.records -= 1;
    if (state.records > 0) return;
    state = { kind: "gone" };
    // What was written before is still sent.
    for (const [client, server] of pairs) {
      server.destroy();
      client.end();
    }
  }

  // Small messages that wait for others would make every round trip one of forty milliseconds.
  const listener = net.createServer({ noDelay: true }, (client) => {
    for (const event of ["error", "close"] as const) client.on(event, () => undefined);
    if (state.kind === "gone") {
      client.destroy();
      return;
    }
    const server = net.connect({ ...target, noDelay: true });
    pairs.set(client, server);
    server.on("error", () => undefined);
    client.on("close", () => {
      pairs.delete(client);
      server.destroy();
    });
    server.on("close", () => client.end());
    relayBolt(client, server, { request, routingTable, record });
    if (state.kind === "hangs") for (const socket of [client, server]) socket.pause();
  });
  await new Promise<void>((resolve) => void listener.listen(0, "127.0.0.1", resolve));

  return {
    address: `127.0.0.1:${(listener.address() as AddressInfo).port}`,
    is(next) {
      state = { ...next };
      if (next.kind === "gone") end();
      for (const socket of [...pairs].flat()) {
        if (next.kind === "hangs") socket.pause();
        else socket.resume();
      }
    },
    fail(kind, failure, times = 1) {
      failures.push({ kind, failure, left: times });
    },
    open: () => pairs.size,
    async close() {
      end();
      await new Promise((resolve) => void listener.close(resolve));
    },
  };
}
