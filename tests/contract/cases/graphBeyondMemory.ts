import { loadTopology } from "../../../server/topology/load.ts";
import type { Topology } from "../../../server/topology/topology.ts";
import type { GraphStore } from "../../../server/store/graphStore.ts";
import { createRandom } from "../../support/randomGraph.ts";
import { emptyStore } from "../ask.ts";

/** What nothing beyond memory shows or walks, as where the provenance layer is found. */
export const leftOut = { labels: ["Claim", "Passage", "Document"], types: [] };
export const people = 60;
const knows = 130;

/** People who know and like each other, in a store, and its shape in memory to compare with. */
export interface GraphBeyondMemory {
  /** Only after `fill`. */
  readonly topology: () => Topology;
  /** Writes the graph into a store that is emptied before. */
  readonly fill: (store: GraphStore) => Promise<void>;
  /** A name and an id, by chance and the same in every run. */
  readonly someName: () => string;
  readonly someId: () => string;
}

export function createGraphBeyondMemory(): GraphBeyondMemory {
  let loaded: Topology | undefined;
  const random = createRandom(11);
  const topology = () => {
    if (loaded === undefined) throw new Error("The graph has not been written yet.");
    return loaded;
  };
  return {
    topology,
    someName: () => `Person ${Math.floor(random() * people)}`,
    someId: () => topology().nodeIds.at(Math.floor(random() * topology().nodeCount)),
    async fill(store) {
      await emptyStore(store);
      const links = Array.from({ length: knows }, () => ({
        source: Math.floor(random() * people),
        target: Math.floor(random() * people),
        type: random() < 0.3 ? "LIKES" : "KNOWS",
        ...validity(1990 + Math.floor(random() * 30), Math.floor(random() * 8)),
        modality: ["stated", "attributed", "expected", null][Math.floor(random() * 4)] ?? null,
        documents: [1, 2, 3, null][Math.floor(random() * 4)] ?? null,
      }));
      await store.write([
        {
          query:
            "UNWIND range(0, $last) AS i CREATE (n:`Odd ``label` {name: 'Person ' + toString(i), number: i}) FOREACH (_ IN CASE WHEN i % 3 = 0 THEN [1] ELSE [] END | SET n:Guest)",
          params: { last: people - 1 },
        },
        { query: "CREATE (:Claim {id: 'claim:1', statement: 'beside the graph'})-[:CITES]->(:Passage {id: 'passage:1'})" },
        ...["LIKES", "KNOWS"].map((type) => ({
          query: `UNWIND $links AS link MATCH (a:\`Odd \`\`label\` {number: link.source}) MATCH (b:\`Odd \`\`label\` {number: link.target}) CREATE (a)-[:${type} {from: link.from, to: link.to, modality: link.modality, documents: link.documents}]->(b)`,
          params: { links: links.filter((link) => link.type === type).map((link) => new Map(Object.entries(link))) },
        })),
        { query: "MATCH ()-[r:KNOWS]->() WHERE r.documents = 3 SET r.from = date('2004-05-06'), r.to = date('2011-02-03')" },
      ]);
      loaded = await loadTopology(store);
    },
  };
}

type Validity = Readonly<Record<"from" | "to", string | number | null>>;

/** When a relationship was, in the forms that graphs keep it in; some say nothing. */
function validity(year: number, form: number): Validity {
  const forms: Validity[] = [
    { from: `${year}`, to: `${year}` },
    { from: `${year}-06`, to: `${year + 2}-06-15` },
    { from: `${Math.floor(year / 10)}X`, to: null },
    { from: `${year}/${year + 3}`, to: null },
    { from: year, to: null },
    { from: null, to: `${year}~` },
    { from: `${year}-03-04T05:06:07Z`, to: "some day" },
  ];
  return forms[form] ?? { from: null, to: null };
}
