import { groupBy } from "../../paths/groupBy.ts";
import { listWords } from "../../paths/plainWords.ts";
import type { Topology } from "../../topology/topology.ts";
import type { Citer } from "../answer/citer.ts";
import type { Fact } from "../facts/fact.ts";
import { isPlural, nameInSentence, sentenceCase } from "./names.ts";
import { phraseOf } from "./phrases.ts";

/** Each fact as the graph says it, with its mark: "In 2025 … came to 1.8 billion US dollars. [1]" */
export function statements(topology: Topology, facts: readonly Fact[], citer: Citer): string {
  return facts.map((fact) => `${fact.statement.replace(/[.]$/, "")}${doubtWord(fact)}${mark(topology, fact, citer)}.`).join(" ");
}

/**
 * Facts of the same relation as one sentence: "Japan [1] and the United States [2] participate in the Quad." One
 * sentence for each relation, side and degree of certainty.
 *
 * @param nodes what the question named: the side that is said once
 */
export function relationSentences(topology: Topology, facts: readonly Fact[], nodes: readonly number[], citer: Citer): string {
  const groups = groupBy(facts, (fact) => {
    const anchor = nodes.includes(fact.object) && !nodes.includes(fact.subject) ? "object" : "subject";
    return [anchor, anchor === "object" ? fact.object : fact.subject, fact.type, fact.modality, fact.implied, fact.denied].join(" ");
  });
  return [...groups.entries()]
    .map(([key, group]) => {
      const { one, many } = phraseOf(group[0]?.type ?? "");
      const isObject = key.startsWith("object");
      const names = once(group, isObject ? "subject" : "object").map((fact) => {
        const name = nameInSentence(topology, isObject ? fact.subject : fact.object);
        return `${name}${mark(topology, fact, citer)}`;
      });
      const [fact] = group;
      const anchor = nameInSentence(topology, (isObject ? fact?.object : fact?.subject) ?? 0);
      const isOne = (!isObject || names.length === 1) && !isPlural(topology, fact?.subject ?? 0);
      const sentence = isObject
        ? `${listWords(names)} ${isOne ? one : many} ${anchor}`
        : `${anchor} ${isOne ? one : many} ${listWords(names)}`;
      const denied = fact?.denied ? `it is denied that ${sentence}` : sentence;
      return `${sentenceCase(denied, topology.names.at(fact?.subject ?? 0))}${fact ? certainty(topology, fact) : ""}.`;
    })
    .join(" ");
}

/** One fact for each different node on that side. */
function once(facts: readonly Fact[], side: "subject" | "object"): Fact[] {
  return [...new Map(facts.toReversed().map((fact) => [fact[side], fact])).values()].toReversed();
}

function mark(topology: Topology, fact: Fact, citer: Citer): string {
  return citer.mark(fact.claim, fact.relationship === undefined ? undefined : topology.relationshipIds.at(fact.relationship));
}

function certainty(topology: Topology, fact: Fact): string {
  if (fact.implied) return " (read between the lines)";
  if (fact.modality === "attributed") {
    return fact.speakers.length === 0 ? "" : `, according to ${listWords(fact.speakers.map((node) => nameInSentence(topology, node)))}`;
  }
  return fact.modality === "expected" || fact.modality === "possible" ? ` (${fact.modality})` : "";
}

/** A statement in our own words says most of its doubt itself; what is only expected or possible is said anyway. */
function doubtWord(fact: Fact): string {
  if (fact.denied) return " (denied)";
  if (fact.implied) return /between the lines/i.test(fact.statement) ? "" : " (read between the lines)";
  return fact.modality === "expected" || fact.modality === "possible" ? ` (${fact.modality})` : "";
}

export function withStop(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`;
}
