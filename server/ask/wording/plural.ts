/** A noun for several of its kind: the last word of "working group" changes, and the first of "point of interest". */
export function pluralOf(noun: string): string {
  const [, head, rest] = /^(\S+)( (?:of|in|for|at) .+)$/.exec(noun) ?? [];
  if (head !== undefined && rest !== undefined) return `${pluralOf(head)}${rest}`;
  if (/(?:^| )person$/.test(noun)) return noun.replace(/person$/, "people");
  if (/(?:^| )child$/.test(noun)) return `${noun}ren`;
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`;
  if (/[^s]s$/.test(noun)) return noun;
  return /(?:ss|x|ch|sh)$/.test(noun) ? `${noun}es` : `${noun}s`;
}
