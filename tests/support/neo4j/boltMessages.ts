import { writePacked, type Packed } from "./packStream.ts";

/** The first bytes of Bolt's messages (neo4j.com/docs/bolt/current/bolt/message). */
export const tags = {
  goodbye: 0x02,
  reset: 0x0f,
  run: 0x10,
  begin: 0x11,
  route: 0x66,
  logon: 0x6a,
  success: 0x70,
  record: 0x71,
  ignored: 0x7e,
  failure: 0x7f,
} as const;

const largestChunk = 0xffff;

/** Puts the chunks of a stream together, and gives each whole message; a chunk of nothing between them only keeps the connection alive. */
export function messageReader(take: (message: Buffer) => void): (bytes: Buffer) => void {
  let left = Buffer.alloc(0);
  let chunks: Buffer[] = [];
  return (bytes) => {
    left = Buffer.concat([left, bytes]);
    while (left.length >= 2) {
      const size = left.readUInt16BE(0);
      if (left.length < 2 + size) return;
      const chunk = left.subarray(2, 2 + size);
      left = left.subarray(2 + size);
      if (size > 0) {
        chunks.push(chunk);
      } else if (chunks.length > 0) {
        const message = Buffer.concat(chunks);
        chunks = [];
        take(message);
      }
    }
  };
}

/** A message as it travels. */
export function inChunks(message: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let from = 0; from < message.length; from += largestChunk) {
    const chunk = message.subarray(from, from + largestChunk);
    const size = Buffer.alloc(2);
    size.writeUInt16BE(chunk.length);
    parts.push(size, chunk);
  }
  return Buffer.concat([...parts, Buffer.alloc(2)]);
}

/** What a message is, by its second byte: the first one counts its fields. */
export function tagOf(message: Buffer): number {
  return message[1] ?? 0;
}

export function newMessage(tag: number, ...fields: Packed[]): Buffer {
  return writePacked({ tag, fields });
}
