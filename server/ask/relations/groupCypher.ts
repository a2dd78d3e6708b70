import { quoteName } from "../../store/identifiers.ts";
import type { Vocabulary } from "../vocabulary/vocabulary.ts";
import { datePartOf } from "./dateParts.ts";
import { isInOrder } from "./groupResult.ts";
import { numberCypher } from "./numberCypher.ts";
import type { Groups } from "./plan.ts";
import { ranked } from "./rankedCypher.ts";

/** What follows the MATCH of a plan that counts in groups: a row for each group, with its number. */
export function groupsCypher(vocabulary: Vocabulary, groups: Groups, answer: string): string {
  const { by, part, of, events, made, keep } = groups;
  const own = `n${of}`;
  const group = by ? "value" : answer;
  const counted = events === undefined ? own : "r";
  const key = by ? [`${keyCypher(vocabulary, { by, ...(part && { part }) }, answer)} AS value`] : own === answer ? [] : [answer];
  // Each is counted once in a group, however many ways lead to it.
  const parts = [...new Set([...(made ? [own] : [counted]), ...key])].join(", ");
  const present = [...(by ? ["value IS NOT NULL"] : []), ...(made ? [`${numberCypher(vocabulary, own, made.property)} IS NOT NULL`] : [])];
  const where = present.length === 0 ? "" : `\nWHERE ${present.join(" AND ")}`;
  const number = made ? `${made.how}(${numberCypher(vocabulary, own, made.property)})` : `count(${counted})`;
  const lines = `WITH DISTINCT ${parts}${where}\n`;
  if (isInOrder(groups)) return `${lines}RETURN value, ${number} AS number\nORDER BY value`;
  const order = `ORDER BY number ${keep.kind === "fewest" ? "ASC" : "DESC"}${by ? ", value" : ""}`;
  if (keep.kind === "each") return `${lines}RETURN ${group}, ${number} AS number\n${order}`;
  return `${lines}WITH ${group}, ${number} AS number\n${ranked(group, "number", keep.kind === "most", keep.limit)}\nRETURN ${group}, number\n${order}`;
}

function keyCypher(
  vocabulary: Vocabulary,
  { by, part }: { by: NonNullable<Groups["by"]>; part?: NonNullable<Groups["part"]> },
  answer: string,
): string {
  const own = `${answer}.${quoteName(by.name)}`;
  const cut = part && datePartOf(vocabulary, by, part);
  if (cut) return `${cut.end}(toString(${own}), ${cut.length})`;
  return by.temporal ? `toString(${own})` : own;
}
