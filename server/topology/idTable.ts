import { beginningOf, numberAfter } from "./elementNumber.ts";
import { createStringTableBuilder, type StringTable, type StringTableBuilder } from "./stringTable.ts";

/**
 * Takes ids. A database's own element ids begin all alike and end with a number (`4:…:17`), of which the number alone is
 * kept: millions of them take four bytes each, eight where a number is past 32 bits. Any other id is kept as it is.
 */
export function createIdTableBuilder(): StringTableBuilder {
  let beginning: string | undefined;
  // A number, or -1 minus the place among the other ids.
  let places = new Float64Array(1 << 8);
  let size = 0;
  const others = createStringTableBuilder();

  function placeOf(id: string): number {
    beginning ??= beginningOf(id);
    const number = beginning !== undefined && id.startsWith(beginning) ? numberAfter(id, beginning.length) : undefined;
    if (number !== undefined) return number;
    others.push(id);
    return -others.size;
  }

  return {
    get size() {
      return size;
    },
    push(id) {
      if (size === places.length) {
        const larger = new Float64Array(size * 2);
        larger.set(places);
        places = larger;
      }
      places[size] = placeOf(id);
      size += 1;
    },
    build() {
      const kept = places.subarray(0, size);
      const isShort = kept.every((place) => place >= 0 && place <= 0xffffffff);
      return createIdTable(beginning ?? "", isShort ? Uint32Array.from(kept) : kept.slice(), others.build());
    },
  };
}

function createIdTable(beginning: string, places: Uint32Array | Float64Array, others: StringTable): StringTable {
  return {
    size: places.length,
    bytes: places.byteLength + others.bytes,
    at(index) {
      const place = places[index];
      if (place === undefined) throw new RangeError(`No id ${index} in a table of ${places.length}.`);
      return place < 0 ? others.at(-1 - place) : beginning + place;
    },
  };
}
