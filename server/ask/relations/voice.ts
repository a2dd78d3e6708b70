import { keyOf, nameWords, rootOf, wordsFor } from "../lexicon/lexicon.ts";
import { conversesOf } from "../lexicon/converses.ts";
import { fold } from "../names/fold.ts";
import { plainWords } from "../../paths/plainWords.ts";
import type { TypeInfo } from "../vocabulary/joins.ts";
import type { Vocabulary } from "../vocabulary/vocabulary.ts";
import type { Chunk } from "./chunk.ts";
import type { Grammar } from "./grammar.ts";
import { weights, type DraftNode } from "./state.ts";

type Side = "start" | "end";

/** Phrases of which the subject is a whole, and those of which it is a part: "is made of" and "is part of". */
const whole = /^(?:contain|includ|compris|consist|has part|have part|(?:made|composed|built|assembled|formed) (?:up )?(?:of|from))/;
const part =
  /^(?:(?:contained|included|held|comprised) (?:in|by)|belongs? to|(?:\w+ )?(?:parts?|components?|ingredients?|constituents?|elements?|pieces?|subsets?)(?: of|$))/;

/**
 * What a verb of the question costs where it points the other way than this relationship does, between two nodes of one
 * kind: "who supplies Ann" asks for the start of SUPPLIES, "what does Ann supply" for its end, and "supplied by Ann" for
 * that as well. Nothing where the word says no direction, or another word than the type's own was said.
 *
 * @param at the chunk of the verb
 * @param from the node at the start, `to` the one at the end
 */
export function againstVoice({ vocabulary, chunks }: Grammar, type: number, at: number, from: DraftNode, to: DraftNode): number {
  if (vocabulary.types[type]?.symmetric) return 0;
  const [a, b] = [from, to].map((node) => node.chunks.find((own) => own !== at) ?? node.chunks[0]);
  const isRole = [from, to].map(({ chunks: own }) => own.includes(at));
  if (a === undefined || b === undefined || /^whose$/i.test(chunks[at - 1]?.text ?? "")) return 0;
  const subject: Side | undefined =
    isRole[0] !== isRole[1] ? (isRole[0] ? "start" : "end") : a < at ? (b < at && b > a ? "end" : "start") : b < at ? "end" : undefined;
  const meant = startOf(vocabulary, type, chunks, at, isRole.includes(true));
  if (subject === undefined || meant === undefined) return 0;
  return (subject === "start") === (meant === "subject") ? 0 : weights.againstVoice;
}

/** Whether the kinds of its ends do not say which is which: one kind, or kinds of which some nodes are both. */
export function goesBothWays(type: TypeInfo | undefined, from: number, to: number): boolean {
  return type?.returns(from, to) ?? from === to;
}

/** Which end of the relationship the noun of this chunk stands for, where it says that: the start of CHILD_OF for a son. */
export function endOfNoun({ vocabulary, chunks }: Grammar, type: number, at: number): Side | undefined {
  if (vocabulary.types[type]?.symmetric) return undefined;
  const meant = startOf(vocabulary, type, chunks, at, true);
  return meant && (meant === "subject" ? "start" : "end");
}

/** Whether the subject of the word here, or what it is done to, stands at the start of the relationship. */
function startOf(
  { types }: Vocabulary,
  type: number,
  chunks: readonly Chunk[],
  at: number,
  isNoun: boolean,
): "subject" | "object" | undefined {
  const name = fold(plainWords(types[type]?.name ?? ""));
  const said = fold(chunks[at]?.text ?? "");
  const [kept, heard] = [
    senseOf(name),
    senseOf(`${said}${/^(?:in|by|of|to)$/i.test(chunks[at + 1]?.text ?? "") ? ` ${chunks[at + 1]?.text}` : ""}`),
  ];
  if (kept && heard) return kept === heard ? "subject" : "object";
  const words = nameWords(name);
  const [last = "", first = ""] = [words.at(-1), words[0]];
  const heardWords = said.split(" ");
  const noun = words.find((one) => conversesOf(one).size > 0);
  const converse = noun === undefined ? undefined : heardWords.find((one) => conversesOf(noun).has(keyOf(one)));
  const word =
    converse ??
    heardWords.find((one) => words.some((other) => keyOf(other) === keyOf(one) || shareRoot(one, other))) ??
    // SON_OF is no other way round than CHILD_OF.
    (isNoun && (last === "of" || first === "has")
      ? heardWords.find((one) => wordsFor([last === "of" ? first : last]).has(keyOf(one)))
      : undefined);
  if (word === undefined) return undefined;
  const isAgent = /(?:er|or)s?$/.test(word) && !words.includes(word);
  // A parent is at the other end of CHILD_OF than a child.
  const isTurned = (last === "by" || first === "has") !== (converse !== undefined);
  // A noun alone does not say whose it is: A PARENT B.
  const isVerb = words.length > 1 || /(?:[^s]s|ed)$/.test(first) || isAgent || chunks[at]?.kind !== "term" || formOf(chunks[at]) === "verb";
  if (!isVerb || (isNoun && !isAgent && last !== "of" && first !== "has")) return undefined;
  const isPassive = !isNoun && !isAgent && first !== "has" && isDoneBy(chunks, at);
  return isPassive === isTurned ? "subject" : "object";
}

/** Whether what a text says of its subject makes that a whole or a part. */
export function senseOf(text: string): "whole" | "part" | undefined {
  return part.test(text) ? "part" : whole.test(text) ? "whole" : undefined;
}

function formOf(chunk: Chunk | undefined): string | undefined {
  return chunk?.kind === "term" ? chunk.form : undefined;
}

function shareRoot(word: string, other: string): boolean {
  const root = rootOf(word);
  return root !== undefined && root === rootOf(other);
}

/** "Supplied by", "invested in by", "by whom was it supplied". */
function isDoneBy(chunks: readonly Chunk[], at: number): boolean {
  const text = (i: number) => chunks[i]?.text.toLowerCase() ?? "";
  if (/\bby$/.test(text(at)) || text(at + 1) === "by" || (chunks[at + 1]?.kind === "empty" && text(at + 2) === "by")) return true;
  return chunks.slice(0, at).some((_, i) => text(i) === "by" && chunks[i + 1]?.kind === "ask");
}
