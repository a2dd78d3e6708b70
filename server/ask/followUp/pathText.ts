import { listWords, plainWords } from "../../paths/plainWords.ts";
import type { Topology } from "../../topology/topology.ts";
import type { QuestionReading } from "../read/readQuestion.ts";
import { callNode } from "./base.ts";

type Bounds = Pick<QuestionReading, "via" | "without" | "constraints" | "time">;

/** The bounds of a path in words that read back as the same bounds, with a space in front; empty where there are none. */
export function boundWords(topology: Topology, { via, without, constraints, time }: Bounds): string {
  const { withoutTerms, onlyTerms, viaLabels, maxHops, exactHops, statedOnly, direction } = constraints;
  const parts = [
    ...(via.length > 0 ? [`via ${listWords(via.map((mention) => callNode(topology, mention)))}`] : []),
    ...viaLabels.map(({ name }) => `via any ${plainWords(name)}`),
    ...without.map((mention) => `without ${callNode(topology, mention)}`),
    ...withoutTerms.map(({ kind, name }) => `without ${kind === "label" ? "any " : ""}${plainWords(name)}`),
    ...(onlyTerms.length > 0
      ? [
          `only through ${listWords(
            onlyTerms.map(({ name }) => plainWords(name)),
            "or",
          )}`,
        ]
      : []),
    ...(maxHops !== undefined ? [`${exactHops === undefined ? "within" : "in exactly"} ${maxHops} ${maxHops === 1 ? "hop" : "hops"}`] : []),
    ...(statedOnly ? ["using only stated relationships"] : []),
    ...(direction ? ["along the arrows"] : []),
    ...(time ? [time.text] : []),
  ];
  return parts.map((part) => ` ${part}`).join("");
}

/** A question about the ways between the ends of another one, with its bounds. */
export function pathQuestion(topology: Topology, lead: string, read: QuestionReading): string {
  const ends = read.ends.map((mention) => callNode(topology, mention));
  return `${lead} ${listWords(ends)}${boundWords(topology, read)}`;
}
