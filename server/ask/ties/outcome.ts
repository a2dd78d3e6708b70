import { countWords, plainWords } from "../../paths/plainWords.ts";
import type { Draft } from "../answer/draft.ts";
import type { Scalar } from "../vocabulary/columns.ts";
import type { Vocabulary } from "../vocabulary/vocabulary.ts";
import { pluralOf } from "../wording/plural.ts";
import { describeTie } from "./describeTie.ts";
import { sayTie } from "./sayTie.ts";
import type { TieAnswer } from "./runTie.ts";
import type { TieQuery } from "./tieQuery.ts";

/** What an answer about one relationship comes to. */
export interface Outcome {
  readonly kind: Extract<Draft["kind"], "yes" | "no" | "value" | "entities">;
  /** The values that are asked for, where values are; a count is one. */
  readonly values?: readonly Scalar[];
  readonly total: number;
  /** @param list the names or values in words, as they are cited */
  readonly say: (list: string) => string;
}

export function outcomeOf(vocabulary: Vocabulary, query: TieQuery, answer: TieAnswer): Outcome {
  const { asks } = query;
  const described = describeTie(vocabulary, query);
  if (asks.kind === "exists") {
    const line = sayTie(vocabulary, query);
    return answer.lines.length > 0
      ? { kind: "yes", total: 1, say: () => `Yes: ${line}.` }
      : { kind: "no", total: 1, say: () => `No: nothing in this graph says that ${line}.` };
  }
  if ((asks.kind === "start" || asks.kind === "end") && asks.counted) {
    const count = answer.nodes.length;
    const label = plainWords(vocabulary.table.labels[query[asks.kind].label]?.name ?? "node");
    const said = `${countWords(count, label, pluralOf(label))}: ${described.replace(/^how many: /, "")}.`;
    return { kind: "value", values: [count], total: 1, say: () => said };
  }
  if (asks.kind === "aggregate" && asks.each) {
    const say = (list: string) => (answer.nodes.length === 0 ? `Nothing is recorded for ${described}.` : `${list}.`);
    return { kind: "entities", values: answer.values, total: answer.nodes.length, say };
  }
  const isValue = asks.kind === "value" || asks.kind === "aggregate";
  const total = isValue ? answer.values.length : answer.nodes.length;
  // "The most" may have been meant as a number of things: what was added up is said.
  const order = (asks.kind === "start" || asks.kind === "end") && asks.order?.of === "all" ? asks.order : undefined;
  const sum = order ? ` (${plainWords(order.property.name)}: ${(answer.reached ?? 0).toLocaleString("en")} in all)` : "";
  const say = (list: string) => (total === 0 ? `Nothing is recorded for ${described}.` : `${list}${sum}.`);
  return isValue ? { kind: "value", values: answer.values, total, say } : { kind: "entities", total, say };
}
