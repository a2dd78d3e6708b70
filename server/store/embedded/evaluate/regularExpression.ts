import { queryError } from "./failure.ts";

/**
 * Cypher's `=~`: Java's regular expressions over the whole text. What Java and JavaScript read alike is run; Java's
 * own leading flags are taken over; what only Java has is refused.
 */
export function matchesRegularExpression(text: string, pattern: string): boolean {
  let flags = "u";
  let body = pattern;
  const leading = /^\(\?([imsu]+)\)/u.exec(body);
  if (leading !== null) {
    for (const flag of leading[1] ?? "") if (flag !== "u") flags += flag;
    body = body.slice(leading[0].length);
  }
  if (/\(\?[a-z-]+[):]|[*+?}]\+|\\[QEAZzGhHRXK]|&&/u.test(body)) {
    throw queryError("The embedded engine does not run this regular expression.", {
      hint: "It uses a form that only Java's regular expressions have.",
    });
  }
  try {
    return new RegExp(`^(?:${body})$`, flags).test(text);
  } catch (cause) {
    throw queryError(`Invalid Regex: ${pattern}`, { cause });
  }
}
