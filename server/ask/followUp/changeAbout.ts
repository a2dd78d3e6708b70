import type { Correction } from "../../contract/ask.ts";
import { listWords } from "../../paths/plainWords.ts";
import type { Topology } from "../../topology/topology.ts";
import type { Draft } from "../answer/draft.ts";
import { nodeOf } from "../answer/resolve.ts";
import { keyOf } from "../lexicon/lexicon.ts";
import type { Vocabulary } from "../vocabulary/vocabulary.ts";
import { callNode, tidy, type Base } from "./base.ts";
import type { Changed } from "./changed.ts";
import type { Form, Pronoun } from "./forms.ts";
import { nounPhrase } from "./nounPhrase.ts";

type AboutForm = Extract<Form, { kind: "about" }>;

/** "And their directors", "when was it released": asks more of what was answered, or of what was named. */
export async function changeAbout(vocabulary: Vocabulary, base: Base, form: AboutForm, before: () => Promise<Draft>): Promise<Changed> {
  const draft = await before();
  const meant = form.pronoun ? referent(vocabulary, base, form.pronoun.number, draft) : named(vocabulary.topology, base);
  if (meant === undefined)
    return { kind: "stuck", text: `“${base.text}” has nothing that ${form.pronoun ? `“${form.pronoun.word}”` : "it"} could speak of.` };
  const { words, corrections } = meant;
  if (form.noun !== undefined) return { kind: "whole", question: tidy(`what are the ${form.noun} of ${words}`), corrections };
  if (!form.pronoun) return { kind: "unrelated" };
  return { kind: "whole", question: tidy(form.text.replace(wordOf(form.pronoun.word), () => words)), corrections };
}

/** What a word stands for, in words of a whole question, and what is to be known of them. */
interface Referent {
  readonly words: string;
  readonly corrections: readonly Correction[];
}

function wordOf(word: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])${word}(?![\\p{L}\\p{N}])`, "iu");
}

/** What a pronoun stands for: many are what was answered, one is who or what was named or, failing that, the only answer. */
function referent(vocabulary: Vocabulary, base: Base, number: Pronoun["number"], draft: Draft): Referent | undefined {
  const { topology } = vocabulary;
  const isRelation = draft.reading.kind === "relation";
  if (number === "many") {
    const phrase = isRelation ? nounPhrase(base, draft) : undefined;
    return phrase === undefined ? named(topology, base) : { words: phrase, corrections: [] };
  }
  const people = personLabels(vocabulary);
  const fits = (node: number) =>
    people.size === 0 || vocabulary.table.of(node).some((label) => people.has(label)) === (number === "person");
  const own = base.read.ends.filter((mention) => fits(nodeOf(mention)));
  const [mention] = own;
  if (mention && own.length === 1) return { words: callNode(topology, mention), corrections: [] };
  const [answer, ...more] = isRelation ? draft.entities : [];
  if (answer === undefined || more.length > 0 || !fits(answer)) return undefined;
  const words = topology.names.at(answer);
  return { words, corrections: [{ words, means: { kind: "node", id: topology.nodeIds.at(answer) } }] };
}

function personLabels({ terms }: Vocabulary): ReadonlySet<number> {
  return new Set(terms.find(keyOf("person")).flatMap((match) => (match.kind === "label" ? [match.label] : [])));
}

function named(topology: Topology, { read }: Base): Referent | undefined {
  if (read.ends.length === 0) return undefined;
  return { words: listWords(read.ends.map((mention) => callNode(topology, mention))), corrections: [] };
}
