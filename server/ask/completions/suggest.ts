import type { Vocabulary } from "../vocabulary/vocabulary.ts";
import { instancesOf, type Questions } from "./questions.ts";
import type { Template } from "./templates.ts";

/** How long a first screen waits for questions that are still being tried. */
const patienceMs = 3_000;
const lookMs = 10;

/** A few questions that this graph was found to answer, of different kinds as far as there are. */
export async function suggest(vocabulary: Vocabulary, { templates, ready }: Questions, count: number): Promise<string[]> {
  const settled = ready.then(
    () => true,
    () => true,
  );
  for (let waited = 0; kindsOf(templates).length < count && waited < patienceMs; waited += lookMs)
    if (await Promise.race([settled, soon()])) break;
  const first = kindsOf(templates);
  const chosen = [...first, ...templates.filter((template) => !first.includes(template))].slice(0, count);
  return chosen.flatMap((template) => instancesOf(vocabulary, template, 1).map(({ question }) => question));
}

function soon(): Promise<boolean> {
  return new Promise((resolve) => setTimeout(() => resolve(false), lookMs));
}

/** The first of each kind. */
function kindsOf(templates: readonly Template[]): Template[] {
  return templates.filter((template, at) => templates.findIndex(({ kind }) => kind === template.kind) === at);
}
