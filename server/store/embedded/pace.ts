import { StoreError } from "../storeError.ts";

/** Told to a query from outside: that it is to stop, and when it must. */
export interface Stop {
  cancelled: boolean;
  /** In milliseconds of `performance.now()`. */
  deadline: number;
}

/** How long a query holds the process before others have their turn. */
const sliceMs = 10;
/** Steps between two looks at the clock. */
const stepsPerLook = 1_024;

/** Keeps one query to its deadline, its share of the process and its memory. */
export class Pace {
  private readonly stop: Stop;
  private readonly memoryBytes: number;
  private steps = 0;
  private sliceStart = performance.now();

  constructor(stop: Stop, memoryMb: number) {
    this.stop = stop;
    this.memoryBytes = memoryMb * 1_000_000;
  }

  /** @throws StoreError `cancelled`, `timeout` or `limit`. */
  step(): void {
    this.steps += 1;
    if (this.steps % stepsPerLook !== 0) return;
    if (this.stop.cancelled) throw new StoreError("cancelled", "The query was cancelled.");
    if (performance.now() > this.stop.deadline)
      throw new StoreError("timeout", "The query did not end in its time and was stopped.", { hint: "Ask for less, or allow more time." });
    if (this.steps % (stepsPerLook * 64) === 0 && process.memoryUsage.rss() > this.memoryBytes) {
      throw new StoreError("limit", "The query needed more memory than the embedded engine may use.", {
        hint: "Ask for less at a time: add a LIMIT, a label or a WHERE.",
      });
    }
  }

  isPauseDue(): boolean {
    if (this.steps % 64 !== 0) return false;
    const now = performance.now();
    if (now - this.sliceStart < sliceMs) return false;
    this.sliceStart = now + 0.1;
    return true;
  }
}
