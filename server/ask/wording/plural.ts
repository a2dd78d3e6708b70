/** A noun for several of its kind: the last word of "working group" changes. */
export function pluralOf(noun: string): string {
  if (/(?:^| )person$/.test(noun)) return noun.replace(/person$/, "people");
  if (/(?:^| )child$/.test(noun)) return `${noun}ren`;
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`;
  if (/[^s]s$/.test(noun)) return noun;
  return /(?:ss|x|ch|sh)$/.test(noun) ? `${noun}es` : `${noun}s`;
}
