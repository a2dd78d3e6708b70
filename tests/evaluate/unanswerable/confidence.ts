import type { AskResponse } from "../../../server/contract/ask.ts";

/**
 * How sure an answer sounds. `confident`: it gives something and every word plays a part; `hedged`: it gives something
 * and says which words it left out, or that what was named has no such property and something beside it has; `empty`: it says that the graph has nothing of the kind; `asked`: it gives choices;
 * `refused`: it gives a reason, or says what can be asked; `failed`: an error.
 */
export type Confidence = "confident" | "hedged" | "empty" | "asked" | "refused" | "failed";

export function confidenceOf({ answer, entities, values, paths, citations, ignored }: AskResponse): Confidence {
  switch (answer.kind) {
    case "choices":
      return "asked";
    case "refusal":
    case "help":
      return "refused";
    case "yes":
    case "no":
      break;
    case "paths":
    case "entities":
    case "claims":
    case "value":
      if (entities.length + (values?.length ?? 0) + paths.length + citations.length === 0) return "empty";
  }
  return ignored.length === 0 && !answer.text.includes(" itself has no ") ? "confident" : "hedged";
}
