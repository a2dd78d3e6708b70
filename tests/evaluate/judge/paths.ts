import type { AskResponse } from "../../../server/contract/ask.ts";
import type { Path } from "../../../server/contract/paths.ts";
import type { Expected, ExpectedPath } from "../questions/question.ts";
import { falsehood, type GraphFacts } from "./graphFacts.ts";
import { right, wrong, type Judgement } from "./judgement.ts";
import { numberIn } from "./shown.ts";

/**
 * Judges an answer by paths: the first has the shortest length there is, and every one shown is true and obeys.
 *
 * Where the gold says that there is no path, a longer one than its makers looked for may still exist (they stopped at a
 * bound). Then this file's own search tells the length, and a path of that length is right beside "there is none".
 */
export function judgePath(expected: ExpectedPath, response: AskResponse, facts: GraphFacts): Judgement {
  const [first] = response.paths;
  if (first === undefined && expected.length === null) return judgeNoPath(response);
  if (first === undefined) return wrong(`no path is shown; there is one of ${expected.length} hops`, { path: false });
  const length = expected.length ?? facts.shortest(expected.from, expected.to, expected);
  if (length === null) return wrong("a path is shown where there is none", { path: false });
  const fault = response.paths.map((path) => falsehood(path, facts) ?? disobedience(path, expected)).find((text) => text !== undefined);
  if (fault !== undefined) return wrong(fault, { path: false });
  return first.hops === length ? right({ path: true }) : wrong(`${first.hops} hops instead of ${length}`, { path: false });
}

function disobedience({ nodes, edges }: Path, { from, to, include, exclude, withoutType }: ExpectedPath): string | undefined {
  const names = nodes.map(({ name }) => name);
  const ends = [names[0], names.at(-1)];
  if (!(ends[0] === from && ends[1] === to) && !(ends[0] === to && ends[1] === from)) return `the path runs from ${ends.join(" to ")}`;
  if (include !== undefined && !names.includes(include)) return `a path misses ${include}`;
  if (exclude !== undefined && names.includes(exclude)) return `a path passes ${exclude}`;
  return edges.some(({ type }) => type === withoutType) ? `a path uses ${withoutType}` : undefined;
}

/** Right when it says that there is none; "none within n hops" is not that. */
export function judgeNoPath(response: AskResponse): Judgement {
  if (response.paths.length > 0) return wrong("a path is shown where there is none", { path: false });
  const reason = response.refusal?.reason;
  if (reason === "no_path" || reason === "removed_by_constraint") return right({ path: true });
  if (reason === undefined && response.answer.kind === "no") return right({ path: true });
  return {
    outcome: reason === undefined ? "wrong" : "refused",
    path: false,
    why: `the reason is ${reason ?? response.answer.kind}, not no_path`,
  };
}

/** The number of hops: of the value that is given, and of the path when one is shown beside it. */
export function judgeDistance(length: number | null, response: AskResponse, facts: GraphFacts): Judgement {
  if (length === null) return judgeNoPath(response);
  const [first] = response.paths;
  const given = numberIn(response) ?? first?.hops;
  if (given !== length) return wrong(`${given ?? "no number"} instead of ${length}`, { path: false });
  if (first === undefined) return right();
  const fault = falsehood(first, facts) ?? (first.hops === length ? undefined : `the path shown has ${first.hops} hops`);
  return fault === undefined ? right({ path: true }) : wrong(fault, { path: false });
}

export function judgeWithin(expected: Extract<Expected, { kind: "within" }>, response: AskResponse, facts: GraphFacts): Judgement {
  const { kind } = response.answer;
  if (kind !== "yes" && kind !== "no") return wrong(`the answer is of the kind ${kind}`);
  if ((kind === "yes") !== expected.yes) return wrong(`${kind} is said`);
  const fault = response.paths.map((path) => falsehood(path, facts)).find((text) => text !== undefined);
  return fault === undefined ? right() : wrong(fault, { path: false });
}

/** Every path shown is true, and together they join all the ends. */
export function judgeJoined(ends: readonly string[], response: AskResponse, facts: GraphFacts): Judgement {
  const fault = response.paths.map((path) => falsehood(path, facts)).find((text) => text !== undefined);
  if (fault !== undefined) return wrong(fault, { path: false });
  const reached = reach(ends[0] ?? "", response.paths);
  const missing = ends.filter((end) => !reached.has(end));
  return missing.length === 0 ? right({ path: true }) : wrong(`${missing.join(", ")} is not joined`, { path: false });
}

function reach(start: string, paths: readonly Path[]): Set<string> {
  const reached = new Set<string>();
  const waiting = paths.some(({ nodes }) => nodes.some(({ name }) => name === start)) ? [start] : [];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (reached.has(name)) continue;
    reached.add(name);
    for (const { nodes } of paths) if (nodes.some((node) => node.name === name)) waiting.push(...nodes.map((node) => node.name));
  }
  return reached;
}
