const nodePrefix = "4:embedded:";
const relationshipPrefix = "5:embedded:";

/** An engine's id as an element id, in the form that Neo4j's have: a kind, a database, a number. */
export function nodeElementId(engineId: number): string {
  return `${nodePrefix}${engineId}`;
}

export function relationshipElementId(engineId: number): string {
  return `${relationshipPrefix}${engineId}`;
}

/** The engine's id behind a node's element id; null when it is not one. */
export function nodeEngineId(elementId: string): number | null {
  return engineIdOf(elementId, nodePrefix);
}

export function relationshipEngineId(elementId: string): number | null {
  return engineIdOf(elementId, relationshipPrefix);
}

function engineIdOf(elementId: string, prefix: string): number | null {
  const digits = elementId.startsWith(prefix) ? elementId.slice(prefix.length) : "";
  return /^\d{1,15}$/u.test(digits) ? Number(digits) : null;
}
