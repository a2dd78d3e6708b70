/** A relationship type or label in a person's words: `MEMBER_OF` reads "member of", `CoProduction` "co production". */
export function inWords(name: string): string {
  return name
    .replaceAll(/([a-z\d])([A-Z])/g, "$1 $2")
    .replaceAll(/[_\s]+/g, " ")
    .trim()
    .toLowerCase();
}
