import type { AskResponse } from "../contract/ask.ts";
import type { GraphCounts } from "../contract/graph.ts";
import { countWords } from "../paths/plainWords.ts";
import type { TopologyState } from "../topology/provider.ts";

/**
 * The answer to any question while the shape of the graph is not in memory: why there is none, and what works
 * meanwhile.
 */
export function notInMemory(question: string, state: Exclude<TopologyState, { kind: "memory" }>): Omit<AskResponse, "tookMs"> {
  const { counts } = state;
  const size = `${countWords(counts.nodes, "node")} and ${countWords(counts.relationships, "relationship")}`;
  const why =
    state.kind === "reading"
      ? `This graph of ${size} is still being read: ${share(state.read, counts)} so far. Ask again in a moment.`
      : `This graph of ${size} is too large to be asked in words: at most ${state.limit} nodes and relationships together are held in memory (TOPOLOGY_LIMIT).`;
  const text = `${why} Search, neighbours, paths between two nodes and the console ask the database itself, and work now.`;
  return {
    question,
    reading: { kind: "none", text: "not read", chips: [] },
    query: null,
    answer: { kind: "refusal", text },
    entities: [],
    paths: [],
    citations: [],
    refusal: { reason: "partly_searched", text },
    ignored: [],
    shown: 0,
    total: 0,
    truncated: true,
    asOf: new Date().toISOString(),
  };
}

function share(read: GraphCounts, all: GraphCounts): string {
  const part = (read.nodes + read.relationships) / Math.max(1, all.nodes + all.relationships);
  return `${Math.min(99, Math.floor(part * 100))} %`;
}
