import type { WireMap, WireValue } from "../../server/contract/values.ts";
import { ApiError } from "../api/request.ts";
import { type Command, help } from "./commands.ts";
import type { Outcome } from "./queryRun.ts";
import { readQuery, type RunRequest } from "./runQuery.ts";

interface CommandHooks {
  onClear: () => void;
  onHistory: () => void;
}

/** What a command did; `params` where it changed them. */
interface Done {
  outcome: Outcome;
  params?: WireMap;
}

/**
 * Runs a command. A parameter's value is any Cypher expression: the engine works it out, so that it is typed exactly.
 *
 * @param request whose parameters and limits hold; its text plays no part
 */
export async function runCommand(command: Command, request: RunRequest, hooks: CommandHooks, signal: AbortSignal): Promise<Done> {
  switch (command.kind) {
    case "set": {
      const value = await evaluate(command.expression, request, signal);
      if ("outcome" in value) return value;
      const params = { ...request.params, [command.name]: value.value };
      return { outcome: listed({ [command.name]: value.value }), params };
    }
    case "setAll": {
      const value = await evaluate(command.expression, request, signal);
      if ("outcome" in value) return value;
      const params = value.value;
      if (!isMap(params)) return failed("A map of names and values is needed here.", "Such as :params {from: 'country:japan', depth: 2}");
      return { outcome: listed(params), params };
    }
    case "listParameters":
      return { outcome: listed(request.params) };
    case "clearParameters":
      return { outcome: said("The parameters are gone."), params: {} };
    case "clear":
      hooks.onClear();
      return { outcome: said("The results are gone.") };
    case "history":
      hooks.onHistory();
      return { outcome: said("The history is open.") };
    case "help":
      return { outcome: { kind: "said", lines: help } };
    case "use":
      return failed(
        `The whole page asks one database; :use ${command.database} cannot change it for the console alone.`,
        `Choose it in the page's head, or begin the statement with USE ${command.database}.`,
      );
    case "unknown":
      return failed(command.message, command.hint);
  }
}

async function evaluate(expression: string, request: RunRequest, signal: AbortSignal): Promise<{ value: WireValue } | Done> {
  const answer = await readQuery({ ...request, query: `RETURN ${expression} AS value`, limit: 2 }, signal);
  if (answer.kind === "cancelled") return { outcome: { kind: "cancelled", afterMs: 0 } };
  if (answer.kind === "failed") {
    // The place is one in a text that nobody wrote.
    return { outcome: { kind: "failed", error: new ApiError(answer.error.code, answer.error.message, answer.error.hint) } };
  }
  const { rows } = answer.response;
  const value = rows[0]?.[0] ?? null;
  if (rows.length > 1 || isEntity(value)) return failed("A parameter is one plain value, not a node, a relationship or a path.", null);
  return { value };
}

function isMap(value: WireValue): value is WireMap {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !Object.hasOwn(value, "$type");
}

function isEntity(value: WireValue): boolean {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const { $type: type } = value;
  return type === "Node" || type === "Relationship" || type === "Path";
}

function listed(params: WireMap): Outcome {
  const lines = Object.entries(params).map(([name, value]) => `$${name} = ${JSON.stringify(value)}`);
  return lines.length === 0 ? said("No parameters are set.") : { kind: "said", lines };
}

function said(line: string): Outcome {
  return { kind: "said", lines: [line] };
}

function failed(message: string, hint: string | null): Done {
  return { outcome: { kind: "failed", error: new ApiError("invalid_query", message, hint) } };
}
