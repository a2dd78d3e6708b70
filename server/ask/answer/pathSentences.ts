import type { Path } from "../../contract/paths.ts";
import type { PathFinding } from "../../paths/findPaths.ts";
import { groupBy } from "../../paths/groupBy.ts";
import { countWords, listWords } from "../../paths/plainWords.ts";
import type { Topology } from "../../topology/topology.ts";
import { doubtOf, middleSentence, pathClause } from "../wording/hops.ts";
import { nameInSentence, sentenceCase } from "../wording/names.ts";
import type { Citer } from "./citer.ts";
import { countNamingAll, textsName } from "./texts.ts";

/** The best path in a sentence of its own. */
export function tellBest(topology: Topology, path: Path, citer: Citer): string {
  if (path.hops === 2) return sentenceCase(middleSentence(topology, path, citer), path.nodes[1]?.name);
  const said = pathClause(topology, path, citer);
  if (path.hops === 1) return `${sentenceCase(said, path.nodes.find(({ id }) => id === path.edges[0]?.source)?.name)}.`;
  const [from, to] = [path.nodes[0], path.nodes.at(-1)].map((node) => nameInSentence(topology, topology.indexOf(node?.id ?? "") ?? 0));
  return `${sentenceCase(from ?? "", path.nodes[0]?.name)} and ${to} are connected in ${countWords(path.hops, "hop")}: ${said}.`;
}

/** Says that only texts link two things, which does not relate them. */
export function tellThroughTexts(
  topology: Topology,
  paths: readonly Path[],
  aside: readonly string[],
  { without }: { without: number | undefined },
  citer: Citer,
): string {
  const [best] = paths;
  if (!best) return "";
  const ends = [best.nodes[0], best.nodes.at(-1)].map((node) => topology.indexOf(node?.id ?? "") ?? 0);
  const [from, to] = ends.map((node) => nameInSentence(topology, node));
  const farther = without === undefined ? "" : ` A way without texts has ${countWords(without, "hop")}.`;
  if (best.hops > 2)
    return `Only by way of texts that name them are ${from} and ${to} linked: ${pathClause(topology, best, citer)}.${farther}`;
  const count = countNamingAll(topology, ends, aside);
  const first = nameInSentence(topology, topology.indexOf(best.nodes[1]?.id ?? "") ?? 0);
  return `Nothing but texts links ${from} and ${to} here: ${textsName(count)} both, ${count === 1 ? "" : "such as "}${first}${marksOf(best, citer)}. That does not say that they are related.${farther}`;
}

/** How many texts name both, beside what links them; nothing where none does, or where there are more ends than two. */
export function tellNamedBoth(topology: Topology, ends: readonly (readonly number[])[], aside: readonly string[]): string {
  const count = ends.every(({ length }) => length === 1) ? countNamingAll(topology, ends.flat(), aside) : 0;
  return count === 0 ? "" : ` Besides, ${textsName(count)} both.`;
}

/** Says plainly what a path comes back through; nothing where it does not. */
export function tellRepeats(topology: Topology, { nodes }: Path): string {
  const ids = nodes.map(({ id }) => id);
  const again = [...new Set(ids.filter((id, i) => ids.indexOf(id) !== i))];
  if (again.length === 0) return "";
  const names = again.map((id) => nameInSentence(topology, topology.indexOf(id) ?? 0));
  return ` This way passes ${listWords(names)} twice; no shorter one goes there.`;
}

/** What else links them, as far as it is listed; what only may do so is said apart, with the reason. `bound` is that of all: "up to 4 hops". */
export function tellOthers(topology: Topology, paths: readonly Path[], finding: PathFinding, bound: string, citer: Citer): string {
  const [best] = paths;
  const first = best?.hops === 2 ? best.nodes[1]?.id : undefined;
  const ways = new Map<string, Path>();
  for (const path of paths.filter(({ hops }) => hops === 2)) {
    const middle = path.nodes[1]?.id ?? "";
    const known = ways.get(middle);
    if (middle !== first && (!known || (doubtOf(known) !== undefined && doubtOf(path) === undefined))) ways.set(middle, path);
  }
  const groups = groupBy([...ways], ([, path]) => doubtOf(path) ?? "");
  const also = [...groups].map(([doubt, group]) => {
    const names = group.slice(0, 3).map(([id, path]) => `${nameInSentence(topology, topology.indexOf(id) ?? 0)}${marksOf(path, citer)}`);
    const more = group.length > 3 ? [...names, countWords(group.length - 3, "other")] : names;
    const one = doubt !== "" || more.length > 1;
    const verb = first === undefined ? (one ? "link them" : "links them") : one ? "do so" : "does so";
    const hedge = doubt === "" ? "" : ` (${doubt})`;
    return ` ${sentenceCase(listWords(more), group[0]?.[1].nodes[1]?.name)} ${doubt === "" ? "" : "may "}${first === undefined ? `also ${verb}` : `${verb} too`}${hedge}.`;
  });
  return `${also.join("")}${finding.total > 1 ? ` In all there are ${pathCount(finding)} of ${bound}.` : ""}`;
}

function marksOf(path: Path, citer: Citer): string {
  return path.edges.map((edge) => citer.mark(path.claims.find((claim) => claim.edge === edge.id)?.id, edge.id)).join("");
}

export function pathCount({ total, more }: PathFinding): string {
  return more ? `at least ${countWords(total, "path")}` : countWords(total, "path");
}

/** Every hop of every listed path gets its marks, also those that the sentence does not speak of. */
export function citeAll(paths: readonly Path[], citer: Citer): void {
  for (const path of paths)
    for (const edge of path.edges) {
      const claim = path.claims.find((one) => one.edge === edge.id);
      citer.mark(claim?.id, edge.id);
    }
}
