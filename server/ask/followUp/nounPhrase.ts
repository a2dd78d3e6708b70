import type { Draft } from "../answer/draft.ts";
import { plainWords } from "../../paths/plainWords.ts";
import { pluralOf } from "../wording/plural.ts";
import { tidy, type Base } from "./base.ts";

/** What a question asks for, as a noun that another question can speak of: "the movies that Ann acted in". */
export function nounPhrase({ text }: Base, { reading }: Draft): string | undefined {
  const bare = tidy(text.replace(/^(?:(?:and|so|please|can you|could you)\s+)+/i, ""));
  const listed = /^(?:list|show|name|find|give|tell)(?: me)?(?: all)?(?: (?:of )?the)? (.+)$/i.exec(bare);
  if (listed) return `the ${listed[1]}`;
  const counted = /^how many (.+)$/i.exec(bare);
  const said = counted ? `which ${counted[1]}` : bare;
  const named = /^(?:who|what|which)(?: ones?)? (?:is|are|was|were) (?:all )?the (.+)$/i.exec(said);
  if (named) return `the ${named[1]}`;
  const noun = reading.chips.find(({ kind }) => kind === "intent");
  const who = /^(?:who|whom) (.+)$/i.exec(said);
  if (who) return noun ? `the ${pluralOf(plainWords(noun.text))} who ${who[1]}` : undefined;
  const which = /^(?:which|what) (.+)$/i.exec(said);
  if (!which) return /^(?:the |all )?\w+s\b/i.test(said) ? `the ${said.replace(/^(?:the|all) /i, "")}` : undefined;
  const [, rest = ""] = which;
  const helped = /^(\S+(?: \S+){0,2}?) (?:did|does|do) (.+)$/i.exec(rest);
  return helped ? `the ${helped[1]} that ${helped[2]}` : `the ${rest.replace(/^(\S+) (?=\S)/, "$1 that ")}`;
}

/** A question for how many there are of what another one asks for. */
export function countPhrase(base: Base, draft: Draft): string | undefined {
  const direct = /^(?:and |so )?(?:which|what) (?!(?:is|are|was|were)\b)(.+)$/i.exec(base.text);
  if (direct) return `how many ${direct[1]}`;
  const phrase = nounPhrase(base, draft);
  return phrase === undefined ? undefined : `how many ${phrase.replace(/^the /, "").replace(/^(\S+) (?:who|that) /, "$1 ")}`;
}
