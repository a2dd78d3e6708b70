const space = /[ \t\n\r]*/y;
const scalar =
  /"(?:[\u0020\u0021\u0023-\u005b\u005d-\uffff]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const key = /"(?:[\u0020\u0021\u0023-\u005b\u005d-\uffff]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"/y;

/**
 * Where a text stops being JSON (RFC 8259), as an offset in UTF-16 units; null when it is JSON. Browsers say so each in
 * their own words, and Chromium often says no place at all.
 */
export function jsonFault(text: string): number | null {
  let at = 0;

  function take(pattern: RegExp): boolean {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match) at = pattern.lastIndex;
    return match !== null;
  }

  function mark(character: string): boolean {
    take(space);
    if (text[at] !== character) return false;
    at += 1;
    return true;
  }

  function value(): boolean {
    if (mark("{")) return mark("}") || items(() => (take(space), take(key)) && mark(":") && value(), "}");
    if (mark("[")) return mark("]") || items(value, "]");
    return take(scalar);
  }

  function items(item: () => boolean, end: string): boolean {
    if (!item()) return false;
    while (mark(",")) if (!item()) return false;
    return mark(end);
  }

  const right = value();
  take(space);
  return right && at === text.length ? null : at;
}
