import type { Edge } from "../../server/contract/graph.ts";

/** How a relationship is drawn: what was stated is solid, what somebody says or expects is dashed, what is possible is dotted. */
export interface LinePattern {
  stroke: "solid" | "dash" | "dots";
  denied: boolean;
}

const solid: LinePattern = { stroke: "solid", denied: false };

/** The pattern of an edge, from the modality and polarity its claims give it; solid in a graph without claims. */
export function linePattern(edge: Edge): LinePattern {
  const { modality, polarity } = edge.properties;
  const denied = polarity === "denied";
  if (modality === "attributed" || modality === "expected") return { stroke: "dash", denied };
  if (modality === "possible") return { stroke: "dots", denied };
  return denied ? { stroke: "solid", denied } : solid;
}

/** Lengths of line and gap in pixels; empty for a solid line. */
export function dashLengths(pattern: LinePattern): number[] {
  if (pattern.stroke === "dash") return [7, 5];
  if (pattern.stroke === "dots") return [1.5, 4];
  return [];
}
