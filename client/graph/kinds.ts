import type { ShapeName } from "./shapes.ts";

/** How nodes of one kind look: a shape, and the custom property that holds their colour. */
export interface KindStyle {
  shape: ShapeName;
  token: string;
  /** False for kinds that share the grey of the rest. */
  own: boolean;
}

/** Styles that a kind gets to itself; the first six are kept for the kinds they are named after. */
const slots: { name: string; style: KindStyle }[] = [
  { name: "Country", style: { shape: "disc", token: "--country", own: true } },
  { name: "Grouping", style: { shape: "hexagon", token: "--grouping", own: true } },
  { name: "Agreement", style: { shape: "square", token: "--agreement", own: true } },
  { name: "Event", style: { shape: "diamond", token: "--event", own: true } },
  { name: "Organisation", style: { shape: "pentagon", token: "--organisation", own: true } },
  { name: "Person", style: { shape: "triangle", token: "--person", own: true } },
  { name: "", style: { shape: "cross", token: "--kind-7", own: true } },
  { name: "", style: { shape: "wedge", token: "--kind-8", own: true } },
];
const topic: KindStyle = { shape: "disc", token: "--topic", own: true };
const rest: KindStyle = { shape: "ring", token: "--topic", own: false };

export type KindStyles = ReadonlyMap<string, KindStyle>;

/**
 * The style of every kind: a kind that a slot is named after gets that slot, the others take what is left, the most
 * frequent first; when there are more kinds than slots the rarest share grey rings.
 */
export function assignKinds(counts: { name: string; count: number }[]): KindStyles {
  const styles = new Map<string, KindStyle>();
  const names = new Set(counts.map(({ name }) => name));
  const free = slots.filter(({ name }) => !names.has(name)).map(({ style }) => style);
  const byCount = counts.toSorted((a, b) => b.count - a.count || a.name.localeCompare(b.name));
  for (const { name } of byCount) {
    const named = slots.find((slot) => slot.name === name);
    styles.set(name, named?.style ?? (name === "Topic" ? topic : (free.shift() ?? rest)));
  }
  return styles;
}

export function kindStyle(styles: KindStyles, kind: string): KindStyle {
  return styles.get(kind) ?? rest;
}
