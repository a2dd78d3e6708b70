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

/** Every look that a person can choose for a kind, by the number that is remembered. */
export const choosableStyles: readonly KindStyle[] = [...slots.map(({ style }) => style), topic];

/** The look of a kind, as its place in `choosableStyles`, where a person chose one. */
export type ChosenKinds = Readonly<Record<string, number>>;

export type KindStyles = ReadonlyMap<string, KindStyle>;

/**
 * The style of every kind: first what a person chose; then a kind that a slot is named after gets that slot, and the
 * others take what is left, the most frequent first; when there are more kinds than slots the rarest share grey rings.
 */
export function assignKinds(counts: { name: string; count: number }[], chosen: ChosenKinds = {}): KindStyles {
  const styles = new Map<string, KindStyle>();
  for (const { name } of counts) {
    const style = choosableStyles[chosen[name] ?? -1];
    if (style !== undefined) styles.set(name, style);
  }
  const taken = new Set(styles.values());
  const others = counts.filter(({ name }) => !styles.has(name)).toSorted((a, b) => b.count - a.count || a.name.localeCompare(b.name));
  const names = new Set(others.map(({ name }) => name));
  const free = slots.filter(({ name, style }) => !names.has(name) && !taken.has(style)).map(({ style }) => style);
  for (const { name } of others) {
    const named = name === "Topic" ? topic : slots.find((slot) => slot.name === name)?.style;
    styles.set(name, named !== undefined && !taken.has(named) ? named : (free.shift() ?? rest));
  }
  return styles;
}

export function kindStyle(styles: KindStyles, kind: string): KindStyle {
  return styles.get(kind) ?? rest;
}
