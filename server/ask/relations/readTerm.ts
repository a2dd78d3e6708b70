import { isLoose } from "../lexicon/wordClasses.ts";
import type { TermMatch } from "../vocabulary/terms.ts";
import { coveredPart } from "./coverage.ts";
import type { PropertyInfo } from "../vocabulary/labels.ts";
import { genderOf } from "./gendered.ts";
import { fresh, type Grammar } from "./grammar.ts";
import { isOwnedProperty } from "./owned.ts";
import { isBeforeNoun, readNoun } from "./readNoun.ts";
import { sexIn } from "./sexes.ts";
import { isValueNext, readProperty } from "./readProperty.ts";
import { readTrue } from "./readTrue.ts";
import { againstVoice, goesBothWays, senseOf } from "./voice.ts";
import { weights, type State } from "./state.ts";
import { fit } from "../vocabulary/fit.ts";

/** Where several types fit, one whose whole name was meant stands out from those of which it is a part. */
function typesOf(terms: readonly TermMatch[]): Map<number, number> {
  const found = terms.flatMap((term) => (term.kind === "type" && term.score >= 0.4 ? [[term.type, term.score] as const] : []));
  const best = Math.max(...found.map(([, score]) => score));
  return new Map(found.map(([type, score]) => [type, score - 0.5 * (best - score)]));
}

/** A word for terms of the schema: as a noun, as a relation, as a property, as said twice, or left out. */
export function readTerm(
  grammar: Grammar,
  state: State,
  at: number,
  terms: readonly TermMatch[],
  form: "noun" | "verb" | "either",
): State[] {
  const best = terms[0]?.score ?? 0;
  // "Made" may say nothing; "made of", where it is a phrase for a relation, says just that.
  const text = grammar.chunks[at]?.text.toLowerCase() ?? "";
  const isPhrase = text.includes(" ") && senseOf(text) === "whole";
  const isLight = isLoose(text.split(" ")[0] ?? "") && !isPhrase && !saysDirection(grammar, terms);
  const loose = isLight && !isOwnedProperty(grammar.chunks, at);
  const dropped = loose ? weights.ignoredLoose : weights.ignored * Math.min(1, best);
  const isThing = terms.some(({ kind, score }) => kind === "label" && score >= fit.short);
  const found: State[] = [{ ...state, open: -1, score: state.score + dropped, ignored: loose ? state.ignored : [...state.ignored, at] }];
  const types = typesOf(terms);
  const named = Math.max(0, ...terms.map((term) => (term.kind === "type" ? 0 : term.score)));
  // "Number" ends like "owner", and names no doer where it names a thing.
  const agent = agentive.test(grammar.chunks[at]?.text ?? "") && named <= Math.max(0.8, ...types.values());
  if (form !== "verb" && isBeforeNoun(grammar, at))
    found.push({ ...state, score: state.score + (terms[0]?.kind === "label" ? 0.4 : -0.1) });
  if (state.asks !== undefined && form !== "verb" && isThing && !isBeforeNoun(grammar, at)) found.length = 0;
  // "Wrote the screenplay": said twice.
  const said = [
    ...state.pending.flatMap(({ types: known }) => [...known.keys()]),
    ...state.nodes.flatMap(({ roles, roleUsed }) => (roleUsed ? [] : [...roles.keys()])),
    ...state.arcs.flatMap((arc) => (arc.chunks.some((own) => own >= at - 3) ? [arc.type] : [])),
  ];
  if (form !== "verb" && said.some((type) => types.has(type))) found.push({ ...state, score: state.score - 0.05 });
  for (const term of terms) {
    // "Users who answered questions": the verb may name a node between.
    const verbal = form === "verb" ? weights.verbal : 0;
    if (term.kind === "label") found.push(...readNoun(grammar, state, { ...fresh(at, term.label), noun: true }, term.score + verbal));
  }
  const labelled = terms.some(
    ({ kind, score }) => kind === "label" && score >= Math.max(0.8, ...terms.map((term) => (term.kind === "property" ? term.score : 0))),
  );
  const isName = labelled && terms.some(({ kind, score }) => kind === "label" && score >= fit.whole);
  for (const term of terms) {
    if (labelled || term.kind !== "property" || term.score < 0.8 || form === "verb" || !isIdentifying(term.property)) continue;
    const { property } = term;
    // "The phone number 1-(111)459-3206" speaks of the phone; "the phone number of Ann" asks for the number.
    const meant = isValueNext(grammar, at, [{ property }]) ? { noun: true } : { wanted: property };
    found.push(...readNoun(grammar, state, { ...fresh(at, property.label), ...meant }, term.score + weights.identifying));
  }
  if (types.size > 0) {
    if (form !== "verb") {
      for (const [label, roles] of rolesByLabel(grammar, agent, terms, types))
        found.push(
          ...readNoun(
            grammar,
            state,
            { ...fresh(at, label), roles, filters: genderOf(grammar.vocabulary, label, text), noun: true },
            (form === "noun" ? 0 : -0.15) + (agent ? 0 : -0.4),
          ),
        );
    }
    const thing = terms.some(({ kind, score }) => kind !== "type" && score >= fit.short);
    // "Whose phone number ... knows": a thing that is a part of a relation's name, between other nodes than it.
    const own = new Set(
      terms.flatMap((term) => (term.kind === "label" ? [term.label] : term.kind === "property" ? [term.property.label] : [])),
    );
    const beyond = new Map(
      [...types].filter(([type]) => !grammar.vocabulary.types[type]?.joins.some(({ from, to }) => own.has(from) || own.has(to))),
    );
    const partial = form === "noun" && thing && beyond.size > 0;
    const cost = (form !== "noun" ? 0 : partial ? 0.2 : 0.8) + (saysGender(grammar, types, text) ? -weights.ungendered : 0);
    const isAsked = state.asks !== undefined && isThing && form !== "verb";
    for (const next of isAsked ? [] : readRelation(grammar, state, at, partial ? beyond : types))
      found.push({ ...next, score: next.score - cost });
  }
  // "Which customers" asks for no customer number.
  const bar = isName && form === "noun" ? fit.whole : 0;
  const exactly = new Set(terms.flatMap((term) => (term.kind === "property" && term.score >= fit.whole ? [term.property.label] : [])));
  // Where a kind has a "type" of its own, that is no word for its version.
  const properties = terms.flatMap((term) =>
    term.kind === "property" && term.score >= (exactly.has(term.property.label) ? fit.whole : bar)
      ? [{ property: term.property, score: term.score, truth: !term.denied }]
      : [],
  );
  const plain = properties.filter(({ truth }) => truth);
  if (plain.length > 0) found.push(...readProperty(grammar, state, at, plain, labelled, form));
  if (properties.length > 0) found.push(...readTrue(grammar, state, at, properties));
  return found;
}

/** Whether a word says a gender, like "son", that the graph tells of an end of these relations: as a relation alone it would say less. */
function saysGender({ vocabulary }: Grammar, types: ReadonlyMap<number, number>, text: string): boolean {
  if (sexIn(text) === undefined) return false;
  const ends = [...types.keys()].flatMap((type) => vocabulary.types[type]?.joins.flatMap(({ from, to }) => [from, to]) ?? []);
  return [...new Set(ends)].some((label) => genderOf(vocabulary, label, text).length > 0);
}

/** Whether a word is all that tells which of two nodes of one kind stands at the start: "holds" where firms hold firms. */
function saysDirection({ vocabulary: { types } }: Grammar, terms: readonly TermMatch[]): boolean {
  return terms.some((term) => {
    const type = term.kind === "type" && term.score >= fit.whole ? types[term.type] : undefined;
    return type !== undefined && !type.symmetric && type.joins.every(({ from, to }) => from === to);
  });
}

/** Whether hardly any two nodes share a value: an address, an e-mail address, a number. */
export function isIdentifying({ kind, count, distinct }: PropertyInfo): boolean {
  return kind === "text" && distinct >= 0.8 * count;
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
  const things = agent
    ? []
    : terms.flatMap((term) =>
        term.kind === "label" && term.score >= fit.short
          ? [term.label]
          : term.kind === "property" && term.score >= fit.short
            ? [term.property.label]
            : [],
      );
  const [best] = terms;
  if (best?.kind === "label" && best.score >= fit.whole) things.splice(0, things.length, best.label);
  for (const [type, score] of types) {
    for (const label of grammar.joins.roleEnds(type, agent)) {
      if (things.length > 0 && !things.includes(label)) continue;
      const own = found.get(label) ?? new Map<number, number>();
      found.set(label, own.set(type, score));
    }
  }
  return found;
}

/** A verb: kept for the arc that comes, or evidence for one that is there ("what films did X star in"). */
function readRelation(grammar: Grammar, state: State, at: number, types: ReadonlyMap<number, number>): State[] {
  const { vocabulary, chunks } = grammar;
  const text = chunks[at]?.text ?? "";
  const parts = new Map([...types.keys()].map((type) => [type, coveredPart(vocabulary, type, text)]));
  const word = { chunk: at, types, parts, after: state.nodes.length };
  const found: State[] = [{ ...state, open: -1, and: false, pending: [...state.pending, word] }];
  state.arcs.forEach((arc, i) => {
    const fit = types.get(arc.type);
    if (fit === undefined) return;
    const gain = arc.debt > 0 ? arc.debt + fit : 0;
    const arcs = state.arcs.map((known, j) => (j === i ? { ...known, debt: 0, chunks: [...known.chunks, at] } : known));
    const [from, to] = [state.nodes[arc.a], state.nodes[arc.b]];
    const voice =
      from && to && goesBothWays(vocabulary.types[arc.type], from.label, to.label) ? againstVoice(grammar, arc.type, at, from, to) : 0;
    found.push({ ...state, open: -1, arcs, score: state.score + gain + weights.after + voice });
  });
  return found;
}
