/** The label that every entity of the model has beside its specific ones, so that it says nothing of any. */
export const entityLabel = "Entity";

/** What a node is, by its labels: the first that says more than the general one, where any does. */
export function kindOf(labels: readonly string[]): string | undefined {
  return labels.find((label) => label !== entityLabel) ?? labels[0];
}

/** Share of all nodes that a label is on before it tells nothing of any of them. */
const nearlyAll = 0.9;

/** Whether a label is one that tools put beside the label that matters: `__Entity__`, `_Bloom_Perspective_`. */
export function isTechnical(label: string): boolean {
  return label.startsWith("_");
}

/**
 * The labels that nearly every node carries beside another one, so that they say nothing of any: RDF's `Resource`,
 * BloodHound's `Base`. A label that is on nearly all nodes alone is what these are.
 */
export function generalLabelsOf(counts: readonly { name: string; count: number }[], nodes: number): string[] {
  return counts
    .filter(({ name, count }) => {
      const others = counts.filter((other) => other.name !== name && other.count < count && !isTechnical(other.name));
      const beside = others.reduce((sum, other) => sum + other.count, 0);
      return count >= nearlyAll * nodes && others.length > 1 && beside >= nearlyAll * count;
    })
    .map(({ name }) => name);
}
