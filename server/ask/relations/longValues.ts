import type { Scalar } from "../vocabulary/columns.ts";
import type { Vocabulary } from "../vocabulary/vocabulary.ts";
import type { AnswerContext } from "../answer/context.ts";
import type { Answer } from "./execute.ts";
import type { Plan } from "./plan.ts";

/** Of more nodes than this their texts are not fetched. */
const mostNodes = 50;

/**
 * The answer with the texts that are too long to be kept with the vocabulary, fetched from the store: without them it
 * would be said that nothing is recorded.
 *
 * @throws StoreError as the store does.
 */
export async function withLongValues(
  { records, topology, options }: AnswerContext,
  vocabulary: Vocabulary,
  { result }: Plan,
  answer: Answer,
): Promise<Answer> {
  if (result.kind !== "values" || result.property.kind !== "text" || answer.nodes.length > mostNodes) return answer;
  const codes = vocabulary.columns[result.property.column]?.codes;
  const unread = answer.nodes.filter(({ node }) => codes?.[node] === 0).map(({ node }) => topology.nodeIds.at(node));
  if (unread.length === 0) return answer;
  const found = await records.nodes(unread, options);
  const texts = [...found.values()].flatMap(({ properties }): Scalar[] => {
    const value = properties[result.property.name];
    return typeof value === "string" && value !== "" ? [value] : [];
  });
  const values = [...new Set([...answer.values, ...texts])];
  return { ...answer, values, count: values.length };
}
