import type { QueryResult } from "../../server/store/graphStore.ts";
import type { Parameters } from "../../server/store/values.ts";

/** A scratch graph that the kit may fill and empty. */
export interface Target {
  name: string;
  clear(): Promise<void>;
  /** Runs a scenario's own preparation. */
  prepare(query: string, params: Parameters): Promise<void>;
  /** Runs what a scenario is about, as a person's query; it may write. */
  run(query: string, params: Parameters): Promise<QueryResult>;
  /** Reads for the kit's own comparing. */
  look(query: string): Promise<QueryResult>;
  close(): Promise<void>;
}
