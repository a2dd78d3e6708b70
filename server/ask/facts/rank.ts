import type { Topology } from "../../topology/topology.ts";
import type { Cues } from "./cues.ts";
import type { Fact } from "./fact.ts";
import { scoreFact, type Scored } from "./score.ts";

export interface Selection {
  /** Best first, all about as good as the best. */
  readonly facts: readonly Fact[];
  /** Whether the question's words met the relations themselves. */
  readonly byRelation: boolean;
  /** Words of the question that no chosen fact meets. */
  readonly unmet: readonly string[];
}

/** Facts that score less than this part of the best are not part of the answer. */
const asGood = 0.85;
/** A remote synonym in the statement is enough where the question names something and asks for no time or place. */
const least = 0.5;
const enough = 1;
const bonus = { side: 0.8, amount: 2, when: 1.5, stated: 0.05 } as const;

/**
 * The facts that meet the words of a question best.
 *
 * @param nodes what the question names
 * @param side of these, what stands on one side of the relation
 */
export function byWords(
  topology: Topology,
  facts: readonly Fact[],
  words: readonly string[],
  cues: Cues,
  nodes: readonly number[],
  side: readonly number[],
): Selection {
  const given = new Set(nodes);
  const scored = facts.map((fact) => scoreFact(topology, fact, words, given));
  const isLoose = nodes.length > 0 && !cues.when && !cues.where;
  const met = withNeighbours(topology, facts, scored, words, given).filter(({ score }) => score >= (isLoose ? least : enough));
  const relevant = words.length === 0 || (met.length === 0 && cues.speakerAsked) ? scored : met;
  const ranked = relevant
    .map((one) => Object.assign({ total: one.score + extra(one, cues, side) }, one))
    .toSorted((a, b) => b.total - a.total);
  const best = ranked[0]?.total ?? 0;
  const kept = ranked.filter(({ total }) => total >= best * asGood);
  const chosen = words.length === 0 && !cues.amount && !cues.when ? ranked : kept;
  const metWords = new Set(chosen.flatMap((one) => one.met));
  return {
    facts: chosen.map(({ fact }) => fact),
    byRelation: cues.prospect !== undefined || chosen.some((one) => one.byRelation),
    unmet: words.filter((_, i) => !metWords.has(i)),
  };
}

function extra({ fact }: Scored, cues: Cues, side: readonly number[]): number {
  let sum = fact.modality === "stated" ? bonus.stated : 0;
  if (cues.side && side.includes(cues.side.of === "subject" ? fact.subject : fact.object)) sum += bonus.side;
  if (
    cues.amount &&
    /\d[\d.,]*\s*(?:%|percent|million|billion|trillion|thousand|\p{Sc})|\p{Sc}\s?\d|\b\d{1,3}(?:,\d{3})+\b/u.test(fact.statement)
  )
    sum += bonus.amount;
  if (cues.when && fact.days) sum += bonus.when;
  return sum;
}

/** A word met only by what the next fact says: "who published the report on doctrines". */
const oneStepAway = 0.5;

/**
 * Where no fact meets every word, those whose relation meets one also count what the facts around them meet: of two
 * reports that were published, the one that is about what was asked.
 */
function withNeighbours(
  topology: Topology,
  facts: readonly Fact[],
  scored: readonly Scored[],
  words: readonly string[],
  given: ReadonlySet<number>,
): readonly Scored[] {
  if (words.length < 2 || scored.some(({ met }) => met.length === words.length)) return scored;
  return scored.map((one) => {
    if (!one.byRelation) return one;
    const ends = [one.fact.subject, one.fact.object];
    const around = facts.filter((fact) => fact !== one.fact && ends.some((end) => fact.subject === end || fact.object === end));
    const missing = words.flatMap((word, i) => (one.met.includes(i) ? [] : [{ word, i }]));
    const found = missing.filter(({ word }) => around.some((fact) => scoreFact(topology, fact, [word], given).score >= 1));
    return { ...one, score: one.score + found.length * oneStepAway, met: [...one.met, ...found.map(({ i }) => i)] };
  });
}
