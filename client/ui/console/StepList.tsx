import type { Outcome, RunState, Step } from "../../editor/queryRun.ts";
import { counted, duration } from "../../editor/queryRun.ts";

interface StepListProps {
  state: RunState;
  chosen: number;
  onChoose: (index: number) => void;
}

/** The statements of a script that were run, one line each; the chosen one's result stands below. */
export function StepList({ state: { steps, of, running, script }, chosen, onChoose }: StepListProps) {
  const left = of - steps.length;
  return (
    <nav className="console-steps" aria-label="Statements of the script">
      <ol>
        {steps.map((step, index) => (
          <li key={step.part.offset}>
            <button aria-current={index === chosen} data-outcome={step.outcome.kind} onClick={() => onChoose(index)}>
              <span className="step-number">{index + 1}</span>
              <code>{firstLine(step)}</code>
              <small>{inShort(step.outcome)}</small>
            </button>
          </li>
        ))}
      </ol>
      {left > 0 && (
        <p>
          {running?.script === script
            ? `Running statement ${steps.length + 1} of ${of} …`
            : `${counted(left, "statement")} after it ${left === 1 ? "was" : "were"} not run.`}
        </p>
      )}
    </nav>
  );
}

function firstLine({ part }: Step): string {
  return part.text.replaceAll(/\s+/g, " ").slice(0, 200);
}

function inShort(outcome: Outcome): string {
  switch (outcome.kind) {
    case "rows": {
      const { rows, truncated, tookMs, plan } = outcome.result.response;
      if (plan && rows.length === 0) return "plan";
      return `${truncated ? "first " : ""}${counted(rows.length, "row")}, ${duration(tookMs)}`;
    }
    case "said":
      return "done";
    case "failed":
      return "failed";
    case "cancelled":
      return "cancelled";
    case "declined":
      return "not run";
  }
}
