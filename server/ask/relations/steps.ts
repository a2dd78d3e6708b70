import type { Chunk } from "./chunk.ts";
import type { Grammar } from "./grammar.ts";
import { readAsk } from "./readAsk.ts";
import { readCompare } from "./readCompare.ts";
import { readTerm } from "./readTerm.ts";
import { readValue } from "./readValue.ts";
import { weights, type State } from "./state.ts";

/** Words after which another node comes. */
const joining = /^(?:link|connect|relat|associat|tie|concern)/i;

/** Every way in which one more chunk may continue a reading. */
export function step(grammar: Grammar, state: State, at: number): State[] {
  const chunk = grammar.chunks[at] as Chunk;
  switch (chunk.kind) {
    case "empty":
      if (isCompany(grammar, at)) return [state, { ...state, pair: true }];
      return /^(?:and|or|but)$/i.test(chunk.text) && state.pending.length === 0 ? [{ ...state, and: true }] : [state];
    case "loose":
      return [
        {
          ...state,
          ...(joining.test(chunk.text) && { open: -1 }),
          score: state.score + weights.ignoredLoose,
          ignored: [...state.ignored, at],
        },
      ];
    case "pair":
      return [{ ...state, pair: true }];
    case "unknown":
      return [{ ...state, open: -1, score: state.score + weights.ignored, ignored: [...state.ignored, at] }];
    case "compare":
      return readCompare(grammar, state, at, chunk);
    case "not":
      // "Commanded neither A nor B": the verb of both stands before.
      return [{ ...state, not: true, notAt: /^n(?:either|or)$/i.test(chunk.text) ? 0 : at }];
    case "ask":
      return readAsk(grammar, state, at, chunk.labels, chunk.word);
    case "value":
      return chunk.values.flatMap((candidate) => readValue(grammar, state, at, candidate));
    case "term":
      return readTerm(grammar, state, at, chunk.terms, chunk.form);
  }
}

/** "Who acted with Ann" may ask who did the same as she: "with" between a verb and a name. */
function isCompany({ chunks }: Grammar, at: number): boolean {
  const [before, after] = [chunks[at - 1], chunks[at + 1]];
  return /^with$/i.test(chunks[at]?.text ?? "") && before?.kind === "term" && before.form === "verb" && after?.kind === "value";
}
