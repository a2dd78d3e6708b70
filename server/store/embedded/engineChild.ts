import { StoreError } from "../storeError.ts";
import { openSession } from "./nativeSession.ts";
import type { AnyCall, EngineSettings, FromChild, ToChild, WireError } from "./protocol.ts";

const settings = JSON.parse(process.argv[2] ?? "{}") as EngineSettings;
const session = openOrExit();

function tell(message: FromChild): void {
  if (process.connected) process.send?.(message);
}

function openOrExit() {
  try {
    return openSession(settings.directory);
  } catch (error) {
    process.send?.({ message: "refused", error: toWire(error) } satisfies FromChild, () => process.exit(1));
    return null;
  }
}

function toWire(error: unknown): WireError {
  if (error instanceof StoreError) {
    return {
      code: error.code,
      message: error.message,
      ...(error.hint === undefined ? {} : { hint: error.hint }),
      ...(error.position === undefined ? {} : { position: error.position }),
      ...(error.engineCode === undefined ? {} : { engineCode: error.engineCode }),
    };
  }
  return { code: "internal", message: `The embedded engine failed: ${error instanceof Error ? error.message : String(error)}` };
}

async function answer(id: number, call: AnyCall): Promise<void> {
  if (session === null) return;
  try {
    tell({ message: "answer", id, answer: await session.run(call) });
    if (call.kind === "close") process.exit(0);
  } catch (error) {
    tell({ message: "failed", id, error: toWire(error) });
  }
}

process.on("message", (message: ToChild) => {
  if (message.message === "call") void answer(message.id, message.call);
});
process.on("disconnect", () => process.exit(0));
// The parent decides when to stop; a Ctrl-C in the terminal reaches the whole group.
process.on("SIGINT", () => undefined);
process.on("SIGTERM", () => undefined);
if (session !== null) tell({ message: "opened" });
