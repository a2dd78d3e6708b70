import type { AskResponse } from "../../contract/ask.ts";
import { limits } from "../../contract/limits.ts";
import { countWords, listWords, plainWords } from "../../paths/plainWords.ts";
import type { Vocabulary } from "../vocabulary/vocabulary.ts";
import { pluralOf } from "../wording/plural.ts";
import { sayAsked } from "../wording/sayPlan.ts";
import type { Answer } from "./execute.ts";
import { ungrouped } from "./groupResult.ts";
import type { Match } from "./match.ts";
import { eventNoun, groupNoun } from "./paraphrase.ts";
import type { Groups, Plan } from "./plan.ts";

/** Groups said in the sentence. */
const told = 10;

/** The groups as a sentence, and what belongs to none on a line of its own: "Ohio: 2 and Texas: 1.", "1 customer has no state." */
export function sayGroups(vocabulary: Vocabulary, plan: Plan, asked: Groups, answer: Answer, mark: (match: Match) => string): string {
  const { nodes, counts = [], without = 0 } = answer;
  const noun = (grammar: "one" | "many") => countedNoun(vocabulary, plan, asked, grammar);
  const by = nounOfGroups(vocabulary, plan, asked);
  const lacks = asked.by
    ? `${without === 1 ? "has" : "have"} no ${sayProperty(asked.by.name)}`
    : `${without === 1 ? "belongs" : "belong"} to none`;
  const lacking = without === 0 ? "" : `\n${countWords(without, noun("one"), noun("many"))} ${lacks}.`;
  if (nodes.length === 0)
    return `No ${by} is recorded for ${noun("many")}${asked.made ? ` with ${plainWords(asked.made.property.name)}` : ""}.`;
  const all = nodes.map(
    ({ node, match }, i) => `${nameOf(vocabulary, asked, answer, node, i)}: ${sayNumber(counts[i] ?? 0)}${i < told ? mark(match) : ""}`,
  );
  const list = listWords(all.length > told ? [...all.slice(0, told), countWords(all.length - told, "other")] : all);
  return `${list}.${lacking}`;
}

/** The groups as rows, the first of them as many as an answer shows. */
export function rowsOf(vocabulary: Vocabulary, plan: Plan, asked: Groups, answer: Answer): NonNullable<AskResponse["groups"]> {
  const { nodes, counts = [], without = 0 } = answer;
  const noun = countedNoun(vocabulary, plan, asked, "many");
  const { made } = asked;
  return {
    by: nounOfGroups(vocabulary, plan, asked),
    number: made ? `${made.how === "avg" ? "average" : "total"} ${plainWords(made.property.name)} of ${noun}` : noun,
    rows: nodes.slice(0, limits.ask.entities).map(({ node }, i) => {
      const number = counts[i] ?? 0;
      if (asked.by) return { value: answer.values[i] ?? null, number };
      return { value: vocabulary.topology.names.at(node), id: vocabulary.topology.nodeIds.at(node), number };
    }),
    without,
  };
}

function nameOf({ topology }: Vocabulary, { by }: Groups, { values }: Answer, node: number, at: number): string {
  return by ? String(values[at]) : topology.names.at(node);
}

/** "State", "year of released", or the kind of node that each group is. */
function nounOfGroups({ table }: Vocabulary, { nodes, answer }: Plan, { by, part }: Groups): string {
  return by ? groupNoun({ by, ...(part && { part }) }) : plainWords(table.labels[nodes[answer]?.label ?? -1]?.name ?? "") || "node";
}

/** What is counted, without what it is grouped by. */
function countedNoun(vocabulary: Vocabulary, plan: Plan, asked: Groups, grammar: "one" | "many"): string {
  if (asked.events !== undefined) {
    const noun = eventNoun(vocabulary, plan, asked.events);
    return grammar === "one" ? noun : pluralOf(noun);
  }
  return sayAsked(vocabulary, ungrouped(plan, asked) ?? { ...plan, answer: asked.of }, grammar);
}

/** A property by its name, which may be no noun: "born". */
function sayProperty(name: string): string {
  const words = plainWords(name);
  return /(?:ed|born|bought|sold|built|made|won|lost|sent|paid)$/.test(words) ? `“${words}”` : words;
}

/** Two decimals are enough for a sentence; the rows have them all. */
export function sayNumber(number: number): string {
  return number.toLocaleString("en", { maximumFractionDigits: 2 });
}
