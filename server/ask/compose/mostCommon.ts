import { plainWords } from "../../paths/plainWords.ts";
import { phraseKey } from "../lexicon/lexicon.ts";
import { numberPattern, readNumber } from "../lexicon/numbers.ts";
import { fold } from "../names/fold.ts";
import type { Join } from "../vocabulary/joins.ts";
import type { Vocabulary } from "../vocabulary/vocabulary.ts";
import { pluralOf } from "../wording/plural.ts";

/** "The most common symptoms" as a question that says what is counted. */
interface Counted {
  readonly question: string;
  /** What is counted, as a sentence. */
  readonly said: string;
}

const asking = "(?:(?:what|which|who)(?: (?:is|are|was|were))? |(?:show|list|find|name|give)(?: me)? )?(?:the )?";
const common = "most (?:common|frequent|popular|widespread|(?:commonly|frequently|often) \\p{L}+ed) ";
const patterns = [
  new RegExp(`^${asking}(?:top )?(${numberPattern})? ?${common}(.+)$`, "u"),
  new RegExp(`^${asking}top (${numberPattern}) (.+)$`, "u"),
];
/** How many are told where no number is said. */
const usual = 5;
/** Share of a kind's relationships that one type must have before it is what is counted. */
const nearlyAll = 0.8;

/**
 * "What are the most common symptoms", "top 5 symptoms": a kind of node and nothing else is ranked by how many of another
 * kind each is joined to, where nearly all its relationships are of one type.
 *
 * @returns undefined when the question asks anything else, or nothing tells what to count
 */
export function mostCommon(vocabulary: Vocabulary, question: string): Counted | undefined {
  const text = fold(question);
  for (const pattern of patterns) {
    const [, number, noun = ""] = pattern.exec(text) ?? [];
    const label = vocabulary.terms.find(phraseKey(noun.split(" "))).find(({ kind, score }) => kind === "label" && score >= 0.95);
    if (label?.kind !== "label") continue;
    const join = mainJoin(vocabulary, label.label);
    if (!join) return undefined;
    const { labels } = vocabulary.table;
    const nameOf = (index: number) => plainWords(labels[index]?.name ?? "");
    const others = pluralOf(nameOf(join.from === label.label ? join.to : join.from));
    const isOne = number === undefined && !noun.endsWith("s");
    const count = number === undefined ? usual : readNumber(number);
    return {
      question: isOne ? `which ${noun} has the most ${others}` : `the ${count} ${pluralOf(nameOf(label.label))} with the most ${others}`,
      said: `Counting ${others} by “${plainWords(vocabulary.types[join.type]?.name ?? "")}”:`,
    };
  }
  return undefined;
}

/** The join that nearly all relationships of a label belong to. */
function mainJoin({ types }: Vocabulary, label: number): Join | undefined {
  const own = types.flatMap(({ joins }) => joins).filter(({ from, to }) => from !== to && (from === label || to === label));
  const all = own.reduce((sum, { count }) => sum + count, 0);
  return own.find(({ count }) => count >= nearlyAll * all);
}
