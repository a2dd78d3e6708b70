/** Labels whose nodes are known by their own `id` property. */
export const modelLabels = ["Entity", "Claim", "Passage", "Document"] as const;

/** @returns what the product calls a node: its own `id` in the model, else its element id */
export function nodeIdOf(labels: readonly string[], own: unknown, elementId: string): string {
  return typeof own === "string" && modelLabels.some((label) => labels.includes(label)) ? own : elementId;
}
