import { limits } from "../../contract/limits.ts";
import { countWords } from "../../paths/plainWords.ts";
import type { Topology } from "../../topology/topology.ts";
import type { Draft } from "../answer/draft.ts";
import { dropWords, isPathQuestion, replaceName, tidy, type Base } from "./base.ts";
import type { Changed } from "./changed.ts";
import type { Form } from "./forms.ts";
import { countPhrase, nounPhrase } from "./nounPhrase.ts";
import { pathQuestion } from "./pathText.ts";

type IntentForm = Extract<Form, { kind: "word" | "count" | "list" | "reverse" | "shorter" | "longer" | "more" }>;

/** "How many?", "who are they?", "the other way round", "shorter", "more", "when?". */
export async function changeIntent(topology: Topology, base: Base, form: IntentForm, before: () => Promise<Draft>): Promise<Changed> {
  switch (form.kind) {
    case "count":
      return isWay(base)
        ? whole(pathQuestion(topology, "how many paths are there between", base.read))
        : changeToCount(base, await before());
    case "list":
      return isWay(base) ? whole(pathQuestion(topology, "connect", base.read)) : changeToList(base, await before());
    case "reverse":
      return reverse(topology, base, await before());
    case "shorter":
      return isWay(base) ? shorter(topology, base, await before()) : notOfPath(base);
    case "longer":
      return isWay(base) ? longer(topology, base, await before()) : notOfPath(base);
    case "more":
      return more(topology, base, await before());
    case "word":
      return changeWord(base, form.word);
  }
}

function whole(question: string): Changed {
  return { kind: "whole", question: tidy(question) };
}

/** Whether it asks for ways between two nodes or more. */
function isWay({ read }: Base): boolean {
  return isPathQuestion(read) && read.ends.length > 1 && read.intent !== "common";
}

function notOfPath({ text }: Base): Changed {
  return { kind: "stuck", text: `“${text}” asks for no path.` };
}

function changeToCount(base: Base, draft: Draft): Changed {
  const phrase = draft.reading.kind === "relation" ? countPhrase(base, draft) : undefined;
  if (phrase !== undefined) return whole(phrase);
  if (draft.reading.kind === "neighbours")
    return whole(`how many ${base.text.replace(/^(?:how many|list|show|the|who are|what are) /i, "")}`);
  const held = draft.total > 0 ? ` Its answer has ${countWords(draft.total, "part")}.` : "";
  return { kind: "stuck", text: `What “${base.text}” asks for is not counted.${held}` };
}

function changeToList(base: Base, draft: Draft): Changed {
  const phrase = draft.reading.kind === "relation" ? nounPhrase(base, draft) : undefined;
  if (phrase !== undefined) return whole(`list ${phrase}`);
  const counted = /^how many /i.exec(base.text);
  if (counted) return whole(`list the ${base.text.slice(counted[0].length)}`);
  return { kind: "stuck", text: `“${base.text}” asks for nothing that could be listed.` };
}

/** The two ends change places; a relation between two of one kind is turned round. */
function reverse(topology: Topology, base: Base, draft: Draft): Changed {
  const relation = draft.reading.chips.find((chip) => chip.kind === "relation" && chip.means?.kind === "relationship");
  if (draft.reading.kind === "relation" && relation?.from !== undefined && relation.means?.kind === "relationship") {
    const { type, direction } = relation.means;
    const turned = direction === "out" ? "in" : direction === "in" ? "out" : undefined;
    if (turned)
      return {
        kind: "whole",
        question: base.text,
        corrections: [{ words: relation.from, means: { kind: "relationship", type, direction: turned } }],
      };
  }
  const [from, to, ...more] = base.read.ends;
  if (!from || !to || more.length > 0) return { kind: "stuck", text: `“${base.text}” has no two ends that could change places.` };
  const [first, second] = from.first < to.first ? [from, to] : [to, from];
  const text = replaceName(topology, base, second, first);
  return whole(replaceName(topology, { text, tokens: base.tokens }, first, second));
}

function shorter(topology: Topology, base: Base, draft: Draft): Changed {
  const lengths = draft.paths.map(({ hops }) => hops);
  const least = Math.min(...lengths);
  const { read } = base;
  if (lengths.length === 0) return { kind: "stuck", text: `“${base.text}” has no path that another could be shorter than.` };
  if (read.intent !== "shortest" && lengths.some((hops) => hops > least))
    return whole(pathQuestion(topology, "shortest path between", read));
  if (least <= 1) return { kind: "stuck", text: "No path is shorter than one hop." };
  return whole(pathQuestion(topology, "connect", withHops(base, least - 1).read));
}

function longer(topology: Topology, base: Base, draft: Draft): Changed {
  const most = Math.max(limits.paths.hops, ...draft.paths.map(({ hops }) => hops));
  if (most >= limits.paths.maxHops) return { kind: "stuck", text: `Paths of more than ${limits.paths.maxHops} hops are not looked for.` };
  return whole(pathQuestion(topology, "everything between", withHops(base, most + 1).read));
}

function withHops(base: Base, maxHops: number): Base {
  const { exactHops: _, ...constraints } = base.read.constraints;
  return { ...base, read: { ...base.read, constraints: { ...constraints, maxHops } } };
}

function more(topology: Topology, base: Base, draft: Draft): Changed {
  if (draft.paths.length === 0 || !isWay(base)) {
    const cut = draft.truncated ? "The query under the answer gives the rest." : "";
    const all = draft.total > 0 && !draft.truncated ? `All there is was shown: ${draft.total}.` : "There is nothing more.";
    return { kind: "stuck", text: cut === "" ? all : cut };
  }
  // What lies between two names is less than all the ways from one to the other.
  if (base.read.intent === "link") return whole(pathQuestion(topology, "everything between", base.read));
  if (draft.paths.length >= draft.total && !draft.truncated)
    return { kind: "stuck", text: `All ${countWords(draft.paths.length, "path")} were shown.` };
  const shown = draft.paths.length;
  if (shown >= limits.paths.listed)
    return { kind: "stuck", text: `No more than ${limits.paths.listed} paths are listed; the query under the answer gives others.` };
  const next = Math.min(limits.paths.listed, Math.max(10, 2 * shown));
  return whole(pathQuestion(topology, `the ${next} best paths between`, base.read));
}

const asking = /^(?:and |so )?(?:who|whom|what|which(?: \w+)?|when|where|why|how(?: many| much)?)(?= )/;

function changeWord(base: Base, word: "when" | "where" | "why" | "who"): Changed {
  const open = dropWords(base, asking);
  return open === base ? { kind: "stuck", text: `“${base.text}” does not say what is asked “${word}” of.` } : whole(`${word} ${open.text}`);
}
