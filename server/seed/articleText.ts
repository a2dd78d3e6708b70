import { createHash } from "node:crypto";

/** @returns the SHA-256 of the bytes, in hexadecimal. */
export function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** A repair that turns the bytes of a file into those of the wanted text. */
const repairs: readonly [string, (bytes: Buffer) => Buffer][] = [
  ["without the byte order mark at its start", (bytes) => Buffer.from(bytes.toString("utf8").replace(/^\uFEFF/, ""))],
  ["with LF instead of CRLF at the ends of its lines", (bytes) => Buffer.from(bytes.toString("utf8").replaceAll("\r\n", "\n"))],
  [
    "without the byte order mark and with LF at the ends of its lines",
    (bytes) =>
      Buffer.from(
        bytes
          .toString("utf8")
          .replace(/^\uFEFF/, "")
          .replaceAll("\r\n", "\n"),
      ),
  ],
  ["without the blank at its end", (bytes) => Buffer.from(bytes.toString("utf8").trimEnd())],
  ["with a line end at its end", (bytes) => Buffer.from(`${bytes.toString("utf8").trimEnd()}\n`)],
  ["as UTF-8 instead of UTF-16", (bytes) => Buffer.from(bytes.toString("utf16le").replace(/^\uFEFF/, ""))],
  ["as UTF-8 instead of Latin-1", (bytes) => Buffer.from(bytes.toString("latin1"))],
];

/** @returns in which other form the bytes would have this hash, as in "the same text ... is it", or undefined. */
export function formWithHash(bytes: Buffer, hash: string): string | undefined {
  return repairs.find(([, repair]) => sha256(repair(bytes)) === hash)?.[0];
}

/**
 * @param start first code point
 * @param end the code point after the last
 * @returns the part of a text given as its code points, or undefined when it does not reach so far
 */
export function sliceCodePoints(codePoints: readonly string[], start: number, end: number): string | undefined {
  return start >= 0 && start < end && end <= codePoints.length ? codePoints.slice(start, end).join("") : undefined;
}
