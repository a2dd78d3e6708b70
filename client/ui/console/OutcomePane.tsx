import type { GraphSlice } from "../../../server/contract/graph.ts";
import type { Result } from "../../editor/exports.ts";
import { duration, type RunState } from "../../editor/queryRun.ts";
import { ErrorNotice } from "./ErrorNotice.tsx";
import { ResultPane } from "./ResultPane.tsx";

interface OutcomePaneProps {
  state: RunState;
  /** What the editor holds now, which may no longer be what was run. */
  query: string;
  onShowGraph: (slice: GraphSlice) => void;
  onSelectNode: (id: string) => void;
  onGoTo: (offset: number) => void;
  onRun: () => void;
  onRunWith: (result: Result, limit: number) => void;
}

/** What came of the last run; while the next one runs it stays, fainter. */
export function OutcomePane({ state, query, onShowGraph, onSelectNode, onGoTo, onRun, onRunWith }: OutcomePaneProps) {
  const { outcome, running } = state;
  switch (outcome.kind) {
    case "none":
      return <p className="console-empty">{running ? "Running …" : "Run the query to see its rows here."}</p>;
    case "rows":
      return (
        <ResultPane
          key={outcome.result.response.id}
          result={outcome.result}
          onShowGraph={onShowGraph}
          onSelectNode={onSelectNode}
          onRunWith={(limit) => onRunWith(outcome.result, limit)}
        />
      );
    case "failed":
      return (
        <ErrorNotice error={outcome.error} onGoTo={outcome.query === query ? (place) => onGoTo(place.offset) : undefined} onRetry={onRun} />
      );
    case "cancelled":
      return <output className="console-empty">Cancelled after {duration(outcome.afterMs)}. Nothing was changed.</output>;
  }
}
