import { nodeIdOf } from "../../store/ids.ts";
import { quoteName } from "../../store/identifiers.ts";
import { textOr, whole } from "../../store/kinds.ts";
import { orderLabels } from "../../store/present.ts";
import type { StoreValue } from "../../store/values.ts";

/** A relationship as seen from a node, with what is at its other end. */
export interface Hop {
  /** Element id of the node it is seen from. */
  from: string;
  id: string;
  /** Its element id. */
  element: string;
  type: string;
  direction: "out" | "in";
  neighbour: string;
  /** Element id of the neighbour. */
  neighbourElement: string;
  labels: string[];
  degree: number;
}

/** What `toHop` reads, of a relationship `r` between `a` and `b`. */
export const hopColumns = `elementId(a) AS origin, elementId(r) AS element,
  CASE WHEN r.id IS :: STRING NOT NULL AND r.claims IS :: LIST<ANY> NOT NULL THEN r.id END AS own, type(r) AS type,
  CASE WHEN elementId(startNode(r)) = elementId(a) THEN 'out' ELSE 'in' END AS direction,
  elementId(b) AS other, labels(b) AS labels, CASE WHEN b.id IS :: STRING NOT NULL THEN b.id END AS otherOwn, COUNT { (b)--() } AS degree`;

export function toHop([origin, element, own, type, direction, other, labels, otherOwn, degree]: readonly StoreValue[]): Hop {
  const neighbourElement = textOr(other, "");
  const names = labelsOf(labels);
  return {
    from: textOr(origin, ""),
    id: textOr(own, textOr(element, "")),
    element: textOr(element, ""),
    type: textOr(type, ""),
    direction: direction === "out" ? "out" : "in",
    neighbour: nodeIdOf(names, otherOwn, neighbourElement),
    neighbourElement,
    labels: orderLabels(names),
    degree: whole(degree),
  };
}

export function labelsOf(value: StoreValue | undefined): string[] {
  return Array.isArray(value) ? value.filter((label) => typeof label === "string") : [];
}

/** That a node has none of these labels, or a relationship none of these types, as a condition. */
export function hasNone(name: string, labels: readonly string[]): string {
  return labels.length === 0 ? "true" : `NOT (${labels.map((label) => `${name}:${quoteName(label)}`).join(" OR ")})`;
}
