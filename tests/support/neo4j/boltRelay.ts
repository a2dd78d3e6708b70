import type { Socket } from "node:net";
import { inChunks, messageReader, newMessage, tagOf, tags } from "./boltMessages.ts";
import { readPacked, type Packed } from "./packStream.ts";

/** An error as a server says it. */
export interface BoltFailure {
  code: string;
  message: string;
}

/** What stands between a client and a server does with their messages. */
export interface RelayRules {
  /** Sees each request; what it gives back is answered in the server's place. */
  request(tag: number, fields: Packed[]): BoltFailure | undefined;
  /** The routing table that stands in for the server's own. */
  routingTable(): Packed;
  /** Told of each record that was passed on. */
  record(): void;
}

/** The client's handshake is its magic number and four offers; the server answers with one version. */
const handshake = { offered: 20, answered: 4 };
/** Bolt 5.8 to 5.0, and no manifest: what is chosen then takes one round trip. */
const offers = Buffer.from([0x60, 0x60, 0xb0, 0x17, 0, 8, 8, 5, ...Buffer.alloc(12)]);

/** A request whose answer the client waits for, with that answer where the server is not asked. */
interface Owed {
  tag: number;
  own?: Buffer;
}

/** Passes Bolt's messages between two sockets as the rules have it, in the order in which they were asked. */
export function relayBolt(client: Socket, server: Socket, rules: RelayRules): void {
  const owed: Owed[] = [];
  // The procedure tells what ROUTE does.
  let asksTable = false;
  // After a failure everything is ignored until the client resets the connection.
  let state: "ready" | "failed" = "ready";

  function give(): void {
    for (let [first] = owed; first?.own !== undefined; [first] = owed) {
      client.write(inChunks(first.own));
      owed.shift();
    }
  }

  function ask(message: Buffer): void {
    const tag = tagOf(message);
    if (tag === tags.reset) state = "ready";
    if (tag === tags.run) asksTable = message.includes("dbms.routing.getRoutingTable");
    const own = tag === tags.goodbye || tag === tags.reset ? undefined : answerOf(message);
    if (own === undefined) server.write(inChunks(message));
    if (tag !== tags.goodbye) owed.push(own === undefined ? { tag } : { tag, own });
    give();
  }

  function answerOf(message: Buffer): Buffer | undefined {
    if (state === "failed") return newMessage(tags.ignored);
    const failure = rules.request(tagOf(message), fieldsOf(message));
    if (failure === undefined) return undefined;
    state = "failed";
    // Bolt 5.7 renamed the code; older ones know it as `code`.
    const { code, message: text } = failure;
    return newMessage(
      tags.failure,
      new Map(Object.entries({ code, neo4j_code: code, message: text, gql_status: "50N42", description: text })),
    );
  }

  function answer(message: Buffer): void {
    const tag = tagOf(message);
    if (tag === tags.record) {
      client.write(inChunks(asksTable ? newMessage(tags.record, [serversIn(rules.routingTable())]) : message));
      rules.record();
      return;
    }
    const request = owed.shift();
    if (tag === tags.failure) state = "failed";
    const isTable = request?.tag === tags.route && tag === tags.success;
    client.write(inChunks(isTable ? newMessage(tags.success, new Map([["rt", rules.routingTable()]])) : message));
    give();
  }

  client.on(
    "data",
    afterHandshake(handshake.offered, () => server.write(offers), messageReader(ask)),
  );
  server.on(
    "data",
    afterHandshake(handshake.answered, (version) => client.write(version), messageReader(answer)),
  );
}

function afterHandshake(size: number, first: (bytes: Buffer) => void, rest: (bytes: Buffer) => void): (bytes: Buffer) => void {
  let begun: Buffer | undefined = Buffer.alloc(0);
  return (bytes) => {
    if (begun === undefined) return rest(bytes);
    const all: Buffer = Buffer.concat([begun, bytes]);
    begun = all;
    if (all.length < size) return;
    begun = undefined;
    first(all.subarray(0, size));
    rest(all.subarray(size));
  };
}

function serversIn(table: Packed): Packed {
  return table instanceof Map ? (table.get("servers") ?? null) : null;
}

function fieldsOf(message: Buffer): Packed[] {
  const packed = readPacked(message);
  return packed !== null && typeof packed === "object" && "fields" in packed ? packed.fields : [];
}
