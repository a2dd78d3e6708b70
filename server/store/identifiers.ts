/**
 * The one place where a name becomes part of a Cypher text.
 *
 * @returns the name in backticks, every backtick in it doubled. Cypher also reads `\u0060` in a quoted name as a
 * backtick, so a backslash before `u` is written as its own escape.
 * @example quoteName("Weird `Label`") // "`Weird ``Label```"
 */
export function quoteName(name: string): string {
  if (name === "") throw new RangeError("A label, relationship type or property name cannot be empty.");
  return `\`${name.replaceAll("\\u", "\\u005Cu").replaceAll("`", "``")}\``;
}
