/** A list of 32-bit integers that grows in place, without boxing. */
export interface IntegerList {
  readonly length: number;
  push(value: number): void;
  /** A copy of exactly what was pushed. */
  toArray(): Int32Array;
}

export function createIntegerList(capacity = 1024): IntegerList {
  let values = new Int32Array(capacity);
  let length = 0;
  return {
    get length() {
      return length;
    },
    push(value) {
      if (length === values.length) {
        const larger = new Int32Array(values.length * 2);
        larger.set(values);
        values = larger;
      }
      values[length] = value;
      length += 1;
    },
    toArray() {
      return values.slice(0, length);
    },
  };
}
