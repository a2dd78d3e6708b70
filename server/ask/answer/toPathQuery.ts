import { limits } from "../../contract/limits.ts";
import { withoutEndStops } from "../../paths/answerPaths.ts";
import type { PathQuery } from "../../paths/pathQuery.ts";
import type { QuestionReading } from "../read/readQuestion.ts";
import { nodeOf } from "./resolve.ts";

/** The path query of a reading with two ends. */
export function toPathQuery(read: QuestionReading, from: number, to: number): PathQuery {
  const { constraints, time } = read;
  const namesOf = (kind: "label" | "type", terms: typeof constraints.onlyTerms) =>
    terms.filter((term) => term.kind === kind).map(({ name }) => name);
  const types = namesOf("type", constraints.onlyTerms);
  const labels = namesOf("label", constraints.onlyTerms);
  return withoutEndStops({
    from: [from],
    to: [to],
    via: read.via.map(nodeOf),
    withoutNodes: read.without.map(nodeOf),
    withoutTypes: namesOf("type", constraints.withoutTerms),
    withoutLabels: namesOf("label", constraints.withoutTerms),
    direction: constraints.direction ?? "both",
    maxHops: constraints.maxHops ?? limits.paths.hops,
    repeats: "never",
    ...(types.length > 0 && { types }),
    ...(labels.length > 0 && { labels }),
    ...(constraints.statedOnly && { modality: ["stated"] as const }),
    ...(time && { window: { ...(time.from && { from: time.from }), ...(time.to && { to: time.to }) } }),
  });
}
