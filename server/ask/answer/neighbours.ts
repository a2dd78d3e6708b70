import { limits } from "../../contract/limits.ts";
import { groupBy } from "../../paths/groupBy.ts";
import { countWords, listWords, plainWords } from "../../paths/plainWords.ts";
import { compileRules } from "../../paths/rules.ts";
import { entriesOf, labelsOf } from "../../topology/neighbourSource.ts";
import type { Topology } from "../../topology/topology.ts";
import type { QuestionReading } from "../read/readQuestion.ts";
import { isPlural, nameInSentence, sentenceCase } from "../wording/names.ts";
import { phraseOf } from "../wording/phrases.ts";
import { createCiter, type Citer } from "./citer.ts";
import { claimsOf } from "./claimsOf.ts";
import type { AnswerContext } from "./context.ts";
import { givenNode, isModelNode, relationshipId, typePattern, whereClause, type CypherQuery } from "./cypher.ts";
import type { Draft } from "./draft.ts";
import { describeReading } from "./reading.ts";
import { nodeOf } from "./resolve.ts";
import { passedOver, past, textsBeside, textsName } from "./texts.ts";
import { toPathQuery } from "./toPathQuery.ts";

interface Touch {
  relationship: number;
  other: number;
  type: string;
  isOut: boolean;
}

/** Clauses of the sentence, and names in each; the list has all. */
const clauses = 5;
const namesEach = 3;

/** Answers what touches a node, perhaps only what has a label, or by some types. */
export async function answerNeighbours(context: AnswerContext, read: QuestionReading): Promise<Draft> {
  const { topology } = context;
  const [node = -1] = read.ends.map(nodeOf);
  const aside = passedOver(topology, read);
  const touches = touchesOf(topology, node, read, aside);
  const others = [...new Set(touches.map(({ other }) => other))];
  const citer = createCiter();
  const claims = await claimsOf(
    context,
    touches.map(({ relationship }) => relationship),
  );
  const name = nameInSentence(topology, node);
  const what =
    read.labels.length > 0
      ? listWords(
          read.labels.map((label) => `“${plainWords(label.name)}”`),
          "or",
        )
      : "";
  const said =
    others.length === 0
      ? `Nothing${what === "" ? "" : ` that is ${what}`} is connected to ${name} here.`
      : `${sentenceCase(name, topology.names.at(node))} is connected to ${countWords(others.length, what === "" ? "other" : "node")}${what === "" ? "" : ` that ${others.length === 1 ? "is" : "are"} ${what}`}: ${sayGroups(topology, touches, claims, citer)}.`;
  const text = said + (read.labels.length > 0 ? "" : sayNaming(topology, textsBeside(topology, node, aside), others.length > 0, citer));
  return {
    kind: "entities",
    text,
    reading: describeReading(topology, "neighbours", "neighbours of", read),
    query: neighboursCypher(topology, node, touches),
    entities: others.slice(0, limits.ask.entities),
    paths: [],
    citer,
    ignored: read.unknown,
    shown: Math.min(others.length, limits.ask.entities),
    total: others.length,
    truncated: others.length > limits.ask.entities,
  };
}

function touchesOf(topology: Topology, node: number, read: QuestionReading, aside: readonly string[]): Touch[] {
  const rules = compileRules(topology, past(toPathQuery(read, [node], [node]), aside));
  const wanted = new Set(read.labels.map(({ name }) => name));
  const [first, end] = entriesOf(topology, node, "both");
  const touches: Touch[] = [];
  for (let entry = first; entry < end; entry += 1) {
    const relationship = topology.relationship[entry] as number;
    const other = topology.neighbour[entry] as number;
    if (other === node || rules.roles[other] === 1 || (rules.passes && !rules.passes(relationship))) continue;
    if (wanted.size > 0 && !labelsOf(topology, other).some((label) => wanted.has(label))) continue;
    const type = topology.typeNames[topology.type[relationship] as number] ?? "";
    touches.push({ relationship, other, type, isOut: entry < (topology.incoming[node] as number) });
  }
  return touches;
}

/** The texts that name it, which are no things beside it: how many, and what the first of them say. */
function sayNaming(topology: Topology, texts: ReadonlyMap<number, number>, others: boolean, citer: Citer): string {
  if (texts.size === 0) return "";
  const marks = [...texts.values()]
    .slice(0, namesEach)
    .map((relationship) => citer.mark(undefined, topology.relationshipIds.at(relationship)));
  return ` ${textsName(texts.size)} it${others ? " as well" : ""}${marks.join("")}.`;
}

function sayGroups(topology: Topology, touches: readonly Touch[], claims: ReadonlyMap<number, string>, citer: Citer): string {
  const groups = [...groupBy(touches, ({ type, isOut }) => `${isOut} ${type}`).values()].toSorted((a, b) => b.length - a.length);
  const said = groups.slice(0, clauses).map((group) => {
    const names = group.slice(0, namesEach).map(({ other, relationship }) => {
      const edge = topology.relationshipIds.at(relationship);
      return `${nameInSentence(topology, other)}${citer.mark(claims.get(relationship), edge)}`;
    });
    const list = listWords(group.length > namesEach ? [...names, countWords(group.length - namesEach, "other")] : names);
    const { one, many } = phraseOf(group[0]?.type ?? "");
    const isOne = group.length === 1 && !isPlural(topology, group[0]?.other ?? 0);
    return group[0]?.isOut ? `it ${one} ${list}` : `${list} ${isOne ? one : many} it`;
  });
  const left = groups.length - clauses;
  return said.join("; ") + (left > 0 ? `; and ${countWords(left, "more kind")} of relation` : "");
}

function neighboursCypher(topology: Topology, node: number, touches: readonly Touch[]): CypherQuery {
  const given = givenNode(topology, node, "node");
  const isModel = isModelNode(topology, node);
  const types = [...new Set(touches.map(({ type }) => type))].toSorted();
  const where = whereClause([...given.where, `${relationshipId(topology, node, "r")} IN $relationships`]);
  return {
    cypher: `MATCH ${given.pattern}-[r${typePattern(types)}]-(other${isModel ? ":Entity" : ""})${where}\nRETURN r, other`,
    params: { node: given.id, relationships: touches.map(({ relationship }) => topology.relationshipIds.at(relationship)) },
  };
}
