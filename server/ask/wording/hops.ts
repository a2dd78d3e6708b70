import type { Edge } from "../../contract/graph.ts";
import type { Path } from "../../contract/paths.ts";
import type { Topology } from "../../topology/topology.ts";
import { listWords } from "../../paths/plainWords.ts";
import type { Citer } from "../answer/citer.ts";
import { isPlural, nameInSentence } from "./names.ts";
import { phraseOf } from "./phrases.ts";

/** Claims marked for one hop; the rest are in the evidence of the edge. */
const marksPerHop = 2;

/**
 * One hop of a path as a clause with its marks, always in the direction in which the relationship points.
 *
 * @param pronouns names to say instead of a node's own, by id: `{"grouping:quad": "it"}`
 * @example "Australia is a member of it [2]"
 */
function hopClause(topology: Topology, path: Path, edge: Edge, citer: Citer, pronouns: Readonly<Record<string, string>> = {}): string {
  const name = (id: string) => pronouns[id] ?? nameInSentence(topology, topology.indexOf(id) ?? 0);
  const claims = path.claims.filter((claim) => claim.edge === edge.id);
  const marks = (claims.length === 0 ? [undefined] : claims.slice(0, marksPerHop)).map((claim) => citer.mark(claim?.id, edge.id));
  const { one, many } = phraseOf(edge.type);
  const isMany = pronouns[edge.source] === undefined && isPlural(topology, topology.indexOf(edge.source) ?? 0);
  const clause = `${name(edge.source)} ${isMany ? many : one} ${name(edge.target)}`;
  const denied = edge.properties.polarity === "denied";
  return `${denied ? "it is denied that " : ""}${clause}${doubt(edge, claims)}${marks.join("")}`;
}

/** What keeps a hop from being stated, in brackets. */
function doubt(edge: Edge, claims: Path["claims"]): string {
  if (edge.properties.implied === true || edge.properties.implied === "true") return " (read between the lines)";
  const { modality } = edge.properties;
  if (modality === "attributed") {
    const speakers = [...new Set(claims.flatMap((claim) => claim.attributedTo.map(({ name }) => name)))];
    return speakers.length === 0 ? "" : ` (according to ${listWords(speakers)})`;
  }
  return modality === "expected" || modality === "possible" ? ` (${modality})` : "";
}

/** What keeps a path from being stated, in words, the weightiest first; nothing when all of it is. */
export function doubtOf(path: Path): string | undefined {
  const doubts = new Set(
    path.edges.map((edge): string | undefined => {
      if (edge.properties.polarity === "denied") return "denied";
      if (edge.properties.implied === true || edge.properties.implied === "true") return "read between the lines";
      const { modality } = edge.properties;
      return modality === "expected" || modality === "possible" ? modality : undefined;
    }),
  );
  return ["denied", "read between the lines", "possible", "expected"].find((doubt) => doubts.has(doubt));
}

/** A whole path: its hops, one clause each. */
export function pathClause(topology: Topology, path: Path, citer: Citer): string {
  return listWords(path.edges.map((edge) => hopClause(topology, path, edge, citer)));
}

/** A path of two hops said from its middle: "The Quad links Japan and Australia: …". */
export function middleSentence(topology: Topology, path: Path, citer: Citer): string {
  const [first, middle, last] = path.nodes.map((node) => nameInSentence(topology, topology.indexOf(node.id) ?? 0));
  const pronouns = { [path.nodes[1]?.id ?? ""]: "it" };
  const clauses = path.edges.map((edge) => hopClause(topology, path, edge, citer, pronouns));
  return `${middle} links ${first} and ${last}: ${listWords(clauses)}.`;
}
