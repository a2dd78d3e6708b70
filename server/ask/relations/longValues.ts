import type { WireValue } from "../../contract/values.ts";
import type { Scalar } from "../vocabulary/columns.ts";
import type { Vocabulary } from "../vocabulary/vocabulary.ts";
import type { AnswerContext } from "../answer/context.ts";
import type { Answer } from "./execute.ts";
import type { Plan } from "./plan.ts";

/** Of more nodes than this their texts are not fetched. */
const mostNodes = 50;

/** A text, or a duration as its own text; undefined of anything else. */
function textOf(value: WireValue | undefined): string | undefined {
  if (typeof value === "string") return value === "" ? undefined : value;
  if (typeof value !== "object" || value === null || Array.isArray(value) || value["$type"] !== "Duration") return undefined;
  return typeof value["_value"] === "string" ? value["_value"] : undefined;
}

/**
 * The answer with what is not kept with the vocabulary (long texts, durations, the items of lists) fetched from the
 * store: without it, it would be said that nothing is recorded.
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
  const marks = vocabulary.columns[result.property.column]?.unread;
  const unread = answer.nodes.filter(({ node }) => marks?.[node] === 1).map(({ node }) => topology.nodeIds.at(node));
  if (unread.length === 0) return answer;
  const found = await records.nodes(unread, options);
  const texts = [...found.values()].flatMap(({ properties }): Scalar[] => {
    const value = properties[result.property.name];
    return (Array.isArray(value) ? value : [value]).flatMap((one) => textOf(one) ?? []);
  });
  const values = [...new Set([...answer.values, ...texts])];
  return { ...answer, values, count: values.length };
}
