import type { Token } from "../names/fold.ts";
import type { TermMatch } from "../vocabulary/terms.ts";

/** A word for a label is a noun, unless it ends like a participle. */
export function isThing([best]: readonly TermMatch[], word: string): boolean {
  return best?.kind === "label" && best.score >= 0.75 && !/(?:ed|ing)$/.test(word);
}

const before = /^(?:the|a|an|of|same|whose|share|shares|their|his|her|its|which|what|any|all|s|for|as|main|these|those)$/;

/** "What did people in Oslo buy": after "did" and a subject, a bare word at the end is the verb. */
export function isBareVerb(tokens: readonly Token[], first: number, last: number): boolean {
  const [word, next] = [tokens[last]?.text ?? "", tokens[last + 1]?.text];
  const ends = next === undefined || (last + 2 === tokens.length && /^(?:in|at|on|to|with|from|for|of|by)$/.test(next));
  if (!ends || /[^s]s$/.test(word) || before.test(tokens[first - 1]?.text ?? "")) return false;
  const helper = tokens.findIndex(({ text }) => /^(?:did|do|does|didnt|doesnt|dont)$/.test(text));
  return helper >= 0 && helper < first - 1;
}

/** Whether a word stands as a noun or as a verb, as far as its ending and its neighbours tell. */
export function formOf(tokens: readonly Token[], first: number, last: number): "noun" | "verb" | "either" {
  const word = tokens[last]?.text ?? "";
  const text = tokens
    .slice(first, last + 1)
    .map((token) => token.text)
    .join(" ");
  const previous = tokens[first - 1]?.text ?? "";
  const next = tokens[last + 1]?.text ?? "";
  if (/(?:ed|ing|ed by|ed in|ed at|ed on|ed to)$/.test(text) || /^(?:wrote|written|made|built|sang|won|led|born|sold|bought)\b/.test(text))
    return "verb";
  if (/^(?:who|that|to|also|did|does|do|can|not|never)$/.test(previous) && !/(?:ors?|ers?|ists?)$/.test(word)) return "verb";
  // "What is it part of" strands the preposition; "part of it" does not.
  if (/ (?:by|in|at|on|to|with|from|for)$/.test(text) || (text.endsWith(" of") && next === "")) return "verb";
  if (/^(?:is|are|was|were|been|being)$/.test(previous) && /^(?:by|to|in|at|with|for)$/.test(next) && /(?:n|t|d)$/.test(word))
    return "verb";
  if (first === 0 && /(?:ors|ers|ists)$/.test(word)) return "noun";
  if (first === 0 || /^(?:about|on|in|at|for)$/.test(word)) return "verb";
  if (before.test(previous) || next === "of") return "noun";
  return "either";
}
