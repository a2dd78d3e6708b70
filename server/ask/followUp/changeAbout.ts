import { listWords } from "../../paths/plainWords.ts";
import type { Topology } from "../../topology/topology.ts";
import type { Draft } from "../answer/draft.ts";
import { nodeOf } from "../answer/resolve.ts";
import { keyOf } from "../lexicon/lexicon.ts";
import type { Vocabulary } from "../vocabulary/vocabulary.ts";
import { callNode, tidy, type Base } from "./base.ts";
import type { Changed } from "./changed.ts";
import type { Form } from "./forms.ts";
import { nounPhrase } from "./nounPhrase.ts";

type AboutForm = Extract<Form, { kind: "about" }>;

/** "And their directors", "when was it released": asks more of what was answered, or of what was named. */
export async function changeAbout(vocabulary: Vocabulary, base: Base, form: AboutForm, before: () => Promise<Draft>): Promise<Changed> {
  const draft = await before();
  const meant = form.pronoun ? referent(vocabulary, base, form.pronoun.number, draft) : named(vocabulary.topology, base);
  if (meant === undefined)
    return { kind: "stuck", text: `“${base.text}” has nothing that ${form.pronoun ? `“${form.pronoun.word}”` : "it"} could speak of.` };
  if (form.noun !== undefined) return { kind: "whole", question: tidy(`what are the ${form.noun} of ${meant}`) };
  return form.pronoun
    ? { kind: "whole", question: tidy(form.text.replace(wordOf(form.pronoun.word), () => meant)) }
    : { kind: "unrelated" };
}

function wordOf(word: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])${word}(?![\\p{L}\\p{N}])`, "iu");
}

/** What a pronoun stands for: many are what was answered, one is who or what was named or, failing that, the only answer. */
function referent(vocabulary: Vocabulary, base: Base, number: "one" | "many" | "person", draft: Draft): string | undefined {
  const { topology } = vocabulary;
  const answers = draft.reading.kind === "relation" ? draft.entities : [];
  if (number === "many") {
    const phrase = draft.reading.kind === "relation" ? nounPhrase(base, draft) : undefined;
    return phrase ?? named(topology, base);
  }
  const isPerson = (node: number) => vocabulary.table.of(node).some((label) => personLabels(vocabulary).has(label));
  const fits = (node: number) => personLabels(vocabulary).size === 0 || isPerson(node) === (number === "person");
  const own = base.read.ends.filter((mention) => fits(nodeOf(mention)));
  const [mention] = own;
  if (mention && own.length === 1) return callNode(topology, mention);
  const [answer] = answers;
  return answer !== undefined && answers.length === 1 && fits(answer)
    ? `${topology.names.at(answer)} [${topology.nodeIds.at(answer)}]`
    : undefined;
}

function personLabels({ terms }: Vocabulary): ReadonlySet<number> {
  return new Set(terms.find(keyOf("person")).flatMap((match) => (match.kind === "label" ? [match.label] : [])));
}

function named(topology: Topology, { read }: Base): string | undefined {
  return read.ends.length === 0 ? undefined : listWords(read.ends.map((mention) => callNode(topology, mention)));
}
