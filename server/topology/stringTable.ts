import { Buffer } from "node:buffer";

/** Many short texts in one block of bytes: a tenth of what as many JavaScript strings take. */
export interface StringTable {
  readonly size: number;
  readonly bytes: number;
  /** @throws RangeError when there is no text of this index. */
  at(index: number): string;
}

export interface StringTableBuilder {
  readonly size: number;
  push(text: string): void;
  build(): StringTable;
}

export function createStringTableBuilder(): StringTableBuilder {
  let block = Buffer.allocUnsafe(1 << 12);
  let offsets = new Uint32Array(1 << 8);
  let size = 0;
  let used = 0;

  function reserve(extra: number): void {
    if (used + extra > block.length) {
      const larger = Buffer.allocUnsafe(Math.max(block.length * 2, used + extra));
      block.copy(larger, 0, 0, used);
      block = larger;
    }
    if (size + 2 > offsets.length) {
      const larger = new Uint32Array(offsets.length * 2);
      larger.set(offsets);
      offsets = larger;
    }
  }

  return {
    get size() {
      return size;
    },
    push(text) {
      // Three bytes hold any UTF-16 code unit in UTF-8.
      reserve(text.length * 3);
      used += block.write(text, used, "utf8");
      size += 1;
      offsets[size] = used;
    },
    build() {
      return createTable(Buffer.from(block.subarray(0, used)), offsets.slice(0, size + 1));
    },
  };
}

function createTable(block: Buffer, offsets: Uint32Array): StringTable {
  const size = offsets.length - 1;
  return {
    size,
    bytes: block.length + offsets.byteLength,
    at(index) {
      if (!Number.isInteger(index) || index < 0 || index >= size) throw new RangeError(`No text ${index} in a table of ${size}.`);
      return block.toString("utf8", offsets[index], offsets[index + 1]);
    },
  };
}
