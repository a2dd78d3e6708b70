import { expect, test } from "vitest";
import { stopOnSignal, type LifecycleParts } from "../../../server/lifecycle.ts";

interface Staged {
  events: string[];
  send: (signal: "SIGINT" | "SIGTERM") => void;
}

/** A server whose requests end when `closed` does. */
function stage(closed: Promise<void>, more: Partial<LifecycleParts> = {}): Staged {
  const events: string[] = [];
  const listeners = new Map<string, () => void>();
  const server = {
    close: (onClosed?: () => void) => {
      events.push("refuse new ones");
      void closed.then(onClosed);
    },
    closeIdleConnections: () => void events.push("close idle ones"),
    closeAllConnections: () => void events.push("cut"),
  };
  stopOnSignal({
    server: server as unknown as LifecycleParts["server"],
    abortRequests: () => void events.push("abort"),
    release: () => Promise.resolve(void events.push("release")),
    exit: (code) => void events.push(`exit ${code}`),
    onSignal: (signal, listener) => void listeners.set(signal, listener),
    graceMs: 20,
    ...more,
  });
  return { events, send: (signal) => listeners.get(signal)?.() };
}

function settle(ms = 5): Promise<void> {
  return new Promise((resolve) => void setTimeout(resolve, ms));
}

test.each(["SIGINT", "SIGTERM"] as const)("%s ends the requests, then the store, then the process", async (signal) => {
  const { events, send } = stage(Promise.resolve());
  send(signal);
  await settle();
  expect(events).toStrictEqual(["refuse new ones", "close idle ones", "abort", "release", "exit 0"]);
});

test("requests that do not end are cut", async () => {
  const { events, send } = stage(new Promise(() => {}));
  send("SIGTERM");
  await settle(60);
  expect(events).toStrictEqual(["refuse new ones", "close idle ones", "abort", "cut"]);
});

test("a second signal ends at once", async () => {
  const { events, send } = stage(new Promise(() => {}));
  send("SIGINT");
  send("SIGINT");
  expect(events.at(-1)).toBe("exit 130");
  send("SIGTERM");
  expect(events.at(-1)).toBe("exit 143");
});

test("a store that does not close is told by the exit code", async () => {
  const { events, send } = stage(Promise.resolve(), { release: () => Promise.reject(new Error("stuck")) });
  send("SIGTERM");
  await settle();
  expect(events.at(-1)).toBe("exit 1");
});
