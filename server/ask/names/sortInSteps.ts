/** Texts that are sorted, or merged, between two places where the work can pause. */
const stride = 2_048;

/** The texts in the order of their code units, by merge sort: one call of `sort` would hold the process too long. */
export function* sortInSteps(texts: readonly string[]): Generator<void, string[]> {
  let runs: string[][] = [];
  for (let from = 0; from < texts.length; from += stride) {
    yield;
    // Without a function `sort` compares code units, and fast.
    runs.push(texts.slice(from, from + stride).toSorted());
  }
  while (runs.length > 1) {
    const merged: string[][] = [];
    for (let i = 0; i < runs.length; i += 2) merged.push(yield* merge(runs[i] ?? [], runs[i + 1] ?? []));
    runs = merged;
  }
  return runs[0] ?? [];
}

function* merge(a: readonly string[], b: readonly string[]): Generator<void, string[]> {
  const merged: string[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (merged.length % stride === 0) yield;
    const [left, right] = [a[i], b[j]];
    if (right === undefined || (left !== undefined && left <= right)) {
      merged.push(left ?? "");
      i += 1;
    } else {
      merged.push(right);
      j += 1;
    }
  }
  return merged;
}
