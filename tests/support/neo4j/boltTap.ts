import { createServer, connect, type AddressInfo } from "node:net";
import { messageReader, tags } from "./boltMessages.ts";
import { readPacked, type Packed } from "./packStream.ts";

/** A query as the server saw it, with the transaction in which it ran. */
export interface SeenQuery {
  text: string;
  params: Map<string, Packed>;
  /** What BEGIN said, or RUN for a transaction of its own: tx_timeout in milliseconds, mode, tx_metadata. */
  transaction: Map<string, Packed>;
}

export interface BoltTap {
  uri: string;
  seen: SeenQuery[];
  close(): Promise<void>;
}

/** Stands between a driver and a server without encryption, and writes down every query that passes. */
export async function openBoltTap(uri: string): Promise<BoltTap> {
  const { hostname: host, port } = new URL(uri);
  const seen: SeenQuery[] = [];
  const tap = createServer((client) => {
    const server = connect({ host, port: Number(port) });
    const listen = readMessages(seen);
    client.on("data", listen);
    client.pipe(server).pipe(client);
    for (const [socket, other] of [[client, server] as const, [server, client] as const]) {
      socket.on("error", () => other.destroy());
      socket.on("close", () => other.destroy());
    }
  });
  await new Promise<void>((resolve) => void tap.listen(0, "127.0.0.1", resolve));
  return {
    uri: `bolt://127.0.0.1:${(tap.address() as AddressInfo).port}`,
    seen,
    close: () => new Promise((resolve) => void tap.close(() => resolve())),
  };
}

/** The client's handshake: four bytes of magic and four versions. A manifest is answered by a version and a mask more. */
const handshakeBytes = 20;
const manifestBytes = 5;

function readMessages(seen: SeenQuery[]): (bytes: Buffer) => void {
  let left = Buffer.alloc(0);
  let isOpen = false;
  let transaction = new Map<string, Packed>();

  function take(packed: Packed): void {
    if (packed === null || typeof packed !== "object" || !("tag" in packed)) return;
    const [first, second, third] = packed.fields;
    if (packed.tag === tags.begin && first instanceof Map) transaction = first;
    if (packed.tag !== tags.run || typeof first !== "string") return;
    const own = third instanceof Map && third.size > 0 ? third : transaction;
    seen.push({ text: first, params: second instanceof Map ? second : new Map(), transaction: own });
  }

  const read = messageReader((message) => take(readPacked(message)));
  return (bytes) => {
    if (isOpen) return read(bytes);
    left = Buffer.concat([left, bytes]);
    if (left.length < handshakeBytes + manifestBytes + 4) return;
    // HELLO is a chunk whose third byte begins a structure of one field.
    const isPlain = left[handshakeBytes + 2] === 0xb1 && left[handshakeBytes + 3] === 0x01;
    isOpen = true;
    read(left.subarray(isPlain ? handshakeBytes : handshakeBytes + manifestBytes));
  };
}
