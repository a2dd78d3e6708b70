/** Values of PackStream, as far as Bolt's own messages need them. */
export type Packed = null | boolean | number | string | Buffer | Packed[] | Map<string, Packed> | PackedStructure;

interface PackedStructure {
  tag: number;
  fields: Packed[];
}

/** Reads one PackStream value (neo4j.com/docs/bolt/current/packstream). */
export function readPacked(bytes: Buffer): Packed {
  let at = 0;

  function take(size: number): Buffer {
    at += size;
    return bytes.subarray(at - size, at);
  }
  function integer(size: number): number {
    return size === 8 ? Number(take(8).readBigInt64BE()) : take(size).readIntBE(0, size);
  }
  function count(size: number): number {
    return take(size).readUIntBE(0, size);
  }
  function list(size: number): Packed[] {
    return Array.from({ length: size }, value);
  }
  function key(): string {
    const text = value();
    if (typeof text !== "string") throw new Error("A key of a PackStream map is a text.");
    return text;
  }
  function map(size: number): Map<string, Packed> {
    return new Map(Array.from({ length: size }, () => [key(), value()]));
  }
  function structure(size: number): PackedStructure {
    const tag = count(1);
    return { tag, fields: list(size) };
  }

  function value(): Packed {
    const marker = count(1);
    const [high, low] = [marker & 0xf0, marker & 0x0f];
    if (marker < 0x80) return marker;
    if (high === 0xf0) return marker - 0x100;
    if (high === 0x80) return take(low).toString();
    if (high === 0x90) return list(low);
    if (high === 0xa0) return map(low);
    if (high === 0xb0) return structure(low);
    switch (marker) {
      case 0xc0:
        return null;
      case 0xc1:
        return take(8).readDoubleBE();
      case 0xc2:
      case 0xc3:
        return marker === 0xc3;
      case 0xc8:
      case 0xc9:
      case 0xca:
      case 0xcb:
        return integer(2 ** (marker - 0xc8));
      case 0xcc:
      case 0xcd:
      case 0xce:
        return take(count(2 ** (marker - 0xcc)));
      case 0xd0:
      case 0xd1:
      case 0xd2:
        return take(count(2 ** (marker - 0xd0))).toString();
      case 0xd4:
      case 0xd5:
      case 0xd6:
        return list(count(2 ** (marker - 0xd4)));
      case 0xd8:
      case 0xd9:
      case 0xda:
        return map(count(2 ** (marker - 0xd8)));
      default:
        throw new Error(`No PackStream value begins with ${marker.toString(16)}.`);
    }
  }

  return value();
}

/** Writes one PackStream value; a number as an integer. Sizes take four bytes where they are not small, which every reader understands. */
export function writePacked(value: Packed): Buffer {
  if (value === null) return Buffer.of(0xc0);
  if (typeof value === "boolean") return Buffer.of(value ? 0xc3 : 0xc2);
  if (typeof value === "number") {
    const bytes = Buffer.alloc(9, 0xcb);
    bytes.writeBigInt64BE(BigInt(value), 1);
    return bytes;
  }
  if (typeof value === "string") return Buffer.concat([sized(0xd2, Buffer.byteLength(value)), Buffer.from(value)]);
  if (Buffer.isBuffer(value)) return Buffer.concat([sized(0xce, value.length), value]);
  if (Array.isArray(value)) return Buffer.concat([sized(0xd6, value.length), ...value.map(writePacked)]);
  if (value instanceof Map) return Buffer.concat([sized(0xda, value.size), ...[...value].flat().map(writePacked)]);
  return Buffer.concat([Buffer.of(0xb0 + value.fields.length, value.tag), ...value.fields.map(writePacked)]);
}

function sized(marker: number, size: number): Buffer {
  const bytes = Buffer.alloc(5, marker);
  bytes.writeUInt32BE(size, 1);
  return bytes;
}
