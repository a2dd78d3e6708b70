import { listWords } from "../../paths/plainWords.ts";
import type { Draft } from "../answer/draft.ts";
import type { QuestionReading } from "../read/readQuestion.ts";
import { readRelations } from "../relations/relationReader.ts";
import { verdictOn } from "../relations/verdict.ts";
import type { Vocabulary } from "../vocabulary/vocabulary.ts";
import { callNode, isPathQuestion, tidy, type Base } from "./base.ts";
import type { Changed } from "./changed.ts";

/**
 * "Without Ann", after a question that asks for no way: she is taken out of what it asks for, or what she has to do
 * with is. Undefined where the question is no query over the relations of the graph, or cannot be read so.
 */
export async function changeOut(
  vocabulary: Vocabulary,
  base: Base,
  bounds: QuestionReading,
  answerBase: () => Promise<Draft>,
): Promise<Changed | undefined> {
  const { via, without, constraints, time } = bounds;
  const { withoutTerms, onlyTerms, viaLabels, maxHops, unknown } = constraints;
  const others = via.length + viaLabels.length + withoutTerms.length + onlyTerms.length + unknown.length;
  if (without.length === 0 || others > 0 || maxHops !== undefined || time !== undefined || isPathQuestion(base.read)) return undefined;
  const names = listWords(
    without.map((mention) => callNode(vocabulary.topology, mention)),
    "or",
  );
  const question = ["except", "but without"]
    .map((word) => tidy(`${base.text} ${word} ${names}`))
    .find((text) => takesOut(vocabulary, text));
  if (question === undefined || (await answerBase()).reading.kind !== "relation") return undefined;
  return { kind: "whole", question };
}

/** Whether a question is read with all its words, and something in it is denied. */
function takesOut(vocabulary: Vocabulary, question: string): boolean {
  const read = readRelations(vocabulary, question);
  const [best] = read.readings;
  if (!best || verdictOn(read).kind !== "answer" || best.state.ignored.length > 0) return false;
  return best.plan.arcs.some(({ not }) => not) || best.plan.nodes.some(({ filters }) => filters.some(({ not }) => not));
}
