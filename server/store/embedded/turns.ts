/** Readers may work side by side; a writer works alone. First come, first served. */
export class Turns {
  private readers = 0;
  private writing = false;
  private readonly waiting: { kind: "read" | "write"; begin: () => void }[] = [];

  async read<T>(work: () => Promise<T>): Promise<T> {
    await this.begin("read");
    try {
      return await work();
    } finally {
      this.readers -= 1;
      this.next();
    }
  }

  async write<T>(work: () => Promise<T>): Promise<T> {
    await this.begin("write");
    try {
      return await work();
    } finally {
      this.writing = false;
      this.next();
    }
  }

  private begin(kind: "read" | "write"): Promise<void> {
    return new Promise((begin) => {
      this.waiting.push({ kind, begin });
      this.next();
    });
  }

  private next(): void {
    for (;;) {
      const [first] = this.waiting;
      if (first === undefined || this.writing || (first.kind === "write" && this.readers > 0)) return;
      this.waiting.shift();
      if (first.kind === "write") this.writing = true;
      else this.readers += 1;
      first.begin();
    }
  }
}
