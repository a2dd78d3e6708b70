import { looseWords } from "../lexicon/wordClasses.ts";
import type { TermMatch } from "../vocabulary/terms.ts";
import { fresh, type Grammar } from "./grammar.ts";
import { isBeforeNoun, readNoun } from "./readNoun.ts";
import { readProperty } from "./readProperty.ts";
import { weights, type State } from "./state.ts";

/** A word for terms of the schema: as a noun, as a relation, as a property, as said twice, or left out. */
export function readTerm(
  grammar: Grammar,
  state: State,
  at: number,
  terms: readonly TermMatch[],
  form: "noun" | "verb" | "either",
): State[] {
  const best = terms[0]?.score ?? 0;
  const loose = looseWords.has(grammar.chunks[at]?.text.split(" ")[0]?.toLowerCase() ?? "");
  const cost = loose ? weights.ignoredLoose : weights.ignored * Math.min(1, best);
  const found: State[] = [{ ...state, open: -1, score: state.score + cost, ignored: loose ? state.ignored : [...state.ignored, at] }];
  const types = new Map(terms.flatMap((term) => (term.kind === "type" && term.score >= 0.4 ? [[term.type, term.score] as const] : [])));
  if (form !== "verb" && isBeforeNoun(grammar, at))
    found.push({ ...state, score: state.score + (terms[0]?.kind === "label" ? 0.4 : -0.1) });
  // "Wrote the screenplay": said twice.
  const said = [
    ...state.pending.flatMap(({ types: known }) => [...known.keys()]),
    ...state.nodes.flatMap(({ roles, roleUsed }) => (roleUsed ? [] : [...roles.keys()])),
    ...state.arcs.flatMap((arc) => (arc.chunks.some((own) => own >= at - 3) ? [arc.type] : [])),
  ];
  if (form !== "verb" && said.some((type) => types.has(type))) found.push({ ...state, score: state.score - 0.05 });
  for (const term of terms) {
    if (term.kind === "label" && form !== "verb")
      found.push(...readNoun(grammar, state, { ...fresh(at, term.label), noun: true }, term.score));
  }
  if (types.size > 0) {
    if (form !== "verb") {
      for (const [label, roles] of rolesByLabel(grammar, agentive.test(grammar.chunks[at]?.text ?? ""), terms, types))
        found.push(
          ...readNoun(
            grammar,
            state,
            { ...fresh(at, label), roles, noun: true },
            (form === "noun" ? 0 : -0.15) + (agentive.test(grammar.chunks[at]?.text ?? "") ? 0 : -0.4),
          ),
        );
    }
    if (form !== "noun") found.push(...readRelation(state, at, types));
    else found.push(...readRelation(state, at, types).map((next) => Object.assign({}, next, { score: next.score - 0.8 })));
  }
  const properties = terms.flatMap((term) => (term.kind === "property" ? [{ property: term.property, score: term.score }] : []));
  if (properties.length > 0) found.push(...readProperty(grammar, state, at, properties));
  return found;
}

const agentive = /(?:[eo]rs?|ists?|ants?|ents?|ess|esses|mates?|ians?|men|man|women|woman|stars?|cast)$/i;

/** The ends that a noun for a relationship may stand for: a person where just one end is one. */
function rolesByLabel(
  grammar: Grammar,
  agent: boolean,
  terms: readonly TermMatch[],
  types: ReadonlyMap<number, number>,
): Map<number, ReadonlyMap<number, number>> {
  const found = new Map<number, Map<number, number>>();
  const [best] = terms;
  const thing = best?.kind === "label" && best.score >= 0.95 ? best.label : undefined;
  for (const [type, score] of types) {
    for (const label of grammar.joins.roleEnds(type, agent)) {
      if (thing !== undefined && thing !== label) continue;
      const own = found.get(label) ?? new Map<number, number>();
      found.set(label, own.set(type, score));
    }
  }
  return found;
}

/** A verb: kept for the arc that comes, or evidence for one that is there ("what films did X star in"). */
function readRelation(state: State, at: number, types: ReadonlyMap<number, number>): State[] {
  const found: State[] = [{ ...state, open: -1, pending: [...state.pending, { chunk: at, types, after: state.nodes.length }] }];
  state.arcs.forEach((arc, i) => {
    const fit = types.get(arc.type);
    if (fit === undefined) return;
    const gain = arc.debt > 0 ? arc.debt + fit : 0;
    const arcs = state.arcs.map((known, j) => (j === i ? { ...known, debt: 0, chunks: [...known.chunks, at] } : known));
    found.push({ ...state, open: -1, arcs, score: state.score + gain + weights.after });
  });
  return found;
}
