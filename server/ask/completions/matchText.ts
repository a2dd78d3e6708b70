import type { Topology } from "../../topology/topology.ts";
import { fold, tokenize } from "../names/fold.ts";
import { findMentions } from "../read/mentions.ts";
import { nameInSentence } from "../wording/names.ts";
import type { Candidate } from "./questions.ts";
import { isAskable } from "./slots.ts";
import type { Template } from "./templates.ts";

/** A name in what was typed, with the folded text on both sides of it. */
interface TypedName {
  readonly node: number;
  readonly before: string;
  readonly after: string;
}

/**
 * Whole questions that begin as the text does, or that speak of the only thing it names; the text's own names come
 * before others.
 *
 * @param begun nodes whose name the last words begin
 * @param limit how many are enough; there may be more
 */
export function questionsFor(
  topology: Topology,
  templates: readonly Template[],
  text: string,
  begun: readonly { node: number; before: string }[],
  limit: number,
): Candidate[] {
  const folded = fold(text).replace(/ the$/, "");
  const typed = namesIn(topology, text);
  const found = new Map<string, Candidate>();
  for (const look of [
    () => templates.flatMap((template) => fromNames(topology, template, typed)),
    () => templates.flatMap((template) => begun.flatMap((name) => fromBegun(topology, template, name))),
    () => byTurns(templates.map((template) => fromStart(topology, template, folded))),
    () => (isOnlyName(typed) ? templates.flatMap((template) => about(topology, template, typed[0]?.node ?? -1)) : []),
    () =>
      begun.length > 0 && begun.every(({ before }) => before === "")
        ? begun.slice(0, 2).flatMap(({ node }) => templates.flatMap((template) => about(topology, template, node)))
        : [],
  ]) {
    for (const candidate of look())
      if (!found.has(candidate.question) && fold(candidate.question) !== fold(text)) found.set(candidate.question, candidate);
    if (found.size >= limit) break;
  }
  return [...found.values()];
}

/** The first of each, then the second of each. */
function byTurns(lists: readonly (readonly Candidate[])[]): Candidate[] {
  const longest = Math.max(0, ...lists.map((list) => list.length));
  return Array.from({ length: longest }, (_, turn) => lists.flatMap((list) => list[turn] ?? [])).flat();
}

function namesIn(topology: Topology, text: string): TypedName[] {
  const tokens = tokenize(text);
  return findMentions(topology, text, tokens).flatMap(({ first, last, candidates }) => {
    const [only, ...more] = candidates;
    if (!only || more.length > 0) return [];
    const part = (from: number, to: number) =>
      tokens
        .slice(from, to)
        .map((token) => token.text)
        .join(" ");
    return [{ node: only.node, before: part(0, first), after: part(last + 1, tokens.length) }];
  });
}

function isOnlyName(typed: readonly TypedName[]): boolean {
  return typed.length === 1 && typed[0]?.before.replace(/^the$/, "") === "" && typed[0].after === "";
}

/** The name that was typed stands where the first slot is; what follows it begins what the template goes on with. */
function fromNames(topology: Topology, template: Template, typed: readonly TypedName[]): Candidate[] {
  const [name] = typed;
  const [slot] = template.slots;
  if (!name || !slot || typed.length > 1 || !isSameStart(template, name.before)) return [];
  if (!fold(template.texts[1] ?? "").startsWith(name.after) || !slot.fits(name.node)) return [];
  return fill(topology, template, name.node);
}

/** The last words begin a name that fits where they stand. */
function fromBegun(topology: Topology, template: Template, { node, before }: { node: number; before: string }): Candidate[] {
  const [slot] = template.slots;
  if (!slot || !isSameStart(template, before) || !slot.fits(node) || !isAskable(topology, node)) return [];
  return fill(topology, template, node);
}

/** The whole text begins what stands in front of the first name. */
function fromStart(topology: Topology, template: Template, folded: string): Candidate[] {
  if (!startOf(template).startsWith(folded)) return [];
  const [slot] = template.slots;
  if (!slot) return [{ question: template.texts[0] ?? "", template, node: -1 }];
  return slot.best.flatMap((node) => fill(topology, template, node).slice(0, 1));
}

function about(topology: Topology, template: Template, node: number): Candidate[] {
  const [slot] = template.slots;
  return slot?.fits(node) && isAskable(topology, node) ? fill(topology, template, node).slice(0, 1) : [];
}

function fill(topology: Topology, template: Template, node: number): Candidate[] {
  const { texts, partners } = template;
  const [before = "", middle = "", after = ""] = texts;
  const start = `${before}${nameInSentence(topology, node)}${middle}`;
  const questions = partners ? partners(node).map((other) => `${start}${nameInSentence(topology, other)}${after}`) : [start];
  return questions.map((question) => ({ question, template, node }));
}

/** Whether the words in front of a name are those of a template; an article before the name may be there or not. */
function isSameStart(template: Template, before: string): boolean {
  return startOf(template) === before.replace(/ ?the$/, "");
}

const starts = new WeakMap<Template, string>();

/** The folded words in front of the first name. */
function startOf(template: Template): string {
  const known = starts.get(template) ?? fold(template.texts[0] ?? "");
  starts.set(template, known);
  return known;
}
