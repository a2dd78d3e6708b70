import type { ValueMap } from "../evaluate/value.ts";
import { byName } from "./changes.ts";

/** Properties by dense number: read when they are first asked for, and held until they are forgotten. */
export class HeldProperties {
  private readonly read: (number: number) => ValueMap;
  private readonly held: (ValueMap | undefined)[] = [];
  /** How many were read since they were last forgotten. */
  readCount = 0;

  constructor(read: (number: number) => ValueMap) {
    this.read = read;
  }

  of(number: number): ValueMap {
    const known = this.held[number];
    if (known !== undefined) return known;
    const properties = this.read(number);
    this.held[number] = properties;
    this.readCount += 1;
    return properties;
  }

  /** Makes room for the next number. */
  add(): void {
    this.held.push(undefined);
  }

  /** In the order in which they also come back from the engine. */
  put(number: number, properties: ValueMap): void {
    this.held[number] = byName(properties);
  }

  forget(): void {
    this.held.fill(undefined);
    this.readCount = 0;
  }
}
