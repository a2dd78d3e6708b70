/** Labels whose nodes may be known by their own `id` property. */
export const modelLabels = ["Entity", "Claim", "Passage", "Document"] as const;

/**
 * The model's ids begin with a kind and a colon: country:japan. Other graphs have nodes of these labels too, whose ids
 * may be anything, and more than one node's; these are known by their element ids.
 */
export const ownIdPattern = "[a-z][a-z0-9_-]*:.+";
const ownId = new RegExp(`^${ownIdPattern}$`, "s");

/** @returns whether the value has the form of an id of the model */
export function isOwnId(value: unknown): value is string {
  return typeof value === "string" && ownId.test(value);
}

/** @returns what the product calls a node: its own `id` in the model, else its element id */
export function nodeIdOf(labels: readonly string[], own: unknown, elementId: string): string {
  return isOwnId(own) && modelLabels.some((label) => labels.includes(label)) ? own : elementId;
}
