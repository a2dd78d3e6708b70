import type { PropertyInfo } from "../vocabulary/labels.ts";
import { truthOf } from "../vocabulary/writtenValues.ts";
import { attach } from "./attach.ts";
import { propertyOf, type Filter } from "./chunk.ts";
import { fresh, type Grammar } from "./grammar.ts";
import { isOwner } from "./owned.ts";
import { isBeforeNoun } from "./readNoun.ts";
import { anyLabel, withNode, type State } from "./state.ts";

/**
 * A word for a property that is true or false says that it is true, "active suppliers", "suppliers that are not active", or
 * by how it begins that it is false, "inactive suppliers".
 */
export function readTrue(
  grammar: Grammar,
  state: State,
  at: number,
  properties: readonly { property: PropertyInfo; score: number; truth: boolean }[],
): State[] {
  const next = grammar.chunks[at + 1];
  if (next?.text.toLowerCase() === "of" || isOwner(next)) return [];
  return properties.flatMap(({ property, score, truth }) => {
    const values = property.kind === "boolean" ? (grammar.vocabulary.columns[property.column]?.values ?? []) : [];
    const codes = values.flatMap((value, code) => (truthOf(value) === truth ? [code] : []));
    if (codes.length === 0 || score < surely) return [];
    const filter: Filter = { kind: "is", property, codes, text: String(truth), ...(state.not && { not: true }) };
    const said: State = { ...state, not: false, score: state.score + score };
    const own = state.nodes.flatMap((node, k): State[] => {
      const fits = node.label === property.label || (node.label === anyLabel && state.open === k);
      if (!fits || node.filters.some((known) => propertyOf(known) === property)) return [];
      const merged = { ...node, label: property.label, filters: [...node.filters, filter], chunks: [...node.chunks, at] };
      return [{ ...withNode(said, k, merged), open: k, score: said.score + (state.open === k ? 0.3 : 0) }];
    });
    const adjective = isBeforeNoun(grammar, at) ? { ...said, score: said.score + 0.3 } : said;
    const before = attach(grammar, adjective, { ...fresh(at, property.label), filters: [filter] });
    return [...own, ...before];
  });
}

/** A word that fits less may be a part of another name. */
const surely = 0.75;
