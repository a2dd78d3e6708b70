import { listWords } from "../../paths/plainWords.ts";
import { labelsOf } from "../../topology/neighbourSource.ts";
import type { Topology } from "../../topology/topology.ts";
import { nodeOf } from "../answer/resolve.ts";
import type { Mention } from "../read/mentions.ts";
import { readQuestion } from "../read/readQuestion.ts";
import { callNode, replaceName, tidy, type Base } from "./base.ts";
import type { Changed } from "./changed.ts";
import type { Form } from "./forms.ts";

/** "And India?": the name takes the place of one of the same kind; where the question has no name, it is asked of this one. */
export function changeNames(topology: Topology, base: Base, { names, place, bare }: Extract<Form, { kind: "names" }>): Changed {
  const [name, ...more] = names;
  if (!name) return { kind: "unrelated" };
  const given = base.read.ends.length > 0 ? base.read.ends : base.read.mentions;
  if (given.length === 0) return bare ? { kind: "unrelated" } : askOf(topology, base, names);
  const alike = given.filter((mention) => isAlike(topology, mention, name));
  if (bare && alike.length === 0) return { kind: "unrelated" };
  const known = names.find((one) => given.some((mention) => nodeOf(mention) === nodeOf(one)));
  if (known) return { kind: "stuck", text: `${topology.names.at(nodeOf(known))} is in the question already: “${base.text}”.` };
  const from = alike.length > 0 ? alike : given;
  if (more.length > 0) return changeAll(topology, base, given, names);
  const old = place === "first" ? given[0] : place === "last" ? given.at(-1) : from.at(-1);
  return old ? { kind: "whole", question: replaceName(topology, base, old, name) } : { kind: "unrelated" };
}

/** Several names take the place of as many. */
function changeAll(topology: Topology, base: Base, given: readonly Mention[], names: readonly Mention[]): Changed {
  if (names.length !== given.length) {
    const [many, few] = [names.length, given.length];
    return { kind: "stuck", text: `It has ${many} names, and “${base.text}” has ${few} that they could replace.` };
  }
  let { text } = base;
  for (const [i, old] of [...given.entries()].toReversed())
    text = replaceName(topology, { text, tokens: base.tokens }, old, names[i] ?? old);
  return { kind: "whole", question: text };
}

function askOf(topology: Topology, base: Base, names: readonly Mention[]): Changed {
  const question = tidy(`${base.text} for ${listWords(names.map((name) => callNode(topology, name)))}`);
  const { ends } = readQuestion(question, topology);
  return names.every((name) => ends.some((end) => nodeOf(end) === nodeOf(name)))
    ? { kind: "whole", question }
    : { kind: "stuck", text: `“${base.text}” has no name that could be replaced.` };
}

function isAlike(topology: Topology, a: Mention, b: Mention): boolean {
  const labels = new Set(tellingLabels(topology, nodeOf(a)));
  return tellingLabels(topology, nodeOf(b)).some((label) => labels.has(label));
}

/** What a node is, apart from what every node of the graph is. */
function tellingLabels(topology: Topology, node: number): readonly string[] {
  const common = topology.labelSets.reduce((all, set) => all.filter((label) => set.includes(label)), topology.labelSets[0] ?? []);
  const own = labelsOf(topology, node);
  return topology.labelSets.length === 1 ? own : own.filter((label) => !common.includes(label));
}
