import { localName } from "../../server/contract/localName.ts";

const longest = 60;

/** A relationship type or label in a person's words: `MEMBER_OF` reads "member of", `CoProduction` "co production"; cut where it is long. */
export function inWords(name: string): string {
  const words = localName(name)
    .replaceAll(/([a-z\d])([A-Z])/g, "$1 $2")
    .replaceAll(/([A-Z])([A-Z][a-z]{2})/g, "$1 $2")
    .replaceAll(/[_\s]+/g, " ")
    .trim()
    .toLowerCase();
  return words.length <= longest ? words : `${words.slice(0, longest - 1).trimEnd()}…`;
}
