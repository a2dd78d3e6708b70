/** How long a build holds the process before others have their turn, in milliseconds. */
const sliceMs = 8;

/** Runs a build to its end in slices that leave the event loop free between them. */
export async function inSlices<T>(build: Generator<void, T>): Promise<T> {
  for (;;) {
    const until = performance.now() + sliceMs;
    do {
      const { done, value } = build.next();
      if (done === true) return value;
    } while (performance.now() < until);
    await new Promise(setImmediate);
  }
}

/** Runs a build to its end at once. */
export function atOnce<T>(build: Generator<void, T>): T {
  for (;;) {
    const { done, value } = build.next();
    if (done === true) return value;
  }
}
