/**
 * Every default and every bound of the product, in one place. What is cut by one of them is always said.
 * Times are in milliseconds.
 */
export const limits = {
  /** `GET /api/graph`: nodes of the first picture. */
  graph: { nodes: 500, maxNodes: 20_000, edges: 50_000 },
  search: { hits: 12, maxHits: 50, queryLength: 200 },
  neighbours: { page: 50, maxPage: 1_000 },
  /** Nodes of a label, or relationships of a type, that are listed at a time, and how far one can turn the pages. */
  members: { page: 25, maxPage: 200, deepest: 1_000_000 },
  /** Nodes and relationships together whose shape is kept in memory (TOPOLOGY_LIMIT). */
  topology: { size: 12_000_000 },
  /** Beyond that, or before it is there. Rows, nodes and relationships that one answer may make the database look at. */
  store: { sample: 1_000, scanned: 20_000, searched: 200_000, hubDegree: 5_000, entries: 400_000, timeMs: 5_000 },
  /**
   * Longer texts (characters), lists (items) and vectors (numbers) are cut where many nodes are shown at once. Embeddings
   * have hundreds of numbers, lists that people keep have fewer: a vector has more than `vectorLength`.
   */
  shown: { text: 2_000, items: 200, numbers: 8, vectorLength: 64 },
  paths: { count: 5, maxCount: 50, hops: 4, maxHops: 8, timeMs: 2_000, listed: 50 },
  ask: { questionLength: 500, choices: 4, alternatives: 6, corrections: 20, completions: 8, entities: 100, paths: 5, timeMs: 5_000 },
  query: {
    rows: 1_000,
    maxRows: 10_000,
    timeoutMs: 30_000,
    maxTimeoutMs: 300_000,
    textLength: 100_000,
    idLength: 64,
    resultBytes: 32_000_000,
  },
  /** `edges`: relationships of one answer whose texts are asked for at once, for which `textsEach` texts each are looked at. */
  evidence: { claims: 200, texts: 10, textsSought: 200, edges: 100, textsEach: 5, textsMs: 5_000 },
  settings: { nameLength: 200, phrases: 100, fileBytes: 1_000_000 },
  request: { bodyBytes: 1_000_000, perMinute: 6_000 },
  id: { length: 512 },
} as const;
