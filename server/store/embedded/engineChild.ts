import { StoreError } from "../storeError.ts";
import { describeSchema, nodesById, relationshipsById, shapeStep } from "./inspect.ts";
import { packBatch } from "./packedShape.ts";
import type { Stop } from "./pace.ts";
import type { AnswerOf, AnyCall, CallKind, EngineSettings, FromChild, ToChild, WireError } from "./protocol.ts";
import { Session } from "./session.ts";
import { Turns } from "./turns.ts";

const settings = JSON.parse(process.argv[2] ?? "{}") as EngineSettings;
const turns = new Turns();
const stops = new Map<number, Stop>();
const noRows = { maxRows: 0, maxBytes: 0 };

function tell(message: FromChild, then?: () => void): void {
  if (process.connected) process.send?.(message, undefined, undefined, then === undefined ? undefined : () => then());
}

function toWire(error: unknown): WireError {
  if (!(error instanceof StoreError)) {
    if (error instanceof RangeError && /call stack/u.test(error.message))
      return { code: "limit", message: "The query is nested too deeply." };
    return {
      code: "internal",
      message: `The embedded engine failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    };
  }
  return {
    code: error.code,
    message: error.message,
    ...(error.hint === undefined ? {} : { hint: error.hint }),
    ...(error.position === undefined ? {} : { position: error.position }),
    ...(error.engineCode === undefined ? {} : { engineCode: error.engineCode }),
  };
}

function answer(session: Session, call: AnyCall, stop: Stop): Promise<AnswerOf<CallKind>> {
  const { graph } = session;
  switch (call.kind) {
    case "read":
      return turns.read(() => session.read(call.query, call.params, call, stop));
    case "write":
      return turns.write(async () => {
        // Its caller may have left while it waited for its turn.
        if (stop.cancelled) throw new StoreError("cancelled", "The write was cancelled before it began.");
        return (await session.write(call.statements, noRows, stop)).counters;
      });
    case "run":
      return turns.write(async () => {
        if (stop.cancelled) throw new StoreError("cancelled", "The write was cancelled before it began.");
        return session.write([{ query: call.query, params: call.params }], call, stop, call.ending);
      });
    case "schema":
      return turns.read(async () => describeSchema(graph));
    case "nodes":
      return turns.read(async () => nodesById(graph, call.ids));
    case "relationships":
      return turns.read(async () => relationshipsById(graph, call.ids));
    case "shape":
      return turns.read(async () => {
        const { batch, next } = shapeStep(graph, call.shape, call.cursor);
        return { batch: packBatch(batch), next };
      });
    case "ping":
      return Promise.resolve({ engineVersion: session.db.version(), revision: session.revision() });
    case "clear":
      return turns.write(async () => {
        await session.clear();
        return null;
      });
    case "close":
      return turns.write(async () => {
        session.db.close();
        return null;
      });
  }
}

async function handle(session: Session, message: ToChild): Promise<void> {
  const { id } = message;
  if (message.message === "cancel") {
    const stop = stops.get(id);
    if (stop !== undefined) stop.cancelled = true;
    // An answer at once, also for a call that still waits for its turn: it shows that the process is not stuck.
    tell({ message: "failed", id, error: { code: "cancelled", message: "The query was cancelled." } });
    return;
  }
  const stop: Stop = { cancelled: false, deadline: performance.now() + message.timeoutMs };
  stops.set(id, stop);
  try {
    const result = await answer(session, message.call, stop);
    if (message.call.kind === "close") tell({ message: "answer", id, answer: result }, () => process.exit(0));
    else tell({ message: "answer", id, answer: result });
  } catch (error) {
    tell({ message: "failed", id, error: toWire(error) });
  } finally {
    stops.delete(id);
  }
}

// Without its parent the child has nothing to live for. The parent decides when to stop: a Ctrl-C reaches both.
process.on("disconnect", () => process.exit(0));
process.on("SIGINT", () => undefined);
process.on("SIGTERM", () => undefined);

try {
  const session = await Session.open(settings.directory, settings.memoryMb);
  process.on("message", (message: ToChild) => void handle(session, message));
  tell({ message: "opened" });
} catch (error) {
  tell({ message: "refused", error: toWire(error) }, () => process.exit(1));
}
