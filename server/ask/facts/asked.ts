import type { QuestionReading } from "../read/readQuestion.ts";
import { stem } from "../words/stem.ts";

/**
 * A reading with only those labels that an answer has to have. "Which agreements" asks for agreements; "who supplies technology" does not ask
 * for technologies: there the word is one among others. "Who published the report" speaks of one.
 */
export function withAskedLabels(read: QuestionReading): QuestionReading {
  if (!/^(?:and |so )?(?:who|whom|whose)\b(?! (?:is|are|was|were|else)\b)/.test(read.rest)) return read;
  const words = read.rest.split(" ");
  const isMeant = (stems: readonly string[]) =>
    words.some((word, at) => stems.includes(stem(word)) && /^(?:the|a|an|this|that|these|those)$/.test(words[at - 1] ?? ""));
  return { ...read, labels: read.labels.filter(({ stems }) => isMeant(stems)) };
}

const noun =
  /^(?:and |so )?(?:who|what) (?:is|are|was|were) (?:the |a |an )?((?:(?!of\b|for\b|in\b)[^#|\s]+ )+)(?:of|for|in) (?:the )?#\d+$/;

/** The words of "the prime minister" in "who is the prime minister of X": all of them belong to one thing, which a part does not answer. */
export function nounWords({ rest }: QuestionReading): string[] {
  return (noun.exec(rest)?.[1] ?? "").split(" ").filter((word) => word !== "");
}
