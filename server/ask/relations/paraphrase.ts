import { listWords, plainWords } from "../../paths/plainWords.ts";
import { pluralOf } from "../wording/plural.ts";
import { labelName } from "../../contract/localName.ts";
import type { Vocabulary } from "../vocabulary/vocabulary.ts";
import { isNamedBy, type Filter } from "./chunk.ts";
import type { PropertyInfo } from "../vocabulary/labels.ts";
import type { DatePart, Groups, Keep, Plan } from "./plan.ts";

/** A plan in words, close to the names of the schema: "Movie –directed by→ Person “Ang Lee”". */
export function describePlan(vocabulary: Vocabulary, plan: Plan): string {
  const done = new Set<number>();
  const branch = (k: number): string => {
    const parts = plan.arcs.flatMap((arc, i) => {
      if (done.has(i) || (arc.a !== k && arc.b !== k)) return [];
      const forward = arc.a === k;
      // Relations between the same two nodes are said together.
      const alike = plan.arcs.flatMap((own, j) => (!done.has(j) && own.a === arc.a && own.b === arc.b && own.not === arc.not ? [j] : []));
      for (const j of alike) done.add(j);
      const name = listWords(alike.map((j) => listWords(typesOf(vocabulary, plan.arcs[j]), "or")));
      return [
        `${arc.not ? "no " : ""}${arc.either || !forward ? (arc.either ? "–" : "←") : "–"}${name}${arc.either || forward ? (arc.either ? "–" : "→") : "–"} ${branch(forward ? arc.b : arc.a)}`,
      ];
    });
    const own = describeNode(vocabulary, plan, k);
    return parts.length > 1 ? `${own} (${parts.join(", ")})` : [own, ...parts].join(" ");
  };
  const what = branch(plan.answer);
  const { result } = plan;
  const lead =
    result.kind === "count" && isHowOften(plan)
      ? "how often: "
      : result.kind === "count"
        ? `how many${result.events === undefined ? "" : ` ${pluralOf(eventNoun(vocabulary, plan, result.events))}`}${result.of ? ` different ${plainWords(result.of.name)}` : ""}: `
        : result.kind === "aggregate"
          ? `${result.how === "avg" ? "average" : "total"} ${plainWords(result.property.name)} of `
          : result.kind === "values"
            ? `${plainWords(result.property.name)} of `
            : result.kind === "exists"
              ? "whether "
              : "";
  return `${lead}${what}${result.kind === "groups" ? describeGroups(vocabulary, plan, result) : describeRanking(vocabulary, plan)}`;
}

/** The types of an arc in words. */
export function typesOf({ types }: Vocabulary, arc: Pick<Plan["arcs"][number], "type" | "also"> | undefined): string[] {
  return arc ? [arc.type, ...(arc.also ?? [])].map((type) => plainWords(types[type]?.name ?? "")) : [];
}

/** What the answers are ranked or counted by, after a comma; nothing when they are not. */
export function describeRanking(vocabulary: Vocabulary, plan: Plan): string {
  const { nodes, order, tally } = plan;
  const sorted = order ? `, ${order.end === "high" ? "highest" : "lowest"} ${plainWords(order.property.name)}` : "";
  if (!tally) return sorted;
  const label =
    tally.events === undefined
      ? plainWords(vocabulary.table.labels[nodes[tally.node]?.label ?? -1]?.name ?? "node")
      : eventNoun(vocabulary, plan, tally.events);
  const isOne = "count" in tally.keep && tally.keep.count === 1;
  return `${sorted}, ${describeKeep(tally.keep)} ${isOne ? label : pluralOf(label)}`;
}

/** "The number of customers for each state", "the highest average rating of films", after a comma. */
function describeGroups(vocabulary: Vocabulary, plan: Plan, { by, part, of, events, made, keep }: Groups): string {
  const noun =
    events === undefined
      ? plainWords(vocabulary.table.labels[plan.nodes[of]?.label ?? -1]?.name ?? "node")
      : eventNoun(vocabulary, plan, events);
  const number = made
    ? `${made.how === "avg" ? "average" : "total"} ${plainWords(made.property.name)} of ${pluralOf(noun)}`
    : `number of ${pluralOf(noun)}`;
  const kind = plainWords(vocabulary.table.labels[plan.nodes[plan.answer]?.label ?? -1]?.name ?? "node");
  const group = by ? groupNoun({ by, ...(part && { part }) }) : kind;
  if (keep.kind === "each") return `, the ${number} for each ${group}`;
  const groups = keep.limit === 1 ? group : `${keep.limit} ${pluralOf(group)}`;
  return `, the ${groups} with the ${keep.kind === "most" ? "highest" : "lowest"} ${number}`;
}

/** What a group is told by, as a noun: "state", "year of released". */
export function groupNoun({ by, part }: { by: PropertyInfo; part?: DatePart }): string {
  const name = plainWords(by.name);
  return part && !name.split(" ").includes(part) ? `${part} of ${name}` : name;
}

/** Whether relationships are counted between nodes that are all named: "how often did Ann visit Oslo". */
export function isHowOften({ nodes, result }: Plan): boolean {
  return result.kind === "count" && result.events !== undefined && nodes.every(({ filters }) => filters.length > 0);
}

/** What one relationship of an arc is, by the noun in its name: a goal, of SCORED_GOAL. */
export function eventNoun({ types }: Vocabulary, { arcs }: Plan, arc: number): string {
  return (
    plainWords(types[arcs[arc]?.type ?? -1]?.name ?? "")
      .split(" ")
      .at(-1) ?? ""
  );
}

function describeKeep(keep: Keep): string {
  switch (keep.kind) {
    case "most":
    case "fewest":
      return keep.limit === 1 ? `with the ${keep.kind}` : `the ${keep.limit} with the ${keep.kind}`;
    case "atLeast":
      return `with at least ${keep.count}`;
    case "atMost":
      return `with at most ${keep.count}`;
    case "exactly":
      return `with exactly ${keep.count}`;
  }
}

function describeNode(vocabulary: Vocabulary, plan: Plan, k: number): string {
  const node = plan.nodes[k];
  const label = vocabulary.table.labels[node?.label ?? -1];
  const filters = (node?.filters ?? []).map((filter) => describeFilter(filter, isNamedBy(filter, label?.nameProperty)));
  return [labelName(label?.name ?? "node"), listWords(filters)].filter((part) => part !== "").join(" ");
}

export function describeFilter(filter: Filter, isName: boolean): string {
  if (filter.not) return `not ${describeFilter({ ...filter, not: false }, isName)}`;
  if (filter.kind === "nodes") return filter.typed === undefined ? quoted(filter) : `${quoted(filter)} (for “${filter.typed}”)`;
  if (filter.kind === "label") return `(${plainWords(filter.text)})`;
  if (filter.kind === "compare") return `with ${plainWords(filter.property.name)} ${filter.op} ${filter.value}`;
  if (filter.property.kind === "boolean" && filter.text === "true") return plainWords(filter.property.name);
  return isName ? quoted(filter) : `with ${plainWords(filter.property.name)} ${quoted(filter)}`;
}

function quoted({ text, texts = [text] }: Extract<Filter, { kind: "is" | "nodes" }>): string {
  return listWords(
    texts.map((one) => `“${one}”`),
    "or",
  );
}
