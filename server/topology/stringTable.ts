import { Buffer } from "node:buffer";

/**
 * Many short texts in one block of bytes: a tenth of what as many JavaScript strings take. What all of them begin with up
 * to a colon, as a database's element ids do, is held once.
 */
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

/** Stands in front of a text that goes on after the common beginning, and of one that begins with such a mark itself. */
const mark = { shared: "\u0001", whole: "\u0002" } as const;

export function createStringTableBuilder(): StringTableBuilder {
  let beginning: string | undefined;
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
      beginning ??= text.slice(0, text.lastIndexOf(":") + 1);
      const kept = shorten(text, beginning);
      // Three bytes hold any UTF-16 code unit in UTF-8.
      reserve(kept.length * 3);
      used += block.write(kept, used, "utf8");
      size += 1;
      offsets[size] = used;
    },
    build() {
      return createTable(Buffer.from(block.subarray(0, used)), offsets.slice(0, size + 1), beginning ?? "");
    },
  };
}

function shorten(text: string, beginning: string): string {
  if (beginning.length > 1 && text.startsWith(beginning)) return mark.shared + text.slice(beginning.length);
  return text.startsWith(mark.shared) || text.startsWith(mark.whole) ? mark.whole + text : text;
}

function createTable(block: Buffer, offsets: Uint32Array, beginning: string): StringTable {
  const size = offsets.length - 1;
  return {
    size,
    bytes: block.length + offsets.byteLength,
    at(index) {
      if (!Number.isInteger(index) || index < 0 || index >= size) throw new RangeError(`No text ${index} in a table of ${size}.`);
      const kept = block.toString("utf8", offsets[index], offsets[index + 1]);
      if (kept.startsWith(mark.shared)) return beginning + kept.slice(1);
      return kept.startsWith(mark.whole) ? kept.slice(1) : kept;
    },
  };
}
