import type { Topology } from "../../topology/topology.ts";
import type { Draft } from "../answer/draft.ts";
import { refused } from "../answer/refusals.ts";
import type { Asked } from "../asked.ts";
import { hasWords } from "../corrections/place.ts";
import { readQuestion } from "../read/readQuestion.ts";
import type { Vocabulary } from "../vocabulary/vocabulary.ts";
import { readBase, type Base } from "./base.ts";
import { changeAbout } from "./changeAbout.ts";
import { changeBounds } from "./changeBounds.ts";
import type { Changed } from "./changed.ts";
import { changeIntent } from "./changeIntent.ts";
import { changeOut } from "./changeOut.ts";
import { changeNames } from "./changeNames.ts";
import { isBounded, readElliptical, type Elliptical } from "./forms.ts";

/** The answer to a text, and the whole question that it is the answer to where the text was not one. */
export interface Followed {
  readonly draft: Draft;
  readonly standalone?: Asked;
}

/**
 * Answers a text that may lean on the question before it ("and India?", "without the Quad", "how many?"). Such a text
 * is turned into a whole question in words, which is then answered like any other: asked alone, it has the same answer.
 *
 * @param after the last whole question
 * @param answer answers a whole question
 */
export async function followUp(
  vocabulary: Vocabulary,
  asked: Asked,
  after: Asked | undefined,
  answer: (whole: Asked) => Promise<Draft>,
): Promise<Followed> {
  const { topology } = vocabulary;
  const elliptical = after && readElliptical(topology, asked.question);
  if (!after || !elliptical) return { draft: await answer(asked) };
  const base = readBase(topology, after);
  const changed = await change(vocabulary, base, elliptical, answer);
  if (changed.kind === "unrelated") return { draft: await answer(asked) };
  if (changed.kind === "stuck") return { draft: stuck(topology, asked.question, changed.text) };
  const corrections = [...(after.corrections ?? []), ...(changed.corrections ?? [])].filter(({ words }) =>
    hasWords(changed.question, words),
  );
  const standalone = { question: changed.question, corrections: [...corrections, ...(asked.corrections ?? [])] };
  return { draft: await answer(standalone), standalone };
}

async function change(
  vocabulary: Vocabulary,
  base: Base,
  { form, read }: Elliptical,
  answer: (whole: Asked) => Promise<Draft>,
): Promise<Changed> {
  const { topology } = vocabulary;
  switch (form.kind) {
    case "names": {
      const named = changeNames(topology, base, form);
      if (named.kind !== "whole" || !isBounded(read)) return named;
      return changeBounds(topology, readBase(topology, { question: named.question }), read);
    }
    case "bounds":
      return (await changeOut(vocabulary, base, read, () => answer(base.asked))) ?? changeBounds(topology, base, read);
    case "about":
      return changeAbout(vocabulary, base, form, () => answer(base.asked));
    case "word":
    case "count":
    case "list":
    case "reverse":
    case "shorter":
    case "longer":
    case "more":
      return changeIntent(topology, base, form, () => answer(base.asked));
  }
}

/** Says what the text was taken for, and why that cannot be. */
function stuck(topology: Topology, text: string, why: string): Draft {
  const draft = refused(topology, readQuestion(text, topology), {
    reason: "not_understood",
    text: `“${text.trim()}” was read as going on from the question before it. ${why}`,
  });
  return { ...draft, ignored: [] };
}
