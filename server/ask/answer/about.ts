import { limits } from "../../contract/limits.ts";
import { countWords, plainWords } from "../../paths/plainWords.ts";
import { groupBy } from "../../paths/groupBy.ts";
import type { WireMap } from "../../contract/values.ts";
import { degreeOf } from "../../topology/neighbourSource.ts";
import { answersOf, touches } from "../facts/filters.ts";
import { isRecordTime } from "../lexicon/recordTimes.ts";
import { relationshipFacts } from "../facts/relationshipFacts.ts";
import type { QuestionReading } from "../read/readQuestion.ts";
import { statements, withStop } from "../wording/factSentences.ts";
import { createCiter } from "./citer.ts";
import type { AnswerContext } from "./context.ts";
import type { Draft } from "./draft.ts";
import { factsCypher } from "./factsCypher.ts";
import { describeReading } from "./reading.ts";
import { nodeOf } from "./resolve.ts";
import { passedOver, textsBeside, textsName } from "./texts.ts";

const told = 4;
/** Properties that say nothing to a reader. */
const silent = new Set(["id", "name", "title", "aliases", "description", "x", "y", "claims", "named"]);

/** Answers "who or what is X": its description, its properties, and one statement of each kind that there is. */
export async function answerAbout(context: AnswerContext, read: QuestionReading): Promise<Draft> {
  const { topology, records, options } = context;
  const [node = -1] = read.ends.map(nodeOf);
  const id = topology.nodeIds.at(node);
  const value = (await records.nodes([id], options)).get(id);
  const claims = (await context.claimFacts()).facts.filter((fact) => touches(fact, node));
  const aside = passedOver(topology, read);
  const facts = claims.length > 0 ? claims : relationshipFacts(topology, [node], limits.ask.entities, aside).facts;
  const naming = textsBeside(topology, node, aside).size;
  const ranked = facts.toSorted((a, b) => certainty(a.modality, a.implied) - certainty(b.modality, b.implied));
  const first = [...groupBy(ranked, (fact) => `${fact.subject === node} ${fact.type}`).values()].flatMap(([fact]) => fact ?? []);
  const citer = createCiter();
  const description = value?.properties.description;
  const intro = typeof description === "string" ? withStop(description) : properties(topology.names.at(node), value?.properties);
  const more = facts.length - Math.min(told, first.length);
  const rest = more > 0 ? ` ${countWords(more, "more statement")} ${more === 1 ? "is" : "are"} in the graph.` : "";
  const text =
    `${topology.names.at(node)}: ${intro} ${statements(topology, first.slice(0, told), citer)}${rest}${naming === 0 ? "" : ` ${textsName(naming)} it.`}`
      .replace(/\s+/g, " ")
      .trim();
  return {
    kind: "claims",
    text,
    reading: describeReading(topology, "about", "who or what is", read),
    query: factsCypher(topology, facts),
    entities: [node, ...new Set(facts.flatMap((fact) => answersOf(fact, [node])).filter((other) => other !== node))].slice(
      0,
      limits.ask.entities,
    ),
    paths: [],
    citer,
    ignored: [],
    shown: Math.min(told, first.length),
    total: Math.max(facts.length, degreeOf(topology, node) > 0 && facts.length === 0 ? degreeOf(topology, node) : 0),
    truncated: false,
  };
}

function certainty(modality: string, implied: boolean): number {
  return ["stated", "attributed", "expected", "possible"].indexOf(modality) + (implied ? 4 : 0);
}

/** Of a text longer than this, in characters, the sentence has the beginning. */
const longText = 120;

function shorten(text: string): string {
  return text.length <= longText ? text : `${text.slice(0, longText).trimEnd()} …`;
}

function properties(name: string, values: WireMap | undefined): string {
  const said = Object.entries(values ?? {}).flatMap(([key, value]) => {
    if (silent.has(key) || value === name) return [];
    if (typeof value !== "string" && typeof value !== "number" && typeof value !== "boolean") return [];
    const text = String(value);
    return [
      { said: `${plainWords(key)} ${shorten(text)}`, last: isRecordTime(key) || /^https?:\/\//.test(text) || text.length > longText },
    ];
  });
  const told = said.toSorted((a, b) => Number(a.last) - Number(b.last)).slice(0, 5);
  return told.length === 0 ? "" : `${told.map((one) => one.said).join(", ")}.`;
}
