import { propertyOf } from "./chunk.ts";
import type { PropertyInfo } from "../vocabulary/labels.ts";
import { attach } from "./attach.ts";
import { isOwner } from "./owned.ts";
import { fresh, type Grammar } from "./grammar.ts";
import { anyLabel, weights, withNode, type State } from "./state.ts";

/** Whether a value stands right before its property: "the WN3 4NL postcode". */
function isBehindValue(grammar: Grammar, at: number): boolean {
  return /^(?:value|compare)$/.test(grammar.chunks[at - 1]?.kind ?? "");
}

/** Whether a value follows, so that a property's name speaks of it: "with the surname Brooks". */
export function isValueNext(grammar: Grammar, at: number, properties: readonly { property: PropertyInfo }[]): boolean {
  const rest = grammar.chunks.slice(at + 1);
  if (/^(?:do|does|did|has|have|had)$/i.test(rest[0]?.text ?? "")) return false;
  const next = rest.find(({ kind }) => kind !== "empty");
  if (next?.kind !== "value") return false;
  const named = next.values.some(({ filter }) => properties.some(({ property }) => property === propertyOf(filter)));
  // "The colour of Dover" and "Dover's colour", whose owner stands behind by now.
  // "What city is Ann in" asks for it; "whose surname is Brooks" names its value.
  if (!named && /^(?:is|are|was|were)$/i.test(rest[0]?.text ?? "")) return false;
  return named || !(rest[0]?.text.toLowerCase() === "of" || isOwner(next));
}

/**
 * A word for a property: of the value that comes, or what is asked for.
 *
 * @param thing the same word is the name of a label, which is rather meant.
 */
export function readProperty(
  grammar: Grammar,
  state: State,
  at: number,
  properties: readonly { property: PropertyInfo; score: number }[],
  thing: boolean,
  form: "noun" | "verb" | "either",
): State[] {
  const found: State[] = [{ ...state, properties: [...state.properties, { chunk: at, properties }] }];
  // "... with the surname" after its value.
  state.nodes.forEach((node, k) => {
    const named = node.filters.find((filter) => properties.some(({ property }) => property === propertyOf(filter)));
    if (named) found.push({ ...state, open: state.open, score: state.score + (state.open === k ? 0.6 : 0.3) });
  });
  if (found.length > 1 && isBehindValue(grammar, at)) return found.slice(1);
  if (state.nodes.some(({ wanted }) => wanted !== undefined) || isValueNext(grammar, at, properties)) return found;
  // "Which film was released first": a verb of the noun, not what is asked for.
  const asks = grammar.chunks.some(({ kind }) => kind === "ask");
  if (form === "verb" && !state.wants && state.nodes.some(({ noun, asked }) => noun && (asked || !asks))) {
    if (grammar.ordered) found.push({ ...state, score: state.score + 0.3 });
    return found;
  }
  const anyAsked = state.nodes.some(({ asked }) => asked);
  for (const { property, score } of properties) {
    const gained = { ...state, score: state.score + score + (thing ? weights.rather : 0) };
    state.nodes.forEach((node, k) => {
      const fits = node.label === property.label || (node.label === anyLabel && state.open === k);
      if (!fits || (anyAsked && !node.asked)) return;
      if (node.filters.some((filter) => filter.kind === "compare" && filter.property === property)) return;
      found.push({ ...withNode(gained, k, { ...node, label: property.label, wanted: property, chunks: [...node.chunks, at] }), open: k });
    });
    if (state.nodes.length === 0) found.push(...attach(grammar, gained, { ...fresh(at, property.label), wanted: property }));
  }
  return found;
}
