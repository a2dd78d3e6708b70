import { groupKey } from "../evaluate/compare.ts";
import type { Value } from "../evaluate/value.ts";

/** Which nodes of a label hold which values of some properties. */
export class PropertyIndex {
  readonly label: string;
  readonly keys: readonly string[];
  private readonly holders = new Map<string, Set<number>>();
  private readonly keyOf = new Map<number, string>();

  constructor(label: string, keys: readonly string[]) {
    this.label = label;
    this.keys = keys;
  }

  /** Records what a node holds now; values of which one is null are not kept. Returns how many nodes hold the same. */
  put(node: number, values: readonly Value[]): number {
    this.remove(node);
    if (values.some((value) => value === null)) return 0;
    const key = values.map(groupKey).join("\u0000");
    let nodes = this.holders.get(key);
    if (nodes === undefined) {
      nodes = new Set();
      this.holders.set(key, nodes);
    }
    nodes.add(node);
    this.keyOf.set(node, key);
    return nodes.size;
  }

  remove(node: number): void {
    const key = this.keyOf.get(node);
    if (key === undefined) return;
    this.keyOf.delete(node);
    const nodes = this.holders.get(key);
    nodes?.delete(node);
    if (nodes?.size === 0) this.holders.delete(key);
  }

  find(values: readonly Value[]): ReadonlySet<number> {
    return this.holders.get(values.map(groupKey).join("\u0000")) ?? none;
  }

  /** The sets of nodes that hold the same values, for a constraint that is made over data that is there. */
  *duplicates(): Iterable<ReadonlySet<number>> {
    for (const nodes of this.holders.values()) if (nodes.size > 1) yield nodes;
  }
}

const none: ReadonlySet<number> = new Set();
