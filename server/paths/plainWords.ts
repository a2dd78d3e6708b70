import { localName } from "../contract/localName.ts";

/**
 * A relationship type, label or property name as a person reads it.
 *
 * @example plainWords("MEMBER_OF") // "member of"
 * @example plainWords("startedIn") // "started in"
 * @example plainWords("ns0__worksFor") // "works for"
 * @example plainWords("GPLink") // "gp link"
 * @example plainWords("AWS:S3Bucket") // "aws s3 bucket"
 */
export function plainWords(name: string): string {
  return localName(name)
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, "$1 $2")
    .replace(/(\p{Lu})(\p{Lu}\p{Ll}{2})/gu, "$1 $2")
    .replace(/[_\-.:\s]+/g, " ")
    .trim()
    .toLowerCase();
}

/** The items as a person lists them: `A`, `A and B`, `A, B and C`. */
export function listWords(items: readonly string[], conjunction: "and" | "or" = "and"): string {
  if (items.length < 2) return items[0] ?? "";
  return `${items.slice(0, -1).join(", ")} ${conjunction} ${items.at(-1)}`;
}

/** `1 hop`, `2 hops`. */
export function countWords(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString("en")} ${count === 1 ? one : many}`;
}
