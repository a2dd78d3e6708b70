import type { Modality } from "../../contract/evidence.ts";
import { entriesOf, labelsOf, modalities } from "../../topology/neighbourSource.ts";
import type { Topology } from "../../topology/topology.ts";
import { unknownDay } from "../../topology/days.ts";
import { nameInSentence, sentenceCase } from "../wording/names.ts";
import { phraseOf } from "../wording/phrases.ts";
import type { Fact } from "./fact.ts";

/**
 * The relationships of some nodes as facts, each once: what a graph without claims says of them. At most `limit` a node.
 *
 * @param without labels of what no fact is told of
 */
export function relationshipFacts(
  topology: Topology,
  nodes: readonly number[],
  limit: number,
  without: readonly string[] = [],
): { facts: Fact[]; truncated: boolean } {
  const seen = new Set<number>();
  const facts: Fact[] = [];
  let truncated = false;
  for (const node of nodes) {
    const [first, end] = entriesOf(topology, node, "both");
    truncated ||= end - first > limit;
    for (let entry = first; entry < Math.min(end, first + limit); entry += 1) {
      const relationship = topology.relationship[entry] as number;
      if (seen.has(relationship)) continue;
      seen.add(relationship);
      const other = topology.neighbour[entry] as number;
      if (without.length > 0 && labelsOf(topology, other).some((label) => without.includes(label))) continue;
      const isOut = entry < (topology.incoming[node] as number);
      facts.push(toFact(topology, relationship, isOut ? node : other, isOut ? other : node));
    }
  }
  return { facts, truncated };
}

function toFact(topology: Topology, relationship: number, subject: number, object: number): Fact {
  const type = topology.typeNames[topology.type[relationship] as number] ?? "";
  const { columns } = topology;
  const modality = modalities[columns.modality?.[relationship] ?? 0] || "stated";
  const [from, to] = [columns.from?.[relationship] ?? unknownDay, columns.to?.[relationship] ?? unknownDay];
  const known = from !== unknownDay || to !== unknownDay;
  return {
    relationship,
    subject,
    object,
    type,
    statement: sentenceCase(
      `${nameInSentence(topology, subject)} ${phraseOf(type).one} ${nameInSentence(topology, object)}.`,
      topology.names.at(subject),
    ),
    modality: modality satisfies Modality,
    denied: columns.denied?.[relationship] === 1,
    implied: false,
    ...(known && { days: [from === unknownDay ? -Infinity : from, to === unknownDay ? Infinity : to] as const }),
    speakers: [],
  };
}
