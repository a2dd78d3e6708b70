import { splitScript } from "../../server/contract/script.ts";
import type { WireMap } from "../../server/contract/values.ts";
import { readCommand } from "./commands.ts";

/**
 * The text with blanks in the place of its commands, so that what the analyser says of the rest keeps its place, and
 * the parameters that the commands will set, whose values nobody knows yet.
 */
export function withoutCommands(text: string): { cypher: string; parameters: WireMap } {
  let cypher = text.replaceAll(/:auto\b/gi, (word) => " ".repeat(word.length));
  const parameters: WireMap = {};
  for (const part of splitScript(text)) {
    if (part.kind !== "command") continue;
    const blank = part.text.replaceAll(/[^\n]/g, " ");
    cypher = cypher.slice(0, part.offset) + blank + cypher.slice(part.offset + part.text.length);
    const command = readCommand(part.text);
    if (command.kind === "set") parameters[command.name] = null;
    if (command.kind === "setAll")
      for (const [, name] of command.expression.matchAll(/[{,]\s*`?(\w+)`?\s*:/g)) parameters[name ?? ""] = null;
  }
  return { cypher, parameters };
}
