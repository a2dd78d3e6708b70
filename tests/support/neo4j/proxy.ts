import net, { type AddressInfo, type Socket } from "node:net";

/**
 * What becomes of the bytes between a client and the server: passed on, held back, lost, or, after so many more of
 * the server's, cut off once. `refuse` takes no connection at all.
 */
type Weather =
  | { kind: "clear" }
  | { kind: "slow"; delayMs: number }
  | { kind: "blackHole" }
  | { kind: "refuse" }
  | { kind: "cutAfter"; bytes: number };

/** A TCP proxy before a server, for the failures of a network. */
export interface Proxy {
  port: number;
  /** Takes effect at once, on connections that are open too. */
  weather(next: Weather): void;
  /** Closes the server's side of every connection and leaves the client's open, as a firewall that forgot them. */
  halfOpen(): void;
  /** Connections that clients hold now. */
  open(): number;
  close(): Promise<void>;
}

interface Pair {
  client: Socket;
  server: Socket;
}

export async function openProxy(target: { host: string; port: number }): Promise<Proxy> {
  let weather: Weather = { kind: "clear" };
  let left = Number.POSITIVE_INFINITY;
  const pairs = new Set<Pair>();
  /** Bytes that were on their way into a black hole are lost, as in a real one. */
  function pass(bytes: Buffer, to: Socket, from: "client" | "server"): void {
    if (weather.kind === "blackHole") return;
    if (weather.kind === "slow") {
      setTimeout(() => void (to.destroyed || to.write(bytes)), weather.delayMs);
      return;
    }
    if (weather.kind === "cutAfter" && from === "server") {
      left -= bytes.length;
      if (left <= 0) {
        to.write(bytes.subarray(0, bytes.length + left));
        weather = { kind: "clear" };
        for (const pair of pairs) cut(pair);
        return;
      }
    }
    to.write(bytes);
  }

  function cut({ client, server }: Pair): void {
    client.destroy();
    server.destroy();
  }

  const listener = net.createServer((client) => {
    if (weather.kind === "refuse") {
      client.destroy();
      return;
    }
    const server = net.connect(target);
    const pair = { client, server };
    pairs.add(pair);
    client.on("data", (bytes) => pass(bytes, server, "client"));
    server.on("data", (bytes) => pass(bytes, client, "server"));
    for (const socket of [client, server]) socket.on("error", () => undefined);
    client.on("close", () => {
      pairs.delete(pair);
      server.destroy();
    });
    server.on("close", () => {
      if (weather.kind !== "blackHole") client.destroy();
    });
  });
  await new Promise<void>((resolve) => void listener.listen(0, "127.0.0.1", resolve));

  return {
    port: (listener.address() as AddressInfo).port,
    weather(next) {
      weather = next;
      left = next.kind === "cutAfter" ? next.bytes : Number.POSITIVE_INFINITY;
      if (next.kind === "refuse") for (const pair of pairs) cut(pair);
    },
    halfOpen() {
      for (const { server } of pairs) {
        server.removeAllListeners("close");
        server.destroy();
      }
    },
    open: () => pairs.size,
    async close() {
      for (const pair of pairs) cut(pair);
      await new Promise((resolve) => void listener.close(resolve));
    },
  };
}
