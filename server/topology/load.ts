import { setImmediate as nextTurn } from "node:timers/promises";
import type { GraphCounts, SchemaResponse } from "../contract/graph.ts";
import type { CallOptions, GraphStore, ShapeNode, ShapeRelationship } from "../store/graphStore.ts";
import { shownSchema } from "../store/mapped/mapping.ts";
import { displayName, nameProperties, orderLabels } from "../store/present.ts";
import { provenanceLabelsOf } from "../store/provenanceLayer.ts";
import { textLayersOf } from "../store/textLayer.ts";
import type { StoreValue } from "../store/values.ts";
import { createTopologyBuilder, type NodeEntry, type RelationshipEntry } from "./builder.ts";
import type { Topology } from "./topology.ts";

/** Nodes that are named before others have their turn. */
const turn = 1_000;
const relationshipProperties = ["modality", "polarity", "from", "to", "documents"];

/**
 * Reads the shape of the whole graph, without the provenance layer. Lets others run after each batch.
 *
 * @param read counts what has been read, for those who watch
 * @throws StoreError as the store does.
 */
export async function loadTopology(
  store: GraphStore,
  options: CallOptions = {},
  read: GraphCounts = { nodes: 0, relationships: 0 },
): Promise<Topology> {
  const asOf = new Date();
  const builder = createTopologyBuilder();
  const schema = shownSchema(store, await store.schema(options));
  const keys = nameKeys(schema);
  const withoutLabels = await provenanceLabelsOf(store, options);
  const nodeProperties = [...keys, "aliases"];
  for await (const batch of store.shape({ withoutLabels, nodeProperties, relationshipProperties }, options)) {
    if (batch.kind === "nodes") {
      for (let from = 0; from < batch.nodes.length; from += turn) {
        builder.addNodes(batch.nodes.slice(from, from + turn).map((node) => toNodeEntry(node, keys)));
        await nextTurn();
      }
      read.nodes += batch.nodes.length;
    } else {
      builder.addRelationships(batch.relationships.map(toRelationshipEntry));
      read.relationships += batch.relationships.length;
    }
    await nextTurn();
  }
  return { ...(await builder.buildInTurns(asOf)), textLayers: textLayersOf(schema) };
}

/** The properties that may name a node here: the usual ones, and those whose name ends like them (`stationName`). */
function nameKeys({ labels }: SchemaResponse): string[] {
  const alike = labels.flatMap((label) => label.properties.map(({ name }) => name)).filter((name) => /(name|title|label)$/i.test(name));
  return [...new Set([...nameProperties, ...alike])];
}

function toNodeEntry({ id, labels, properties, name }: ShapeNode, keys: readonly string[]): NodeEntry {
  const aliases = properties[keys.length];
  const further = Array.isArray(aliases) ? aliases.filter((alias): alias is string => typeof alias === "string" && alias !== "") : [];
  const property = (key: string): StoreValue | undefined => properties[keys.indexOf(key)];
  return { id, labels: orderLabels(labels), name: name ?? displayName(labels, property, id, keys), aliases: further };
}

function toRelationshipEntry({ id, source, target, type, properties }: ShapeRelationship): RelationshipEntry {
  if (properties.every((value) => value === null)) return { id, source, target, type };
  const [modality, polarity, from, to, documents] = properties;
  return { id, source, target, type, values: { modality, polarity, from, to, documents } };
}
