import type { Choice } from "../../contract/ask.ts";
import { limits } from "../../contract/limits.ts";
import { countWords, listWords, plainWords } from "../../paths/plainWords.ts";
import { nothingFound, type Draft } from "../answer/draft.ts";
import { whatDiffers } from "../corrections/whatDiffers.ts";
import type { QuestionReading } from "../read/readQuestion.ts";
import type { Vocabulary } from "../vocabulary/vocabulary.ts";
import type { Answer } from "./execute.ts";
import { articleFor } from "../wording/phrases.ts";
import { describePlan } from "./paraphrase.ts";
import type { RelationReading, RelationReadings } from "./relationReader.ts";
import { readingOf } from "./chips.ts";

/** What is denied, compared or ranked changes the whole question: where it cannot be read, nothing else may answer. */
export function refuseUnread(vocabulary: Vocabulary, read: RelationReadings): Draft | undefined {
  const words = read.chunks.flatMap((chunk, at) =>
    chunk.kind === "not" || (chunk.kind === "compare" && chunk.quantity.kind === "number") || isRanking(read, at) ? [chunk.text] : [],
  );
  if (words.length === 0) return undefined;
  const text = `I could not read what ${listWords(words.map((word) => `“${word}”`))} speaks of. Say it with the names that the graph uses.`;
  return { ...empty(vocabulary, read, undefined), kind: "refusal", text, refusal: { reason: "not_understood", text }, ignored: words };
}

function isEmpty({ nodes, count }: Answer): boolean {
  return nodes.length === 0 && count === 0;
}

/** "Who supplies the most": without it, everybody who supplies anything. */
function isRanking({ chunks }: RelationReadings, at: number): boolean {
  const before = chunks[at - 1]?.text.toLowerCase();
  return /^(?:most|fewest|least)$/i.test(chunks[at]?.text ?? "") && before !== "at" && before !== "of";
}

export function guessed(vocabulary: Vocabulary, read: RelationReadings, best: RelationReading): Draft {
  const text = `I could not tell how these are meant to be joined: the nearest reading, ${describePlan(vocabulary, best.plan)}, finds nothing.`;
  return { ...empty(vocabulary, read, best), kind: "refusal", text, refusal: { reason: "not_understood", text } };
}

export function choose(
  vocabulary: Vocabulary,
  { question, corrections }: Pick<QuestionReading, "question" | "corrections">,
  read: RelationReadings,
  readings: readonly { reading: RelationReading; answer: Answer }[],
): Draft {
  const filled = readings.filter(({ answer }) => !isEmpty(answer));
  // What finds nothing is not offered, but it is said.
  const options = filled.length > 0 ? filled : readings;
  const idle = readings.filter((one) => !options.includes(one)).map(({ reading }) => describePlan(vocabulary, reading.plan));
  const meanings = whatDiffers(options.map(({ reading }) => readingOf(vocabulary, read, reading)));
  const said = corrections.map(({ correction }) => correction);
  const choices = options.slice(0, limits.ask.choices).map(({ reading, answer }, i): Choice => {
    const text = describePlan(vocabulary, reading.plan);
    const own = meanings[i] ?? [];
    return own.length === 0
      ? { text, question: text, count: answer.count }
      : { text, question, corrections: [...said, ...own].slice(-limits.ask.corrections), count: answer.count };
  });
  const [best] = options;
  return {
    ...empty(vocabulary, read, best?.reading),
    kind: "choices",
    text: `${idle.length === 0 ? "" : `Nothing is found for ${listWords(idle)}. `}${askWhich(choices.map(({ text }) => text))}`,
    choices,
    shown: choices.length,
    total: options.length,
  };
}

function askWhich(texts: readonly string[]): string {
  if (texts.length === 1) return `Is ${listWords(texts)} meant?`;
  return `This can be read in ${countWords(texts.length, "way")}. Which is meant: ${listWords(texts, "or")}?`;
}

export function refuse(vocabulary: Vocabulary, read: RelationReadings, best: RelationReading, words: readonly string[]): Draft {
  const label = vocabulary.table.labels[best.plan.nodes[best.plan.answer]?.label ?? -1];
  const held = label ? [...label.properties.map(({ name }) => plainWords(name)), ...relationsOf(vocabulary, label.index)] : [];
  const text = `This graph has nothing for ${listWords(words.map((word) => `“${word}”`))}${label && held.length > 0 ? `; ${articleFor(plainWords(label.name))} ${plainWords(label.name)} has: ${held.slice(0, 12).join(", ")}` : ""}.`;
  return { ...empty(vocabulary, read, best), kind: "refusal", text, refusal: { reason: "not_in_graph", text }, ignored: [...words] };
}

function relationsOf(vocabulary: Vocabulary, label: number): string[] {
  return vocabulary.types
    .filter(({ joins }) => joins.some(({ from, to }) => from === label || to === label))
    .map(({ name }) => plainWords(name));
}

function empty(vocabulary: Vocabulary, read: RelationReadings, best: RelationReading | undefined): Omit<Draft, "kind" | "text"> {
  return {
    reading: best ? readingOf(vocabulary, read, best) : { kind: "none", text: "not understood", chips: [] },
    ...nothingFound(),
  };
}
