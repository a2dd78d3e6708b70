import type { CompletionsResponse } from "../../contract/ask.ts";
import { limits } from "../../contract/limits.ts";
import { kindOf } from "../../store/generalLabels.ts";
import { labelsOf } from "../../topology/neighbourSource.ts";
import type { Topology } from "../../topology/topology.ts";
import { questionsFor } from "./matchText.ts";
import { begunNames } from "./names.ts";
import type { Questions } from "./questions.ts";

/**
 * What a question that is being typed may become: the names that its last words begin, then whole questions.
 *
 * @param questions those that this graph was found to answer; undefined while none has been tried
 */
export function complete(topology: Topology, questions: Questions | undefined, text: string): CompletionsResponse {
  const { completions } = limits.ask;
  const begun = begunNames(topology, text, completions);
  const candidates = questions ? questionsFor(topology, questions.templates, text, begun, 2 * completions) : [];
  return {
    names: begun.map(({ node, from }) => toName(topology, node, text.slice(0, from))),
    questions: questions?.vouched(candidates, completions) ?? [],
  };
}

function toName(topology: Topology, node: number, before: string): CompletionsResponse["names"][number] {
  const label = kindOf(labelsOf(topology, node));
  const name = topology.names.at(node);
  return { id: topology.nodeIds.at(node), name, ...(label !== undefined && { label }), question: `${before}${name}` };
}
