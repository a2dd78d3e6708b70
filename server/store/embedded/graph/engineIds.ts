/** The ids by which the engine keeps what has a dense number here. */
export class EngineIds {
  private readonly ids: number[] = [];
  private readonly numbers: number[] = [];

  /** Adds the next number; -1 for what the engine does not have yet. */
  add(id: number): void {
    if (id >= 0) this.numbers[id] = this.ids.length;
    this.ids.push(id);
  }

  /** Says under which id the engine keeps what is new. */
  put(number: number, id: number): void {
    this.ids[number] = id;
    this.numbers[id] = number;
  }

  /** The engine's id; -1 where it has none. */
  of(number: number): number {
    return this.ids[number] ?? -1;
  }

  /** The number behind an engine's id; null when there is none. */
  find(id: number): number | null {
    return this.numbers[id] ?? null;
  }
}
