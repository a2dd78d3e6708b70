import type { Token } from "../names/fold.ts";
import type { TermMatch } from "../vocabulary/terms.ts";
import type { ValueSpan } from "./spans.ts";
import { fit } from "../vocabulary/fit.ts";

/** Whether words for terms stand as a noun or as a verb. */
export function wordForm(
  tokens: readonly Token[],
  first: number,
  last: number,
  terms: readonly TermMatch[],
  values: readonly ValueSpan[],
): "noun" | "verb" | "either" {
  const isType = terms.some(({ kind }) => kind === "type");
  // "What feeds Rome": the word before a name, and no noun that is asked for.
  if (
    isType &&
    tokens[first - 1]?.text === "what" &&
    /[^s]s$/.test(tokens[last]?.text ?? "") &&
    values.some((own) => own.first === last + 1)
  )
    return "verb";
  if (isType && (isBareVerb(tokens, first, last) || isRelativeVerb(tokens, first, last, values))) return "verb";
  // "Who lent it": another word for a kind of node, and no noun after "who".
  const [best] = terms;
  if (
    best?.kind === "label" &&
    best.score < fit.whole &&
    tokens[first - 1]?.text === "who" &&
    !/(?:ors?|ers?|ists?)$/.test(tokens[last]?.text ?? "")
  )
    return "verb";
  return isThing(terms, tokens[last]?.text ?? "") ? "noun" : formOf(tokens, first, last);
}

/** "Companies that Ann owns", "that Ann and Bob both own": what follows the names of a relative clause. */
function isRelativeVerb(tokens: readonly Token[], first: number, last: number, values: readonly ValueSpan[]): boolean {
  let at = first - 1;
  let named = false;
  for (;;) {
    const value = values.find((own) => own.last === at);
    if (value) [at, named] = [value.first - 1, true];
    else if (/^(?:and|or|both|also)$/.test(tokens[at]?.text ?? "")) at -= 1;
    else break;
  }
  return named && at > 0 && last > at && /^(?:that|which|who|whom)$/.test(tokens[at]?.text ?? "");
}

/** A word for a label is a noun, unless it ends like a participle. */
function isThing([best]: readonly TermMatch[], word: string): boolean {
  return best?.kind === "label" && best.score >= fit.short && !/(?:ed|ing)$|^(?:lent|sent|taught|paid)$/.test(word);
}

const before = /^(?:the|a|an|of|same|whose|share|shares|their|his|her|its|which|what|any|all|s|for|as|main|these|those)$/;

/** "What did people in Oslo buy": after "did" and a subject, a bare word at the end is the verb. */
function isBareVerb(tokens: readonly Token[], first: number, last: number): boolean {
  const [word, next] = [tokens[last]?.text ?? "", tokens[last + 1]?.text];
  const ends = next === undefined || (last + 2 === tokens.length && /^(?:in|at|on|to|with|from|for|of|by)$/.test(next));
  if (!ends || /[^s]s$/.test(word) || before.test(tokens[first - 1]?.text ?? "")) return false;
  const helper = tokens.findIndex(({ text }) => /^(?:did|do|does|didnt|doesnt|dont)$/.test(text));
  return helper >= 0 && helper < first - 1;
}

/** Whether a word stands as a noun or as a verb, as far as its ending and its neighbours tell. */
function formOf(tokens: readonly Token[], first: number, last: number): "noun" | "verb" | "either" {
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
  if ((first === 0 || previous === "many") && /(?:ors|ers|ists)$/.test(word)) return "noun";
  // "Children of Ann", where the graph has CHILD_OF.
  if (first === 0 && (text.endsWith(" of") || next === "of")) return "noun";
  // "What is it a part of": the noun says what it is to what is asked for.
  if (next === "of" && tokens[last + 2] === undefined && first > 1) return "verb";
  // "Which firms are branches of Ann's": what firms are to it, and nothing beside them.
  if (next === "of" && first > 1 && /^(?:is|are|was|were)$/.test(previous)) return "either";
  if (first === 0 || /^(?:about|on|in|at|for)$/.test(word)) return "verb";
  if (before.test(previous) || next === "of") return "noun";
  return "either";
}
