/** Which labels each node has, and which nodes each label. A node without an entry is not there. */
export class LabelTable {
  count = 0;
  private readonly labels: (readonly string[] | undefined)[] = [];
  private readonly members = new Map<string, Set<number>>();
  /** One array for all nodes with the same labels. */
  private readonly sets = new Map<string, readonly string[]>();
  private readonly order = new Map<string, number>();

  /** One past the largest number of a node. */
  get end(): number {
    return this.labels.length;
  }

  has(node: number): boolean {
    return this.labels[node] !== undefined;
  }

  of(node: number): readonly string[] {
    return this.labels[node] ?? [];
  }

  with(label: string): ReadonlySet<number> {
    return this.members.get(label) ?? nobody;
  }

  *nodes(): Iterable<number> {
    for (let node = 0; node < this.labels.length; node += 1) if (this.labels[node] !== undefined) yield node;
  }

  /** Labels that some node has. */
  names(): string[] {
    return [...this.members].filter(([, nodes]) => nodes.size > 0).map(([name]) => name);
  }

  /** Gives a node its labels; undefined takes the node away. */
  put(node: number, labels: readonly string[] | undefined): void {
    const before = this.labels[node];
    for (const label of before ?? []) this.members.get(label)?.delete(node);
    this.labels[node] = labels === undefined ? undefined : this.shared(labels);
    for (const label of labels ?? []) {
      const nodes = this.members.get(label);
      if (nodes === undefined) this.members.set(label, new Set([node]));
      else nodes.add(node);
    }
    this.count += (labels === undefined ? 0 : 1) - (before === undefined ? 0 : 1);
  }

  /** Labels in the order in which the graph first had them, as Neo4j lists a node's. */
  ordered(labels: readonly string[]): readonly string[] {
    for (const label of labels) this.note(label);
    return labels.toSorted((a, b) => (this.order.get(a) ?? 0) - (this.order.get(b) ?? 0));
  }

  /** Gives a label its place in the order, after every label that has one. */
  note(label: string): void {
    if (!this.order.has(label)) this.order.set(label, this.order.size);
  }

  inOrder(): string[] {
    return [...this.order.keys()];
  }

  private shared(labels: readonly string[]): readonly string[] {
    const key = labels.join("\u0000");
    const known = this.sets.get(key);
    if (known !== undefined) return known;
    this.sets.set(key, labels);
    return labels;
  }
}

const nobody: ReadonlySet<number> = new Set();
