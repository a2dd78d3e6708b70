import type { Synonyms } from "../contract/settings.ts";
import { cachedRecords, storeRecords, type Records } from "../paths/records.ts";
import type { GraphStore } from "../store/graphStore.ts";
import type { StringTable } from "../topology/stringTable.ts";
import type { Topology } from "../topology/topology.ts";
import { loadClaimFacts, type ClaimFacts } from "./facts/claimFacts.ts";
import { noSynonyms } from "./vocabulary/synonyms.ts";
import { readVocabulary, withSynonyms, type Vocabulary } from "./vocabulary/vocabulary.ts";

/** What is read of one state of the graph, and kept with its topology. */
export interface Known {
  readonly records: Records;
  readonly claims: Promise<ClaimFacts>;
  /** With the words that people have for its terms; the same object as long as those are the same. */
  vocabulary(synonyms: Synonyms): Promise<Vocabulary>;
  /** Settles when all that can be read ahead has been. */
  readonly ready: Promise<void>;
}

/** A graph up to this size is read whole before the first question: its answers then never wait for the store. */
const readWhole = { nodes: 2_000, relationships: 10_000 };

/** Begins to read what questions need. Not tied to one caller's signal: the next question needs it as well. */
export function readKnown(store: GraphStore, topology: Topology): Known {
  const records = cachedRecords(storeRecords(store));
  const claims = loadClaimFacts(store, topology);
  const bare = readVocabulary(store, topology);
  let last: { synonyms: Synonyms; vocabulary: Promise<Vocabulary> } = { synonyms: noSynonyms, vocabulary: bare };
  return {
    records,
    claims,
    vocabulary(synonyms) {
      if (last.synonyms !== synonyms) last = { synonyms, vocabulary: bare.then((vocabulary) => withSynonyms(vocabulary, synonyms)) };
      return last.vocabulary;
    },
    ready: readAhead(topology, records, claims, bare),
  };
}

/** Reads a small graph whole, so that no answer waits for the store. */
async function readAhead(
  topology: Topology,
  records: Records,
  claims: Promise<ClaimFacts>,
  vocabulary: Promise<Vocabulary>,
): Promise<void> {
  // Together, so that neither fails unheard when both do, as where the store goes away.
  const [terms, { facts }] = await Promise.all([vocabulary, claims]);
  const { nodes, relationships } = readWhole;
  if (topology.nodeCount <= nodes && topology.relationshipCount <= relationships) {
    await records.nodes(idsOf(topology.nodeIds));
    await records.edges(idsOf(topology.relationshipIds));
    await records.claims(facts.flatMap(({ claim }) => claim ?? []));
  }
  // A graph of claims is asked by its claims.
  if (facts.length === 0) await terms.ties();
}

function idsOf(table: StringTable): string[] {
  return Array.from({ length: table.size }, (_, i) => table.at(i));
}
