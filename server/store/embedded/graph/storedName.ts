/**
 * Labels and types as the engine keeps them. Inside backticks it knows neither a doubled backtick nor an escape, so
 * both signs are written with characters of the private use area, and those with one more.
 */
const mark = "\uE000";
const signs = [
  [mark, `${mark}\uE001`],
  ["`", `${mark}\uE002`],
  ["\\", `${mark}\uE003`],
] as const;

/** A name in backticks, for a text that only the engine reads. */
export function quoteStored(name: string): string {
  return `\`${signs.reduce((text, [sign, stored]) => text.replaceAll(sign, stored), name)}\``;
}

/** The name behind a stored one. */
export function readStored(stored: string): string {
  return stored.replaceAll(/\uE000([\uE001-\uE003])/gu, (_whole, code: string) => signs[code.charCodeAt(0) - 0xe001]?.[0] ?? "");
}
