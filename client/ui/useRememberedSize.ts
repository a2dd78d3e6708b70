import { useState } from "react";
import { readStored, writeStored } from "../state/storage.ts";

/** A size in pixels that the browser remembers under a name, kept within bounds by `clamp`; `usual` before it was ever set. */
export function useRememberedSize(name: string, usual: () => number, clamp: (size: number) => number): [number, (next: number) => void] {
  const [size, setSize] = useState(() => {
    const remembered = readStored(name);
    return typeof remembered === "number" && remembered > 0 ? clamp(remembered) : usual();
  });
  return [
    size,
    (next) => {
      setSize(clamp(next));
      writeStored(name, clamp(next));
    },
  ];
}
