/** Gives each different value one small index, in order of first sight. */
export interface Interner<T> {
  readonly values: readonly T[];
  indexOf(value: T): number;
}

/** The indices must fit a Uint16Array. */
const capacity = 65_535;

/** @throws RangeError, naming `what`, when there are more different values than 16 bits can number. */
export function createInterner<T>(what: string, keyOf: (value: T) => string): Interner<T> {
  const indices = new Map<string, number>();
  const values: T[] = [];
  return {
    values,
    indexOf(value) {
      const key = keyOf(value);
      const known = indices.get(key);
      if (known !== undefined) return known;
      if (values.length === capacity) throw new RangeError(`This graph has more than ${capacity} ${what}.`);
      indices.set(key, values.length);
      values.push(value);
      return values.length - 1;
    },
  };
}
