import type { Asked } from "./askers.ts";

/** Between two looks, and in all, in milliseconds. */
const wait = { each: 200, all: 600_000 } as const;

/** Waits until the product has read the graph: until then it refuses, and says so. */
export async function whenReady(asked: Pick<Asked, "ask">, question = "what can I ask"): Promise<void> {
  const until = performance.now() + wait.all;
  while (performance.now() < until) {
    const response = await asked.ask(question).catch(() => undefined);
    if (response !== undefined && response.refusal?.reason !== "partly_searched") return;
    await new Promise((resolve) => setTimeout(resolve, wait.each));
  }
  throw new Error(`The graph was not read within ${wait.all / 1_000} s.`);
}
