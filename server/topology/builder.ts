import { setImmediate as nextTurn } from "node:timers/promises";
import { collectColumns, type ColumnValues } from "./columns.ts";
import { createIntegerList } from "./growable.ts";
import { createIdIndex, type IdIndex } from "./idIndex.ts";
import { createIdTableBuilder } from "./idTable.ts";
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
  /** As `build`, and lets others run meanwhile. */
  buildInTurns(asOf: Date): Promise<Topology>;
}

/** Outside the builder: a function made in it would keep all of the builder's lists for as long as the topology. */
function lookUpIn(index: IdIndex): Topology["indexOf"] {
  return (nodeId) => index.indexOf(nodeId);
}

/** @throws RangeError past 65,535 relationship types or combinations of labels. */
export function createTopologyBuilder(): TopologyBuilder {
  const index = createIdIndex();
  const nodeIds = createIdTableBuilder();
  const names = createStringTableBuilder();
  const aliases = new Map<number, readonly string[]>();
  const labelSets = createInterner<readonly string[]>("combinations of labels", (labels) => labels.join("\u0000"));
  const labelSet = createIntegerList();
  const relationshipIds = createIdTableBuilder();
  const types = createInterner<string>("relationship types", (name) => name);
  const sources = createIntegerList();
  const targets = createIntegerList();
  const type = createIntegerList();
  const columns = collectColumns();
  let dangling = 0;

  function* buildSteps(asOf: Date): Generator<undefined, Topology> {
    const rows = yield* layRows(nodeIds.size, sources.toArray(), targets.toArray());
    const type16 = new Uint16Array(type.toArray());
    yield;
    const relationshipTable = relationshipIds.build();
    yield;
    const tables = { nodeIds: nodeIds.build(), relationshipIds: relationshipTable, names: names.build() };
    yield;
    return {
      ...rows,
      ...tables,
      asOf: asOf.toISOString(),
      type: type16,
      typeNames: types.values,
      labelSet: new Uint16Array(labelSet.toArray()),
      labelSets: labelSets.values,
      columns: columns.build(),
      aliases,
      dangling,
      textLayers: [],
      indexOf: lookUpIn(index),
    };
  }

  return {
    addNodes(nodes) {
      for (const node of nodes) {
        if (index.indexOf(node.id) !== undefined) continue;
        const position = nodeIds.size;
        index.add(node.id, position);
        nodeIds.push(node.id);
        names.push(node.name);
        labelSet.push(labelSets.indexOf(node.labels));
        if (node.aliases?.length) aliases.set(position, node.aliases);
      }
    },
    addRelationships(relationships) {
      for (const relationship of relationships) {
        const source = index.indexOf(relationship.source);
        const target = index.indexOf(relationship.target);
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
      const steps = buildSteps(asOf);
      for (;;) {
        const step = steps.next();
        if (step.done === true) return step.value;
      }
    },
    async buildInTurns(asOf) {
      const steps = buildSteps(asOf);
      for (;;) {
        const step = steps.next();
        if (step.done === true) return step.value;
        await nextTurn();
      }
    },
  };
}
