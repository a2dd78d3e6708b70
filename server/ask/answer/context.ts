import type { CallOptions, GraphStore } from "../../store/graphStore.ts";
import type { Topology } from "../../topology/topology.ts";
import type { ClaimFacts } from "../facts/claimFacts.ts";

/** What every answering rule may use. */
export interface AnswerContext {
  readonly store: GraphStore;
  readonly topology: Topology;
  readonly options: CallOptions;
  /** The graph's claims; loaded when first asked for. */
  readonly claimFacts: () => Promise<ClaimFacts>;
}
