/** More ties than this do not make a node more urgent. */
const most = 8;

/** Nodes beside those that are chosen: those with most ties to them come first, of equals the one that was met first. */
export class Frontier {
  readonly #ties = new Map<number, number>();
  readonly #queues = Array.from({ length: most + 1 }, () => ({ nodes: [] as number[], at: 0 }));

  /** One of its neighbours was chosen. */
  touch(node: number): void {
    const ties = Math.min(most, (this.#ties.get(node) ?? 0) + 1);
    if (this.#ties.get(node) === ties) return;
    this.#ties.set(node, ties);
    this.#queues[ties]?.nodes.push(node);
  }

  /** Whether one of its neighbours was chosen. */
  knows(node: number): boolean {
    return this.#ties.has(node);
  }

  /** @returns the next node that is still open, and takes it out; undefined where there is none. */
  next(isOpen: (node: number) => boolean): number | undefined {
    for (let ties = most; ties > 0; ties -= 1) {
      const { nodes = [], at = 0 } = this.#queues[ties] ?? {};
      for (let i = at; i < nodes.length; i += 1) {
        const node = nodes[i] as number;
        this.#queues[ties] = { nodes, at: i + 1 };
        if (this.#ties.get(node) === ties && isOpen(node)) return node;
      }
    }
    return undefined;
  }
}
