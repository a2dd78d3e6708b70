import type { Counters } from "../../server/contract/query.ts";
import { counted } from "./queryRun.ts";

/** Each count with its unit and what happened to it, in the order in which they are told. */
const told: readonly (readonly [keyof Counters, unit: string, happened: string])[] = [
  ["nodesDeleted", "node", "deleted"],
  ["relationshipsDeleted", "relationship", "deleted"],
  ["nodesCreated", "node", "created"],
  ["relationshipsCreated", "relationship", "created"],
  ["propertiesSet", "property", "set or removed"],
  ["labelsAdded", "label", "added"],
  ["labelsRemoved", "label", "removed"],
  ["constraintsAdded", "constraint", "added"],
  ["constraintsRemoved", "constraint", "removed"],
  ["indexesAdded", "index", "added"],
  ["indexesRemoved", "index", "removed"],
];

/** What a query changed, or would: "3 nodes deleted"; nothing where it only read. */
export function changes(counters: Counters): string[] {
  return told.flatMap(([key, unit, happened]) => (counters[key] === 0 ? [] : [`${counted(counters[key], unit)} ${happened}`]));
}

/** Whether a text says a word that takes something away, outside of its texts, names and comments. */
export function mayDelete(query: string): boolean {
  const bare = query.replaceAll(/'(?:[^'\\]|\\[^])*'|"(?:[^"\\]|\\[^])*"|`(?:[^`]|``)*`|\/\/[^\r\n]*|\/\*[^]*?\*\//g, " ");
  return /\b(DELETE|REMOVE|DROP)\b/i.test(bare);
}

/** Whether the counts hold something that goes and does not come back. */
export function takesAway(counters: Counters): boolean {
  const { nodesDeleted, relationshipsDeleted, labelsRemoved, constraintsRemoved, indexesRemoved, propertiesSet } = counters;
  return nodesDeleted + relationshipsDeleted + labelsRemoved + constraintsRemoved + indexesRemoved + propertiesSet > 0;
}
