import { join } from "node:path";
import { readText } from "./csv.ts";
import { noProperties, type GraphNode, type GraphRelationship, type LoadedGraph } from "./loadedGraph.ts";

/** What stands at the end of each relation; a name that stands in several places is one node with all their labels. */
const rangeOf: Readonly<Record<string, string>> = {
  directed_by: "Person",
  written_by: "Person",
  starred_actors: "Person",
  release_year: "Year",
  has_genre: "Genre",
  in_language: "Language",
  has_tags: "Tag",
  has_imdb_rating: "Rating",
  has_imdb_votes: "Votes",
};

const relationsOfPeople: ReadonlySet<string> = new Set(["directed_by", "written_by", "starred_actors"]);

/**
 * MetaQA's knowledge base: `kb.txt` holds `subject|relation|object` a line. The source has no labels; each node gets
 * one by the place it stands in. `name` is the only property, as text (also of a year).
 * @param part `people` keeps the relations between films and people only.
 */
export function readMetaqa(folder: string, part: "all" | "people"): LoadedGraph {
  const labels = new Map<string, Set<string>>();
  const relationships: GraphRelationship[] = [];
  for (const line of readText(join(folder, "kb.txt")).split("\n")) {
    const [from, type, to] = line.trimEnd().split("|");
    if (from === undefined || type === undefined || to === undefined) continue;
    if (part === "people" && !relationsOfPeople.has(type)) continue;
    const range = rangeOf[type];
    if (range === undefined) throw new Error(`kb.txt has the relation ${type}, whose range is not known.`);
    add(labels, from, "Movie");
    add(labels, to, range);
    relationships.push({ type, from, to, properties: noProperties });
  }
  const nodes: GraphNode[] = [...labels].map(([name, own]) => ({ key: name, labels: [...own], properties: new Map([["name", name]]) }));
  return { name: part === "all" ? "metaqa" : "metaqa_people", nodes, relationships };
}

function add(labels: Map<string, Set<string>>, name: string, label: string): void {
  const own = labels.get(name);
  if (own === undefined) labels.set(name, new Set([label]));
  else own.add(label);
}
