import type { AskResponse } from "../../../server/contract/ask.ts";
import type { Expected, Question } from "../questions/question.ts";
import type { GraphFacts } from "./graphFacts.ts";
import { right, wrong, type Judgement } from "./judgement.ts";
import { judgeDistance, judgeJoined, judgeNoPath, judgePath, judgeWithin } from "./paths.ts";
import { judgeQuery } from "./query.ts";
import { judgeNames } from "./sets.ts";
import { OwnQueryFault, type RunQuery } from "./shown.ts";

/** Judges the answer to a question. @throws Error when the gold query cannot be run. */
export async function judge(question: Question, response: AskResponse, facts: GraphFacts, run: RunQuery): Promise<Judgement> {
  try {
    return await judgeAnswer(question.expected, response, facts, run);
  } catch (error) {
    if (error instanceof OwnQueryFault) return wrong(error.message);
    throw error;
  }
}

async function judgeAnswer(expected: Expected, response: AskResponse, facts: GraphFacts, run: RunQuery): Promise<Judgement> {
  const { kind } = response.answer;
  if (expected.kind === "unknown") return judgeUnknown(expected.name, response);
  if (kind === "choices") return { outcome: "asked", why: (response.choices ?? []).map(({ text }) => text).join(" | ") };
  if (expected.kind === "no_path") return judgeNoPath(response);
  const noPathIsRight = (expected.kind === "path" || expected.kind === "distance") && expected.length === null;
  if (kind === "refusal" && !noPathIsRight) {
    return { outcome: "refused", why: `${response.refusal?.reason ?? "no reason"}: ${response.answer.text}` };
  }
  switch (expected.kind) {
    case "names":
    case "set":
      return judgeNames(expected, response, run);
    case "path":
      return judgePath(expected, response, facts);
    case "distance":
      return judgeDistance(expected.length, response, facts);
    case "within":
      return judgeWithin(expected, response, facts);
    case "joined":
      return judgeJoined(expected.ends, response, facts);
    case "query":
      return judgeQuery(expected.cypher, response, run);
  }
}

/** Right is a refusal that names the unknown name. */
function judgeUnknown(name: string, response: AskResponse): Judgement {
  const { refusal, answer } = response;
  if (answer.kind === "choices") return { outcome: "asked", why: "choices are offered for a name that the graph does not hold" };
  if (refusal === undefined) return wrong(`${name} is answered by ${answer.kind}`);
  const says = `${refusal.text} ${answer.text}`.toLowerCase().includes(name.toLowerCase());
  if (refusal.reason === "unknown_name" && says) return right();
  return { outcome: "refused", why: says ? `the reason is ${refusal.reason}` : `the refusal does not name ${name}` };
}
