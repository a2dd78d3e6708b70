import type { Records } from "../../paths/records.ts";
import type { CallOptions } from "../../store/graphStore.ts";
import type { Topology } from "../../topology/topology.ts";
import type { ClaimFacts } from "../facts/claimFacts.ts";

/** What every answering rule may use. */
export interface AnswerContext {
  readonly records: Records;
  readonly topology: Topology;
  readonly options: CallOptions;
  /** The graph's claims; loaded when first asked for. */
  readonly claimFacts: () => Promise<ClaimFacts>;
}
