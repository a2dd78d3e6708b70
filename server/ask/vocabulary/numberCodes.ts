/** The codes of numbers, in typed arrays: of a hundred thousand numbers a Map of their own takes ten times the memory and the time. */
export interface NumberCodes {
  /** The code of a number; -1 where it has none. */
  codeOf(value: number): number;
  /** Gives a number that has none its code. */
  set(value: number, code: number): void;
}

const smallest = 16;
const bits = new Float64Array(1);
const halves = new Uint32Array(bits.buffer);

/** An open hash table, at most half full. */
export function createNumberCodes(): NumberCodes {
  let keys = new Float64Array(smallest);
  /** 1 + the code; 0 where a place is free. */
  let codes = new Int32Array(smallest);
  let used = 0;

  /** The place of a number, or the free one where it would go. */
  function placeOf(value: number): number {
    // Both zeros are one number.
    bits[0] = value + 0;
    const mask = keys.length - 1;
    let at = mixed((halves[0] as number) ^ Math.imul(halves[1] as number, 0x9e3779b1)) & mask;
    while (codes[at] !== 0 && !Object.is(keys[at], value + 0)) at = (at + 1) & mask;
    return at;
  }
  function put(value: number, stored: number): void {
    const at = placeOf(value);
    keys[at] = value + 0;
    codes[at] = stored;
  }
  function grow(): void {
    const [oldKeys, oldCodes] = [keys, codes];
    keys = new Float64Array(oldKeys.length * 2);
    codes = new Int32Array(oldKeys.length * 2);
    for (const [at, stored] of oldCodes.entries()) if (stored !== 0) put(oldKeys[at] as number, stored);
  }

  return {
    codeOf: (value) => (codes[placeOf(value)] as number) - 1,
    set(value, code) {
      if (used * 2 >= keys.length) grow();
      used += 1;
      put(value, code + 1);
    },
  };
}

/** All bits of a word into each (the finaliser of MurmurHash3): small integers differ in the highest bits of a double only. */
function mixed(word: number): number {
  const half = Math.imul(word ^ (word >>> 16), 0x85ebca6b);
  const whole = Math.imul(half ^ (half >>> 13), 0xc2b2ae35);
  return whole ^ (whole >>> 16);
}
