import type { Topology } from "../../topology/topology.ts";
import { nodeOf } from "../answer/resolve.ts";
import type { Mention } from "../read/mentions.ts";
import { readQuestion, type QuestionReading } from "../read/readQuestion.ts";
import { dropWords, isPathQuestion, tidy, type Base } from "./base.ts";
import type { Changed } from "./changed.ts";
import { boundWords } from "./pathText.ts";

/** "Without the United States", "within 3 hops", "only since 2020": the question with that bound, in the place of one like it. */
export function changeBounds(topology: Topology, base: Base, bounds: QuestionReading): Changed {
  const missing = bounds.constraints.unknown.find((words) => words !== bounds.time?.text);
  if (missing !== undefined) return { kind: "stuck", text: `Nothing in this graph is called “${missing}”.` };
  const end = [...bounds.without, ...bounds.via].find((mention) => base.read.ends.some((one) => nodeOf(one) === nodeOf(mention)));
  if (end) return { kind: "stuck", text: `${topology.names.at(nodeOf(end))} is what “${base.text}” asks about.` };
  const isOfPath = isPathQuestion(base.read);
  if (
    !isOfPath &&
    boundWords(topology, { via: bounds.via, without: bounds.without, constraints: bounds.constraints }) !== "" &&
    !bounds.constraints.statedOnly
  )
    return { kind: "stuck", text: `It bounds a way through the graph, and “${base.text}” asks for none.` };
  const barred = bounds.via.find((mention) => base.read.without.some((one) => nodeOf(one) === nodeOf(mention)));
  if (barred) return { kind: "stuck", text: `“${base.text}” leaves out ${topology.names.at(nodeOf(barred))}.` };
  const question = tidy(`${replaced(base, bounds).text}${boundWords(topology, bounds)}`);
  const kept = readQuestion(question, topology);
  return isKept(kept, bounds) && sameEnds(kept, base.read)
    ? { kind: "whole", question }
    : { kind: "stuck", text: `It cannot be added to “${base.text}”.` };
}

const hops =
  /(?<=^| )(?:(?:within|in|of|exactly|precisely|at most|no more than|not more than|up to|of at most|of up to|under|by|less than|fewer than) )*(?:(?:a|the) (?:distance|range) of )?(?:\d+|a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) (?:hops?|steps?|links?|degrees?|jumps?|edges?|handshakes?|stops?|moves?|clicks?|stages?)(?: or (?:less|fewer))?(?= |$)/;

/** The question without the bounds that there can be only one of. */
function replaced(base: Base, { constraints, time }: QuestionReading): Base {
  const open = constraints.maxHops === undefined || base.read.constraints.maxHops === undefined ? base : dropWords(base, hops);
  const old = base.read.time?.text;
  return time === undefined || old === undefined ? open : dropWords(open, new RegExp(`(?<=^| )${old}(?= |$)`));
}

/** Whether a question has every bound of another text. */
function isKept(read: QuestionReading, bounds: QuestionReading): boolean {
  const [own, wanted] = [read.constraints, bounds.constraints];
  return (
    hasAll(read.via, bounds.via) &&
    hasAll(read.without, bounds.without) &&
    wanted.withoutTerms.every(({ name }) => own.withoutTerms.some((term) => term.name === name)) &&
    wanted.onlyTerms.every(({ name }) => own.onlyTerms.some((term) => term.name === name)) &&
    wanted.viaLabels.every(({ name }) => own.viaLabels.some((term) => term.name === name)) &&
    (wanted.maxHops === undefined || (own.maxHops === wanted.maxHops && own.exactHops === wanted.exactHops)) &&
    (!wanted.statedOnly || own.statedOnly) &&
    (wanted.direction === undefined || own.direction !== undefined) &&
    (bounds.time === undefined || (read.time?.from === bounds.time.from && read.time?.to === bounds.time.to))
  );
}

function hasAll(own: readonly Mention[], wanted: readonly Mention[]): boolean {
  return wanted.every((mention) => own.some((one) => nodeOf(one) === nodeOf(mention)));
}

function sameEnds(read: QuestionReading, base: QuestionReading): boolean {
  return read.ends.length === base.ends.length && read.ends.every((end, i) => nodeOf(end) === nodeOf(base.ends[i] ?? end));
}
