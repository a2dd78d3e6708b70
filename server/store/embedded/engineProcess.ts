import { StoreError } from "../storeError.ts";
import { endChild, send, spawnChild, type Child, type Pending } from "./engineFork.ts";
import type { AnswerOf, AnyCall, CallKind, CallOf, EngineSettings } from "./protocol.ts";

/** How many calls the child works on at once; the others wait in line. */
const atOnce = 4;
/** How long the child may take to answer that it has stopped, before it is killed. */
const graceMs = 2_000;

export interface EngineProcess {
  call<K extends CallKind>(call: CallOf<K>, options: { signal?: AbortSignal | undefined; timeoutMs: number }): Promise<AnswerOf<K>>;
  /** The process id of the running child, for tests of what happens when it is killed. */
  pid(): number | undefined;
  close(): Promise<void>;
}

/**
 * The engine in a process of its own, so that neither its faults nor its memory are the server's. A call that does
 * not end when it must costs the child its life; another takes its place, and calls that only read are asked again.
 */
export function startEngine(settings: EngineSettings, note: (message: string) => void): EngineProcess {
  const waiting: Pending[] = [];
  let child: Child | null = null;
  let nextId = 1;
  let state: "open" | "closed" = "open";

  function current(): Child {
    child ??= spawnChild(settings, (pending, error) => pending.settle({ error }), lost);
    return child;
  }

  /** The child has ended: what it was doing is asked again where that is safe, else answered with the reason. */
  function lost(gone: Child, error: StoreError, cause: "died" | "refused"): void {
    if (child === gone) child = null;
    const running = [...gone.running.values()];
    gone.running.clear();
    if (state === "open" && running.length > 0) note(error.message);
    for (const pending of running) {
      pending.attempts += 1;
      const isSafe = pending.call.kind !== "write" && pending.call.kind !== "run";
      if (state === "open" && isSafe && pending.attempts < 2 && cause === "died" && error.code === "unavailable") waiting.unshift(pending);
      else pending.settle({ error });
    }
    pump();
  }

  function pump(): void {
    if (state === "closed") return;
    for (;;) {
      const [pending] = waiting;
      if (pending === undefined) return;
      const target = current();
      if (target.running.size >= atOnce) return;
      waiting.shift();
      target.running.set(pending.id, pending);
      void hand(target, pending);
    }
  }

  /** Stops one call: at once for its caller, then in the child, which is killed if it does not follow. */
  function abandon(pending: Pending): void {
    const place = waiting.indexOf(pending);
    if (place >= 0) waiting.splice(place, 1);
    const holder = child;
    if (holder === null || !holder.running.has(pending.id)) return;
    send(holder.process, { message: "cancel", id: pending.id });
    const timer = setTimeout(() => {
      if (holder.running.delete(pending.id)) holder.process.kill("SIGKILL");
    }, graceMs);
    timer.unref();
  }

  return {
    call<K extends CallKind>(call: CallOf<K>, options: { signal?: AbortSignal | undefined; timeoutMs: number }) {
      return new Promise<AnswerOf<K>>((resolve, reject) => {
        if (state === "closed") return reject(new StoreError("unavailable", "The store is closed."));
        if (options.signal?.aborted === true) return reject(new StoreError("cancelled", "The query was cancelled."));
        const stop = (error: StoreError) => {
          abandon(pending);
          pending.settle({ error });
        };
        const onAbort = () => stop(new StoreError("cancelled", "The query was cancelled."));
        const timer = setTimeout(() => stop(timedOut(options.timeoutMs)), options.timeoutMs);
        const pending: Pending = {
          id: nextId++,
          call: call as AnyCall,
          timeoutMs: options.timeoutMs,
          attempts: 0,
          settle(outcome) {
            clearTimeout(timer);
            options.signal?.removeEventListener("abort", onAbort);
            if ("error" in outcome) reject(outcome.error);
            else resolve(outcome.answer as AnswerOf<K>); // oxlint-disable-line typescript/no-unnecessary-type-assertion -- the compiler asks for it
            pump();
          },
        };
        options.signal?.addEventListener("abort", onAbort, { once: true });
        waiting.push(pending);
        pump();
      });
    },
    pid: () => child?.process.pid,
    async close() {
      if (state === "closed") return;
      state = "closed";
      const closed = new StoreError("unavailable", "The store is closed.");
      for (const pending of waiting.splice(0)) pending.settle({ error: closed });
      const last = child;
      if (last === null) return;
      for (const pending of last.running.values()) pending.settle({ error: closed });
      last.running.clear();
      await endChild(last.process, nextId++);
    },
  };
}

/** Sends a call as soon as the child has opened its folder; a child that cannot is answered for when it is lost. */
async function hand(target: Child, pending: Pending): Promise<void> {
  if (!(await target.opened) || !target.running.has(pending.id)) return;
  send(target.process, { message: "call", id: pending.id, call: pending.call, timeoutMs: pending.timeoutMs });
}

function timedOut(timeoutMs: number): StoreError {
  return new StoreError("timeout", `The query did not end within ${timeoutMs} ms and was stopped.`, {
    hint: "Ask for less, add a LIMIT or a label, or allow more time.",
  });
}
