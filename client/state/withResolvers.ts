/** A promise and what settles it: `Promise.withResolvers` is younger than the browsers we serve. */
export function withResolvers(): { promise: Promise<void>; resolve: () => void } {
  const settled = new EventTarget();
  const promise = new Promise<void>((resolve) => {
    settled.addEventListener("settled", () => resolve(), { once: true });
  });
  return { promise, resolve: () => settled.dispatchEvent(new Event("settled")) };
}
