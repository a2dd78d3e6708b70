import net from "node:net";
import tls from "node:tls";
import type { AwayReason } from "../../contract/errors.ts";

/** Where the server's Bolt port is, and how it is to be encrypted. */
export interface Door {
  host: string;
  port: number;
  encryption: "none" | "checked" | "unchecked";
}

const defaultPort = 7_687;
/** Short enough that the state of a database is known within two seconds. */
const knockMs = 1_200;
const sharedMs = 1_500;

/** The Bolt handshake: its magic number, then four ranges of versions (5.8 to 5.0, 4.4 to 4.2). */
const greeting = Buffer.from([0x60, 0x60, 0xb0, 0x17, 0, 8, 8, 5, 0, 2, 4, 4, 0, 0, 0, 0, 0, 0, 0, 0]);

/** @throws TypeError when the address is no URI. */
export function doorOf(uri: string): Door {
  const { protocol, hostname, port } = new URL(uri);
  const encryption = protocol.endsWith("+s:") ? "checked" : protocol.endsWith("+ssc:") ? "unchecked" : "none";
  return { host: hostname.replaceAll(/^\[|\]$/g, ""), port: port === "" ? defaultPort : Number(port), encryption };
}

/**
 * Knocks at the door as a driver would and goes away again: the driver's own errors do not tell a wrong name from a
 * wrong port or a wrong certificate, and with routing they tell nothing at all.
 *
 * @returns what is wrong there, or null when something answers in Bolt
 */
async function knock({ host, port, encryption }: Door, timeoutMs: number): Promise<AwayReason | null> {
  const servername = net.isIP(host) === 0 ? { servername: host } : {};
  const socket =
    encryption === "none"
      ? net.connect({ host, port })
      : tls.connect({ host, port, ...servername, rejectUnauthorized: encryption === "checked" });
  const timer = new AbortController();
  try {
    return await new Promise((resolve) => {
      const late = setTimeout(resolve, timeoutMs, "no_answer");
      // A web server waits for the end of a line; what speaks Bolt has answered by then.
      const nudge = setTimeout(() => socket.write("\r\n\r\n"), timeoutMs / 2);
      timer.signal.addEventListener("abort", () => {
        clearTimeout(late);
        clearTimeout(nudge);
      });
      let state: "connecting" | "connected" | "secure" = "connecting";
      socket.once("connect", () => {
        state = "connected";
        if (encryption === "none") socket.write(greeting);
      });
      socket.once("secureConnect", () => {
        state = "secure";
        socket.write(greeting);
      });
      socket.once("data", (answer: Buffer) => resolve(isBolt(answer) ? null : "not_neo4j"));
      const isShaking = () => encryption !== "none" && state === "connected";
      socket.once("error", (error: NodeJS.ErrnoException) => resolve(reasonOf(error.code ?? "", isShaking())));
      socket.once("close", () => resolve(isShaking() ? "encryption" : "unreachable"));
    });
  } finally {
    timer.abort();
    socket.on("error", () => undefined);
    socket.destroy();
  }
}

/** @returns a knock that many share: who comes while one is on its way, or just after it, gets its answer. */
export function sharedKnock(door: Door): () => Promise<AwayReason | null> {
  let last: { at: number; answer: Promise<AwayReason | null> } | undefined;
  return function knockTogether() {
    if (last === undefined || performance.now() - last.at > sharedMs) last = { at: performance.now(), answer: knock(door, knockMs) };
    return last.answer;
  };
}

/** The answer is one version, of four bytes that begin with two zeros; zero when it knows none of those offered. */
function isBolt(answer: Buffer): boolean {
  return answer.length >= 4 && answer[0] === 0 && answer.readUInt32BE() !== 0;
}

function reasonOf(code: string, isShaking: boolean): AwayReason {
  if (code === "ENOTFOUND" || code.startsWith("EAI_")) return "unknown_host";
  if (code === "ETIMEDOUT") return "no_answer";
  if (!isShaking) return "unreachable";
  return /^(ECONN|EPIPE|EPROTO|ERR_SSL)/.test(code) ? "encryption" : "certificate";
}
