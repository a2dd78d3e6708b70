/** A step into JSON: a key of an object, or an index of an array. */
export type JsonStep = string | number;

const token = /[{}[\],:]|"(?:[^"\\]|\\.)*"|[^\s{}[\],:"]+/y;
const space = /\s*/y;

/**
 * Where the value at `path` stands in a text that is JSON, in UTF-16 units; null when there is none. Of a key that
 * stands twice it is the last, which is the one that counts.
 */
export function jsonPlace(text: string, path: readonly JsonStep[]): { from: number; to: number } | null {
  let at = 0;
  let found: { from: number; to: number } | null = null;

  function take(): string {
    space.lastIndex = at;
    space.exec(text);
    token.lastIndex = space.lastIndex;
    const part = token.exec(text)?.[0] ?? "";
    at = token.lastIndex;
    return part;
  }

  function peek(): string {
    const before = at;
    const part = take();
    at = before;
    return part;
  }

  /** Reads one value; `depth` steps of the path lead to it, or it is beside the path (-1). */
  function value(depth: number): void {
    space.lastIndex = at;
    space.exec(text);
    const from = space.lastIndex;
    const first = take();
    if (first === "{") members("}", depth, "object");
    else if (first === "[") members("]", depth, "array");
    if (depth === path.length) found = { from, to: at };
  }

  function members(end: string, depth: number, kind: "object" | "array"): void {
    for (let index = 0; peek() !== end && peek() !== ""; index += 1) {
      const step: JsonStep = kind === "array" ? index : (JSON.parse(take()) as string);
      if (kind === "object") take();
      value(depth >= 0 && depth < path.length && path[depth] === step ? depth + 1 : -1);
      if (peek() === ",") take();
    }
    take();
  }

  value(0);
  return found;
}
