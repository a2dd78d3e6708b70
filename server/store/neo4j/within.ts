/** @returns what the promise gives, or rejects with what `late` makes when that takes longer. */
export async function within<T>(ms: number, promise: Promise<T>, late: () => Error): Promise<T> {
  const done = await soon(
    ms,
    promise.then((value) => ({ value })),
  );
  if (done === undefined) throw late();
  return done.value;
}

/** @returns what the promise gives, or undefined when that takes longer; the promise goes on. */
export async function soon<T>(ms: number, promise: Promise<T>): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<undefined>((resolve) => {
    timer = setTimeout(resolve, ms, undefined);
  });
  try {
    return await Promise.race([promise, over]);
  } finally {
    clearTimeout(timer);
  }
}
