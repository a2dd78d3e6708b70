import type { CallOptions, GraphStore } from "../../store/graphStore.ts";
import { groupBy } from "../../paths/groupBy.ts";
import { mappingOf, nodeRole } from "../../store/mapped/mapping.ts";
import type { Topology } from "../../topology/topology.ts";
import { fold } from "../names/fold.ts";
import { addNames, prepareNameIndex } from "../names/nameIndex.ts";
import { inSlices } from "../slices.ts";
import { readColumns, type Column } from "./columns.ts";
import { readJoins, type TypeInfo } from "./joins.ts";
import { readLabels, type LabelTable } from "./labels.ts";
import { pairedNames } from "./pairedNames.ts";
import { shortNames } from "./shortNames.ts";
import type { Synonyms } from "../../contract/settings.ts";
import { noSynonyms } from "./synonyms.ts";
import { indexTerms, type TermIndex } from "./terms.ts";
import { tiesOf, type TieProperty } from "./ties.ts";
import { buildValueIndex, type ValueIndex } from "./values.ts";

/** What a graph can be asked about, read from the graph itself as of one topology. */
export interface Vocabulary {
  readonly topology: Topology;
  readonly table: LabelTable;
  readonly types: readonly TypeInfo[];
  readonly columns: readonly Column[];
  readonly terms: TermIndex;
  readonly values: ValueIndex;
  /** Nodes by a name that is kept in two properties, or is a part of one, folded: "ann smith". */
  readonly fullNames: ReadonlyMap<string, readonly number[]>;
  /** The properties of relationships; read when a question first needs them. */
  ties(): Promise<readonly TieProperty[]>;
}

/**
 * Reads the vocabulary of a graph: one pass over its nodes, in slices that leave the event loop free.
 *
 * @throws StoreError as the store does.
 */
export async function readVocabulary(
  store: GraphStore,
  topology: Topology,
  synonyms: Synonyms = noSynonyms,
  options: CallOptions = {},
): Promise<Vocabulary> {
  const columns = await readColumns(store, topology, options);
  const table = await readLabels(
    topology,
    columns,
    (label) => nodeRole(mappingOf(store), [label], "name") ?? store.naming?.().get(label)?.properties.at(-1),
  );
  const types = readJoins(topology, table);
  const values = await inSlices(buildValueIndex(topology, table, columns));
  // Questions read names as well.
  const paired = new Map([...(await inSlices(shortNames(topology, table, columns))), ...pairedNames(topology, table, columns)]);
  addNames(topology, paired);
  await prepareNameIndex(topology);
  return {
    topology,
    table,
    types,
    columns,
    fullNames: groupBy(paired.keys(), (node) => fold(paired.get(node) ?? "")),
    terms: indexTerms(table.labels, types, synonyms),
    values,
    ties: tiesOf(store, topology),
  };
}

/** The same vocabulary with other synonyms; nothing is read again. */
export function withSynonyms(vocabulary: Vocabulary, synonyms: Synonyms): Vocabulary {
  return { ...vocabulary, terms: indexTerms(vocabulary.table.labels, vocabulary.types, synonyms) };
}
