import { plainWords } from "../../paths/plainWords.ts";
import { labelsOf } from "../../topology/neighbourSource.ts";
import type { Topology } from "../../topology/topology.ts";
import { fold } from "../names/fold.ts";
import { shareConcept } from "../words/concepts.ts";
import { stem } from "../words/stem.ts";
import type { Fact } from "./fact.ts";

/** What a question wants to know of the good or bad that something holds. */
export type Prospect = "trouble" | "chance";

const nouns: Readonly<Record<Prospect, ReadonlySet<string>>> = {
  trouble: stems(
    "risk danger hazard peril threat challenge obstacle hurdle barrier impediment problem difficulty trouble drawback downside disadvantage pitfall setback complication weakness",
  ),
  chance: stems("opportunity chance benefit advantage upside"),
};
/** Verbs of relations that say so by themselves. */
const verbs: Readonly<Record<Prospect, readonly string[]>> = {
  trouble: ["hinder", "threaten", "face", "endanger"],
  chance: ["contribute", "allow", "lead", "benefit"],
};
const trouble =
  /\b(?:go(?:es|ne|ing)? wrong|went wrong|stand(?:s|ing)? in the way|in the way of|get in the way|derail(?:s|ed)?|jeopardi[sz]es?|undermines?|weakens?|endangers?|fails?|failure|worst case)\b/;

/** Whether a folded question asks for risks or for chances, and the words that say so. */
export function readProspect(folded: string): { kind: Prospect; words: readonly string[] } | undefined {
  const words = folded.split(" ");
  const said = trouble.exec(folded)?.[0].split(" ") ?? [];
  for (const kind of ["trouble", "chance"] as const) {
    // Before a name it is a verb: "who challenges #0".
    const found = words.filter((word, i) => nouns[kind].has(stem(word)) && !/^(?:the )?#/.test(words.slice(i + 1, i + 3).join(" ")));
    if (found.length > 0) return { kind, words: [...found, ...said] };
  }
  return said.length > 0 ? { kind: "trouble", words: said } : undefined;
}

/** Whether a fact tells of trouble, or of a chance, for the nodes: by its relation, by what stands at its other end, or by a word for it. */
export function tellsProspect(topology: Topology, fact: Fact, kind: Prospect, nodes: readonly number[]): boolean {
  if (fact.denied) return false;
  const labels = [fact.subject, fact.object].filter((node) => !nodes.includes(node)).flatMap((node) => labelsOf(topology, node));
  const isTrouble = labels.some((label) =>
    plainWords(label)
      .split(" ")
      .some((word) => nouns.trouble.has(stem(word))),
  );
  const relation = fold(plainWords(fact.type)).split(" ").map(stem);
  const byVerb = relation.some((word) => verbs[kind].some((verb) => shareConcept(word, stem(verb))));
  const bySaying = fold(fact.statement)
    .split(" ")
    .some((word) => nouns[kind].has(stem(word)));
  if (kind === "trouble") return isTrouble || byVerb;
  const isOwn = nodes.length === 0 || nodes.includes(fact.subject);
  return isOwn && !isTrouble && (byVerb || bySaying);
}

function stems(words: string): ReadonlySet<string> {
  return new Set(words.split(" ").map(stem));
}
