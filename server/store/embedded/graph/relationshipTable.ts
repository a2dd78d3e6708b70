/** Relationships by dense numbers: type and ends of each, and which touch a node. One that is deleted keeps its number. */
export class RelationshipTable {
  count = 0;
  private readonly types: (string | undefined)[] = [];
  private readonly lastTypes: string[] = [];
  private readonly starts: number[] = [];
  private readonly ends: number[] = [];
  private readonly outgoing: number[][] = [];
  private readonly incoming: number[][] = [];
  private readonly typeCounts = new Map<string, number>();

  /** One past the largest number. */
  get end(): number {
    return this.types.length;
  }

  /** Makes room for the relationships of one more node. */
  addNode(): void {
    this.outgoing.push([]);
    this.incoming.push([]);
  }

  add(start: number, end: number, type: string): number {
    const item = this.types.length;
    this.starts.push(start);
    this.ends.push(end);
    this.types.push(undefined);
    this.putType(item, type);
    this.outgoing[start]?.push(item);
    this.incoming[end]?.push(item);
    return item;
  }

  /** Gives a relationship its type; undefined deletes it. */
  putType(relationship: number, type: string | undefined): void {
    const before = this.types[relationship];
    if (before !== undefined) this.typeCounts.set(before, this.countOf(before) - 1);
    if (type !== undefined) {
      this.typeCounts.set(type, this.countOf(type) + 1);
      this.lastTypes[relationship] = type;
    }
    this.types[relationship] = type;
    this.count += (type === undefined ? 0 : 1) - (before === undefined ? 0 : 1);
  }

  has(relationship: number): boolean {
    return this.types[relationship] !== undefined;
  }

  /** Its type, also after it was deleted. */
  typeOf(relationship: number): string {
    return this.lastTypes[relationship] ?? "";
  }

  startOf(relationship: number): number {
    return this.starts[relationship] ?? -1;
  }

  endOf(relationship: number): number {
    return this.ends[relationship] ?? -1;
  }

  typeNames(): string[] {
    return [...this.typeCounts].filter(([, count]) => count > 0).map(([name]) => name);
  }

  *all(): Iterable<number> {
    for (let item = 0; item < this.types.length; item += 1) if (this.types[item] !== undefined) yield item;
  }

  /** Relationships of a node, newest first; a loop comes once in "both". */
  *of(node: number, direction: "out" | "in" | "both"): Iterable<number> {
    if (direction !== "in") yield* this.living(this.outgoing[node]);
    if (direction === "out") return;
    for (const item of this.living(this.incoming[node])) if (direction === "in" || this.starts[item] !== node) yield item;
  }

  private countOf(type: string): number {
    return this.typeCounts.get(type) ?? 0;
  }

  private *living(list: readonly number[] | undefined): Iterable<number> {
    if (list === undefined) return;
    for (let place = list.length - 1; place >= 0; place -= 1) {
      const item = list[place];
      if (item !== undefined && this.types[item] !== undefined) yield item;
    }
  }
}
