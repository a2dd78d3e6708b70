import { collectColumns, type ColumnValues } from "./columns.ts";
import { createIntegerList } from "./growable.ts";
import { createInterner } from "./interner.ts";
import { layRows } from "./rows.ts";
import { createStringTableBuilder } from "./stringTable.ts";
import type { Topology } from "./topology.ts";

export interface NodeEntry {
  id: string;
  labels: readonly string[];
  name: string;
  aliases?: readonly string[];
}

export interface RelationshipEntry {
  id: string;
  source: string;
  target: string;
  type: string;
  values?: ColumnValues;
}

/** Takes nodes, then relationships, in batches of any size. */
export interface TopologyBuilder {
  addNodes(nodes: Iterable<NodeEntry>): void;
  addRelationships(relationships: Iterable<RelationshipEntry>): void;
  build(asOf: Date): Topology;
}

/** @throws RangeError past 65,535 relationship types or combinations of labels. */
export function createTopologyBuilder(): TopologyBuilder {
  const index = new Map<string, number>();
  const nodeIds = createStringTableBuilder();
  const names = createStringTableBuilder();
  const aliases = new Map<number, readonly string[]>();
  const labelSets = createInterner<readonly string[]>("combinations of labels", (labels) => labels.join("\u0000"));
  const labelSet = createIntegerList();
  const relationshipIds = createStringTableBuilder();
  const types = createInterner<string>("relationship types", (name) => name);
  const sources = createIntegerList();
  const targets = createIntegerList();
  const type = createIntegerList();
  const columns = collectColumns();
  let dangling = 0;

  return {
    addNodes(nodes) {
      for (const node of nodes) {
        if (index.has(node.id)) continue;
        const position = nodeIds.size;
        index.set(node.id, position);
        nodeIds.push(node.id);
        names.push(node.name);
        labelSet.push(labelSets.indexOf(node.labels));
        if (node.aliases?.length) aliases.set(position, node.aliases);
      }
    },
    addRelationships(relationships) {
      for (const relationship of relationships) {
        const source = index.get(relationship.source);
        const target = index.get(relationship.target);
        if (source === undefined || target === undefined) {
          dangling += 1;
          continue;
        }
        relationshipIds.push(relationship.id);
        sources.push(source);
        targets.push(target);
        type.push(types.indexOf(relationship.type));
        columns.push(relationship.values);
      }
    },
    build(asOf) {
      return {
        ...layRows(nodeIds.size, sources.toArray(), targets.toArray()),
        asOf: asOf.toISOString(),
        type: Uint16Array.from(type.toArray()),
        typeNames: types.values,
        labelSet: Uint16Array.from(labelSet.toArray()),
        labelSets: labelSets.values,
        columns: columns.build(),
        nodeIds: nodeIds.build(),
        relationshipIds: relationshipIds.build(),
        names: names.build(),
        aliases,
        dangling,
        indexOf: (nodeId) => index.get(nodeId),
      };
    },
  };
}
