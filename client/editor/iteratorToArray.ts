/**
 * Gives iterators `toArray` where the runtime lacks it (browsers of before 2025, Node 20): Neo4j's completion calls it
 * on the keys of a map. Elsewhere it changes nothing.
 */
export function ensureIteratorToArray(): void {
  const iterators: object = Object.getPrototypeOf(Object.getPrototypeOf(new Map().keys())) as object;
  if ("toArray" in iterators) return;
  Object.defineProperty(iterators, "toArray", {
    configurable: true,
    writable: true,
    value: toArray,
  });
}

function toArray(this: Iterable<unknown>): unknown[] {
  return [...this];
}
