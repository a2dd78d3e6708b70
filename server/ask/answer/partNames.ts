import { listWords } from "../../paths/plainWords.ts";
import { degreeOf } from "../../topology/neighbourSource.ts";
import type { Topology } from "../../topology/topology.ts";
import type { Asked } from "../asked.ts";
import { isCommonWord } from "../lexicon/lexicon.ts";
import { fold, tokenize, type Token } from "../names/fold.ts";
import { nameIndexOf } from "../names/nameIndex.ts";
import { isUnderstood } from "../relations/relationReader.ts";
import { findValues } from "../relations/spans.ts";
import type { Vocabulary } from "../vocabulary/vocabulary.ts";
import type { Draft } from "./draft.ts";
import { callingOf, choicesOf } from "./resolve.ts";

/** Names looked at for one word: a common one may be in very many. */
const scanned = 5_000;

/** A name of more words is a text: nobody calls it by one of them. */
const mostWords = 6;

/** Refusals that a whole name in place of a part of one may turn into an answer. */
const mendable: ReadonlySet<string> = new Set(["unknown_name", "not_in_graph", "not_understood"]);

/**
 * Asks which name is meant where a question is refused and has a word, or several in a row, that nothing explains, but
 * that is a part of names: "who does Ann manage", where the graph has Ann Lee and Ann Leeds, and nobody called Ann.
 *
 * @returns undefined where there is no such word, and the refusal stands. What is offered has not been tried.
 */
export function askWhichName(
  topology: Topology,
  vocabulary: Vocabulary,
  { question, corrections = [] }: Asked,
  draft: Draft,
): Draft | undefined {
  if (draft.kind !== "refusal" || !mendable.has(draft.refusal?.reason ?? "") || corrections.length > 0) return undefined;
  const tokens = tokenize(question);
  for (const { first, last } of unexplained(vocabulary, question, tokens)) {
    const run = tokens.slice(first, last + 1);
    const folded = run.map(({ base }) => base).join(" ");
    const nodes = nodesWithWords(topology, folded);
    if (nodes.length === 0) continue;
    const [start, end, owned] = [run[0]?.start ?? 0, run.at(-1)?.end ?? 0, run.at(-1)?.text !== run.at(-1)?.base];
    const text = question.slice(start, owned ? end - 2 : end);
    const choices = choicesOf(
      topology,
      nodes,
      (node) => question.slice(0, start) + callUniquely(topology, node) + question.slice(start + text.length),
    );
    const names = [...new Set(choices.map(({ id }) => topology.names.at(topology.indexOf(id ?? "") ?? -1)))];
    const more = nodes.length > choices.length ? ` The ${choices.length} best connected of ${nodes.length} are listed.` : "";
    const said = `“${text}” alone is no name in this graph. Is it ${listWords(names, "or")}?${more}`;
    return {
      ...draft,
      kind: "choices",
      text: said,
      choices,
      refusal: { reason: "ambiguous_name", text: said },
      ignored: [],
      shown: choices.length,
      total: nodes.length,
      truncated: nodes.length > choices.length,
    };
  }
  return undefined;
}

/**
 * Runs of words that nothing explains and that may be written as names: with a capital letter, or in a question that has
 * none, where a word of the lexicon is no name.
 */
function unexplained(vocabulary: Vocabulary, question: string, tokens: readonly Token[]): { first: number; last: number }[] {
  const values = findValues(vocabulary, question, tokens);
  const isFree = (at: number) => !values.some(({ first, last }) => first <= at && at <= last);
  const written = tokens.slice(1).some(isCapital);
  const isOpen = (token: Token | undefined, at: number) =>
    token !== undefined &&
    isFree(at) &&
    !isUnderstood(vocabulary, token.base) &&
    ((at > 0 && isCapital(token)) || (!written && !isCommonWord(token.base)));
  // A longer name, of which one word means something by itself, is another name.
  const isName = (at: number) => at > 0 && tokens[at] !== undefined && isCapital(tokens[at]);
  const runs: { first: number; last: number }[] = [];
  for (let first = 0; first < tokens.length; first += 1) {
    if (!isOpen(tokens[first], first)) continue;
    let last = first;
    while (isOpen(tokens[last + 1], last + 1)) last += 1;
    const isHyphened = question[(tokens[first]?.start ?? 0) - 1] === "-" || question[tokens[last]?.end ?? 0] === "-";
    if (!isName(first - 1) && !isName(last + 1) && !isHyphened) runs.push({ first, last });
    first = last;
  }
  return runs;
}

function isCapital({ original }: Token): boolean {
  return /^\p{Lu}/u.test(original);
}

/** Nodes that have these words, whole and in a row, in one of their names; the best connected first. None where they are a name. */
function nodesWithWords(topology: Topology, folded: string): number[] {
  const index = nameIndexOf(topology);
  const [longest = ""] = folded.split(" ").toSorted((a, b) => b.length - a.length);
  if (longest === "" || index.exact(folded).length > 0) return [];
  const keys = index
    .withWordPrefix(longest, scanned)
    .map((key) => index.keys[key] ?? "")
    .filter((key) => ` ${key} `.includes(` ${folded} `) && key.split(" ").length <= mostWords);
  const nodes = new Set([...new Set(keys)].flatMap((key) => index.exact(key).map(({ node }) => node)));
  return [...nodes].toSorted((a, b) => degreeOf(topology, b) - degreeOf(topology, a) || a - b);
}

/** The name alone where nothing else has it. */
function callUniquely(topology: Topology, node: number): string {
  const name = topology.names.at(node);
  return nameIndexOf(topology).exact(fold(name)).length > 1 ? callingOf(topology, node) : name;
}
