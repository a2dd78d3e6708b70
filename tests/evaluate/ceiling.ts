import type { GraphRelationship, LoadedGraph } from "./graphs/loadedGraph.ts";
import type { Question, Step } from "./questions/question.ts";
import { markdown, percent } from "./report.ts";

/** How far a reader that understands everything gets in one family. */
export interface Ceiling {
  family: string;
  /** Questions whose relations the data set gives. */
  walked: number;
  /** The share of them where the walk meets something of the gold: hits@1 passes it only by a guess. */
  reachable: number;
  /** The share of them where the first that the walk meets, in the graph's own order, is in the gold. */
  first: number;
}

type Beside = ReadonlyMap<string, readonly string[]>;

/** Walks the relations that the data set gives for each question over the graph that was loaded; nothing for a data set that gives none. */
export function ceilingsOf(questions: readonly Question[], graph: LoadedGraph): Ceiling[] {
  const walkable = questions.filter(
    ({ steps, names, expected }) => steps !== undefined && names?.length === 1 && expected.kind === "names",
  );
  if (walkable.length === 0) return [];
  const beside = besideOf(graph.relationships);
  return [...new Set(walkable.map(({ family }) => family))].map((family) => {
    const own = walkable.filter((question) => question.family === family).map((question) => hits(question, beside));
    const share = (hit: (hits: readonly boolean[]) => boolean | undefined) => own.filter((each) => hit(each) === true).length / own.length;
    return { family, walked: own.length, reachable: share((each) => each.includes(true)), first: share(([first]) => first) };
  });
}

/** Of each node that the walk ends at, whether the gold has it. It never comes back to its start, as the gold's own walks do not. */
function hits({ steps = [], names: [start = ""] = [], expected }: Question, beside: Beside): boolean[] {
  const gold = new Set(expected.kind === "names" ? expected.names : []);
  let met = new Set([start]);
  for (const step of steps) {
    met = new Set([...met].flatMap((key) => beside.get(place(key, step)) ?? []));
    met.delete(start);
  }
  return [...met].map((name) => gold.has(name));
}

/** The ends of each node's relationships of a type, by `place`; in the order in which the source has them. */
function besideOf(relationships: readonly GraphRelationship[]): Beside {
  const beside = new Map<string, string[]>();
  const put = (at: string, key: string) => {
    const keys = beside.get(at);
    if (keys === undefined) beside.set(at, [key]);
    else keys.push(key);
  };
  for (const { from, type, to } of relationships) {
    put(place(from, { type, direction: "out" }), to);
    put(place(to, { type, direction: "in" }), from);
  }
  return beside;
}

function place(key: string, { type, direction }: Step): string {
  return JSON.stringify([key, type, direction]);
}

/** The ceilings as a Markdown table; shares in per cent. */
export function ceilingTable(ceilings: readonly Ceiling[]): string {
  const rows = ceilings.map(({ family, walked, reachable, first }) => [family, String(walked), percent(reachable), percent(first)]);
  return markdown(["ceiling", "n", "hits@1", "in the graph's order"], rows);
}
