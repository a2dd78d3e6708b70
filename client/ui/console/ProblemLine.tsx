import type { Problem } from "../../editor/analysis.ts";
import { longestChecked } from "../../editor/cypherService.ts";

interface ProblemLineProps {
  problems: readonly Problem[];
  text: string;
  onGoTo: (offset: number) => void;
}

const severities: readonly Problem["severity"][] = ["error", "warning", "info"];

/** The gravest thing that is underlined, in words, for those who do not hover. */
export function ProblemLine({ problems, text, onGoTo }: ProblemLineProps) {
  if (text.length > longestChecked) {
    return (
      <p className="console-problem">
        Longer than {longestChecked.toLocaleString("en")} characters: checked when it is run, not while it is typed.
      </p>
    );
  }
  const [worst] = problems.toSorted((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity) || a.from - b.from);
  if (!worst) return null;
  const line = text.slice(0, worst.from).split("\n").length;
  return (
    <p className="console-problem" data-severity={worst.severity} aria-live="polite">
      <button onClick={() => onGoTo(worst.from)} title={worst.message}>
        Line {line}
      </button>
      <span>{worst.message}</span>
      {problems.length > 1 && <small>and {problems.length - 1} more</small>}
    </p>
  );
}
