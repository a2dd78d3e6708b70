import type { SearchHit, SearchResponse } from "../../contract/graph.ts";
import { degreeOf, labelsOf } from "../../topology/neighbourSource.ts";
import type { Topology } from "../../topology/topology.ts";
import { fold } from "./fold.ts";
import { nameIndexOf, type NameEntry, type NameIndex } from "./nameIndex.ts";
import { allowedEdits } from "./editDistance.ts";

type How = SearchHit["matched"]["how"];

interface Hit {
  node: number;
  how: How;
  text: string;
  edits: number;
}

const order: readonly How[] = ["name", "alias", "prefix", "part", "typo"];
/** Names looked at for one prefix: a single letter may begin very many. */
const scanned = 5_000;

/**
 * Nodes by name: whole names first, then aliases, beginnings, words inside a name, and misspellings; within each the
 * best connected first.
 *
 * @returns the hits of `GET /api/search`; `total` counts all of them.
 */
export function search(topology: Topology, query: string, limit: number): SearchResponse {
  const folded = fold(query);
  if (folded === "") return { hits: [], shown: 0, total: 0, truncated: false, by: { kind: "names" } };
  const index = nameIndexOf(topology);
  const best = new Map<number, Hit>();
  const add = (entry: NameEntry, how: How, edits = 0) => {
    const known = best.get(entry.node);
    if (!known || order.indexOf(how) < order.indexOf(known.how)) best.set(entry.node, { node: entry.node, how, text: entry.text, edits });
  };
  for (const entry of index.exact(folded)) add(entry, entry.kind);
  const { keys, full } = keysWithWords(index, folded);
  for (const key of keys) for (const entry of index.exact(key)) add(entry, key.startsWith(folded) ? "prefix" : "part");
  // Misspellings only when nothing is written so: "Iran" is no misspelling of "Iraq" where both exist.
  if (best.size === 0)
    for (const close of closeNames(index, folded)) for (const entry of index.exact(close.key)) add(entry, "typo", close.edits);
  const ranked = [...best.values()].toSorted(
    (a, b) =>
      order.indexOf(a.how) - order.indexOf(b.how) ||
      a.edits - b.edits ||
      degreeOf(topology, b.node) - degreeOf(topology, a.node) ||
      a.node - b.node,
  );
  const hits = ranked.slice(0, limit).map((hit) => toSearchHit(topology, hit));
  return { hits, shown: hits.length, total: ranked.length, truncated: hits.length < ranked.length || full, by: { kind: "names" } };
}

/** Names in which every word of the query begins a word; `full` when there were too many to look at. */
function keysWithWords(index: NameIndex, folded: string): { keys: string[]; full: boolean } {
  const words = folded.split(" ").toSorted((a, b) => b.length - a.length);
  const [first = "", ...rest] = words;
  const found = index.withWordPrefix(first, scanned);
  const keys = [...new Set(found)]
    .map((key) => index.keys[key] ?? "")
    .filter((key) => rest.every((word) => ` ${key}`.includes(` ${word}`)));
  return { keys, full: found.length === scanned };
}

/**
 * Names that the text misspells, closest first.
 *
 * @param slack edits beyond those of a likely misspelling: for what is only suggested
 */
export function closeNames(index: NameIndex, folded: string, limit = 8, slack = 0): { key: string; edits: number }[] {
  const near = index.trigrams.near(folded, allowedEdits(folded.length) + slack, limit);
  return near.map(({ key, edits }) => ({ key: index.keys[key] ?? "", edits }));
}

function toSearchHit(topology: Topology, { node, how, text }: Hit): SearchHit {
  return {
    id: topology.nodeIds.at(node),
    name: topology.names.at(node),
    labels: [...labelsOf(topology, node)],
    degree: degreeOf(topology, node),
    matched: { how, text },
  };
}
