/** A text that is not JSON, or that says one thing twice; `offset` is the place, in UTF-16 units. */
export class JsonTextError extends Error {
  override readonly name = "JsonTextError";
  readonly offset: number;

  constructor(message: string, offset: number) {
    super(message);
    this.offset = offset;
  }
}

export interface JsonText {
  readonly value: unknown;
  /** Where the value at this path begins; the nearest one around it where there is none. */
  offsetOf(path: readonly PropertyKey[]): number;
}

/**
 * Parses JSON (RFC 8259) and keeps where each value stands. The parser that comes with the language tells neither the
 * place of an error in every case, nor that of a value, nor that a key stands twice.
 *
 * @throws JsonTextError at the first character that cannot stand there
 */
export function parseJsonText(text: string): JsonText {
  const places = new Map<string, number>();
  let at = 0;

  function fail(expected: string): never {
    const found = at >= text.length ? "the text ends" : `“${String.fromCodePoint(text.codePointAt(at) ?? 0)}” stands`;
    throw new JsonTextError(`${found} where ${expected} is expected`, at);
  }
  function skip(): void {
    while (/[ \t\n\r]/.test(text[at] ?? "")) at += 1;
  }
  function take(token: RegExp): string | undefined {
    token.lastIndex = at;
    const found = token.exec(text)?.[0];
    at += found?.length ?? 0;
    return found;
  }
  function value(path: readonly string[]): unknown {
    skip();
    places.set(keyOf(path), at);
    if (text[at] === "{") return object(path);
    if (text[at] === "[") return array(path);
    if (text[at] === '"') return string("a text");
    const literal = take(/-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])|(?:true|false|null)(?!\w)/y);
    return literal === undefined ? fail("a value") : (JSON.parse(literal) as unknown);
  }
  function string(what: string): string {
    // oxlint-disable-next-line no-control-regex -- JSON forbids these inside a text
    const found = take(/"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"/y);
    return found === undefined ? fail(`${what} that ends with a quotation mark`) : (JSON.parse(found) as string);
  }
  function object(path: readonly string[]): Record<string, unknown> {
    const entries = new Map<string, unknown>();
    list("}", () => {
      const start = at;
      const key = text[at] === '"' ? string("a key") : fail("a key in quotation marks");
      if (entries.has(key)) throw new JsonTextError(`the key “${key}” stands here a second time`, start);
      skip();
      if (text[at] !== ":") fail("a colon");
      at += 1;
      entries.set(key, value([...path, key]));
      places.set(keyOf([...path, key]), start);
    });
    return Object.fromEntries(entries);
  }
  function array(path: readonly string[]): unknown[] {
    const items: unknown[] = [];
    list("]", () => items.push(value([...path, String(items.length)])));
    return items;
  }
  function list(end: string, item: () => void): void {
    at += 1;
    skip();
    if (text[at] === end) {
      at += 1;
      return;
    }
    for (;;) {
      skip();
      item();
      skip();
      if (text[at] === end) break;
      if (text[at] !== ",") fail(`a comma or “${end}”`);
      at += 1;
    }
    at += 1;
  }

  const whole = value([]);
  skip();
  if (at < text.length) fail("the end of the text");
  return {
    value: whole,
    offsetOf(path) {
      for (let length = path.length; length > 0; length -= 1) {
        const place = places.get(keyOf(path.slice(0, length).map(String)));
        if (place !== undefined) return place;
      }
      return 0;
    },
  };
}

/** @returns line and column of an offset, both from 1. */
export function placeIn(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split("\n");
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

function keyOf(path: readonly string[]): string {
  return JSON.stringify(path);
}
