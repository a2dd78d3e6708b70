import { StoreError } from "../../storeError.ts";
import { textOf } from "../evaluate/text.ts";
import type { Value, ValueMap } from "../evaluate/value.ts";
import { PropertyIndex } from "./propertyIndex.ts";

/** What an index is over, and whether no two nodes may hold the same. */
export interface IndexWanted {
  readonly label: string;
  readonly keys: readonly string[];
  readonly isUnique: boolean;
}

/** The nodes that are indexed. */
export interface IndexedNodes {
  withLabel(label: string): ReadonlySet<number>;
  labelsOf(node: number): readonly string[];
  propertiesOfNode(node: number): ValueMap;
}

/** The indexes of a graph's nodes, by label and properties. */
export class NodeIndexes {
  private readonly nodes: IndexedNodes;
  private readonly byKey = new Map<string, PropertyIndex>();
  private readonly unique = new Set<string>();

  constructor(nodes: IndexedNodes) {
    this.nodes = nodes;
  }

  /** Fills those that are new from the nodes that are there, and drops those that are not wanted any more. */
  install(wanted: readonly IndexWanted[]): void {
    const keys = new Set<string>();
    this.unique.clear();
    for (const { label, keys: properties, isUnique } of wanted) {
      const key = JSON.stringify([label, ...properties]);
      keys.add(key);
      if (isUnique) this.unique.add(key);
      if (this.byKey.has(key)) continue;
      const index = new PropertyIndex(label, properties);
      for (const node of this.nodes.withLabel(label)) this.putInto(index, node);
      this.byKey.set(key, index);
    }
    for (const key of this.byKey.keys()) if (!keys.has(key)) this.byKey.delete(key);
  }

  /** Those over one property alone. */
  over(property: string): PropertyIndex[] {
    return [...this.byKey.values()].filter(({ keys }) => keys.length === 1 && keys[0] === property);
  }

  /**
   * Records what a node holds now.
   *
   * @throws StoreError `conflict` when another node holds the same where no two may.
   */
  update(node: number): void {
    if (this.byKey.size === 0) return;
    const labels = this.nodes.labelsOf(node);
    for (const [key, index] of this.byKey) {
      if (!labels.includes(index.label)) index.remove(node);
      else if (this.putInto(index, node) > 1 && this.unique.has(key)) throw this.notUnique(index, node);
    }
  }

  private putInto(index: PropertyIndex, node: number): number {
    const properties = this.nodes.propertiesOfNode(node);
    const values = index.keys.map((key): Value => properties.get(key) ?? null);
    return index.put(node, values);
  }

  private notUnique(index: PropertyIndex, node: number): StoreError {
    const shown = index.keys.map((key) => `\`${key}\` = ${textOf(this.nodes.propertiesOfNode(node).get(key) ?? "")}`).join(", ");
    return new StoreError("conflict", `Another node has the label \`${index.label}\` and ${shown}.`, {
      hint: "The property is constrained to be unique: use MERGE, or another value.",
      engineCode: "Neo.ClientError.Schema.ConstraintValidationFailed",
    });
  }
}
