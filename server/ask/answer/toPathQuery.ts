import { limits } from "../../contract/limits.ts";
import { withoutEndStops } from "../../paths/answerPaths.ts";
import type { PathQuery } from "../../paths/pathQuery.ts";
import type { QuestionReading } from "../read/readQuestion.ts";
import { nodeOf, nodesOf } from "./resolve.ts";

/** Hops up to which a path is looked for when the question sets no bound and there is none within the usual one. */
export const farHops = 30;

/**
 * The path query of a reading with two ends. By way of something the way is wanted, however long, and it may have to
 * come back through what it has passed.
 */
export function toPathQuery(read: QuestionReading, from: readonly number[], to: readonly number[]): PathQuery {
  const { constraints, time } = read;
  const namesOf = (kind: "label" | "type", terms: typeof constraints.onlyTerms) =>
    terms.filter((term) => term.kind === kind).map(({ name }) => name);
  const types = namesOf("type", constraints.onlyTerms);
  const labels = namesOf("label", constraints.onlyTerms);
  return withoutEndStops({
    from,
    to,
    via: read.via.map(nodeOf),
    withoutNodes: read.without.flatMap(nodesOf),
    withoutTypes: namesOf("type", constraints.withoutTerms),
    withoutLabels: namesOf("label", constraints.withoutTerms),
    direction: constraints.direction ?? "both",
    maxHops: constraints.maxHops ?? (read.via.length > 0 ? farHops : limits.paths.hops),
    repeats: read.via.length > 0 ? "acrossLegs" : "never",
    ...(types.length > 0 && { types }),
    ...(labels.length > 0 && { labels }),
    ...(constraints.statedOnly && { modality: ["stated"] as const }),
    ...(time && { window: { ...(time.from && { from: time.from }), ...(time.to && { to: time.to }) } }),
  });
}
