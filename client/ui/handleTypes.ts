/**
 * What tests and other automation may read of the canvas, which has no elements of its own to ask: a read-only view,
 * frozen, made anew at each call.
 */
export interface Handle {
  /** Nodes that are drawn, with their places in pixels from the canvas' top left corner. */
  nodes(): readonly { id: string; name: string; x: number; y: number; radius: number }[];
  edges(): readonly { id: string; source: string; target: string; type: string }[];
  /** Nodes whose names are drawn. */
  names(): readonly string[];
  highlight(): { nodes: readonly string[]; edges: readonly string[] } | null;
}
