import { useState } from "react";
import type { GraphSlice } from "../../../server/contract/graph.ts";
import type { Result } from "../../editor/exports.ts";
import { duration, type Outcome, type RunState } from "../../editor/queryRun.ts";
import { ErrorNotice } from "./ErrorNotice.tsx";
import { ResultPane } from "./ResultPane.tsx";
import { StepList } from "./StepList.tsx";
import { WriteQuestionPane } from "./WriteQuestionPane.tsx";

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

/** What came of the last run; while the next one runs it stays, fainter. Of a script, each statement has its own. */
export function OutcomePane(props: OutcomePaneProps) {
  const { state } = props;
  const { steps, of, running, question } = state;
  const [picked, setPicked] = useState<{ script: string; of: number; index: number } | null>(null);
  if (question !== null) return <WriteQuestionPane key={question.part.offset} question={question} />;
  const isPicked = picked !== null && picked.script === state.script && picked.index < steps.length;
  const chosen = isPicked ? picked.index : steps.length - 1;
  const step = steps[chosen];
  if (!step) return <p className="console-empty">{running ? "Running …" : "Run the query to see its rows here."}</p>;
  return (
    <>
      {of > 1 && <StepList state={state} chosen={chosen} onChoose={(index) => setPicked({ script: state.script, of, index })} />}
      <OneOutcome key={step.part.offset} {...props} outcome={step.outcome} />
    </>
  );
}

function OneOutcome({
  outcome,
  state,
  query,
  onShowGraph,
  onSelectNode,
  onGoTo,
  onRun,
  onRunWith,
}: OutcomePaneProps & { outcome: Outcome }) {
  const goTo = state.script === query ? onGoTo : undefined;
  switch (outcome.kind) {
    case "rows":
      return (
        <ResultPane
          key={outcome.result.response.id}
          result={outcome.result}
          onShowGraph={onShowGraph}
          onSelectNode={onSelectNode}
          onGoTo={goTo}
          onRunWith={(limit) => onRunWith(outcome.result, limit)}
        />
      );
    case "said":
      return (
        <ul className="console-lines">
          {outcome.lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      );
    case "failed":
      return <ErrorNotice error={outcome.error} onGoTo={goTo && ((place) => goTo(place.offset))} onRetry={onRun} />;
    case "cancelled":
      return (
        <output className="console-empty">Cancelled after {duration(outcome.afterMs)}. What it had not committed is taken back.</output>
      );
    case "declined":
      return <output className="console-empty">Not run. Everything is as it was.</output>;
  }
}
