import { beginningOf, numberAfter } from "./elementNumber.ts";

/** Which index an id has. */
export interface IdIndex {
  /** @returns the index; undefined for an id that was not added */
  indexOf(id: string): number | undefined;
}

export interface IdIndexBuilder extends IdIndex {
  /** Takes an id that was not added before. */
  add(id: string, index: number): void;
}

/**
 * An index of ids. Those that end with a number after what all of them begin with are found by that number, in arrays that
 * no collection of garbage has to look through: a map of a million texts is looked through by each.
 */
export function createIdIndex(): IdIndexBuilder {
  let beginning: string | undefined;
  const numbers = createNumberIndex();
  const others = new Map<string, number>();

  function numberOf(id: string): number | undefined {
    return beginning !== undefined && id.startsWith(beginning) ? numberAfter(id, beginning.length) : undefined;
  }

  return {
    indexOf(id) {
      const number = numberOf(id);
      return number === undefined ? others.get(id) : numbers.indexOf(number);
    },
    add(id, index) {
      beginning ??= beginningOf(id);
      const number = numberOf(id);
      if (number === undefined) others.set(id, index);
      else numbers.add(number, index);
    },
  };
}

/** By how much the slots outnumber the numbers, at least: then few are looked at for each. */
const room = 2;
/** 2^32 divided by the golden ratio: multiplied by it, numbers in any order spread evenly (Knuth, vol. 3, 6.4). */
const golden = 0x9e3779b1;

/** A hash table with open addressing. An entry of `indices` is 1 + the index; 0 where a slot is free. */
function createNumberIndex() {
  let keys = new Float64Array(1 << 8);
  let indices = new Int32Array(1 << 8);
  let size = 0;

  function slotOf(number: number): number {
    const mask = keys.length - 1;
    const low = Math.imul(number | 0, golden) ^ Math.imul((number / 0x100000000) | 0, golden);
    let slot = ((low >>> 15) ^ low) & mask;
    while (indices[slot] !== 0 && keys[slot] !== number) slot = (slot + 1) & mask;
    return slot;
  }
  function put(number: number, index: number): void {
    const slot = slotOf(number);
    keys[slot] = number;
    indices[slot] = index + 1;
  }
  function grow(): void {
    const [oldKeys, oldIndices] = [keys, indices];
    keys = new Float64Array(oldKeys.length * 2);
    indices = new Int32Array(oldKeys.length * 2);
    for (const [slot, index] of oldIndices.entries()) if (index !== 0) put(oldKeys[slot] as number, index - 1);
  }

  return {
    indexOf(number: number): number | undefined {
      const index = indices[slotOf(number)] as number;
      return index === 0 ? undefined : index - 1;
    },
    add(number: number, index: number): void {
      if ((size + 1) * room > keys.length) grow();
      put(number, index);
      size += 1;
    },
  };
}
