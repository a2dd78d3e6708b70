import type { IncomingMessage } from "node:http";
import { isIP } from "node:net";
import { constants } from "node:zlib";
import compression from "compression";
import type { RequestHandler } from "express";

/**
 * An answer is packed once for one reader, so that little time is spent on it: the lowest level takes a third of the
 * usual one's, and below some packets it would only delay the answer.
 */
const settings = { level: 1, brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } }, threshold: 16_384 };

/** @returns a handler that packs what is large; not for a reader on this machine, whom it would only keep waiting. */
export function packAnswers(): RequestHandler {
  return compression({ ...settings, filter: (request, response) => !staysHere(request) && compression.filter(request, response) });
}

/** Whether the reader is on this machine, and no proxy says that it asks for another. */
function staysHere({ socket: { remoteAddress = "" }, headers }: IncomingMessage): boolean {
  const isForwarded = ["forwarded", "x-forwarded-for", "x-real-ip", "via"].some((name) => headers[name] !== undefined);
  return !isForwarded && isLoopback(remoteAddress.replace(/^::ffff:/, ""));
}

function isLoopback(address: string): boolean {
  return address === "::1" || (isIP(address) === 4 && address.startsWith("127."));
}
