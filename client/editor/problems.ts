import { type Diagnostic, forceLinting, linter } from "@codemirror/lint";
import { type Extension, StateEffect, StateField } from "@codemirror/state";
import type { EditorView, ViewUpdate } from "@codemirror/view";
import type { Problem } from "./analysis.ts";
import { type CypherService, longestChecked } from "./cypherService.ts";

const setServerProblem = StateEffect.define<Problem | null>();
const checkAgain = StateEffect.define();

/** What the server said of this text when it was run; gone with the next change. */
const serverProblem = StateField.define<Problem | null>({
  create: () => null,
  update(value, transaction) {
    for (const effect of transaction.effects) if (effect.is(setServerProblem)) return effect.value;
    return transaction.docChanged ? null : value;
  },
});

const typingPauseMs = 350;

/** Underlines what the analyser finds wrong and, without waiting for it, what the server found wrong at the last run. */
export function underlineProblems(service: CypherService, onProblems: (problems: readonly Problem[]) => void): Extension {
  let checked: Problem[] = [];

  function told(view: EditorView): Diagnostic[] {
    const reported = view.state.field(serverProblem);
    onProblems(reported ? [reported, ...checked] : checked);
    return reported ? [toDiagnostic(reported, view.state.doc.length)] : [];
  }

  async function found(view: EditorView): Promise<Diagnostic[]> {
    const { doc } = view.state;
    const text = doc.toString();
    const problems = text.trim() === "" || text.length > longestChecked ? [] : await service.check(text);
    if (problems === null || view.state.doc !== doc) return [];
    const reported = view.state.field(serverProblem);
    checked = problems.filter((problem) => problem.from !== reported?.from);
    told(view);
    return checked.map((problem) => toDiagnostic(problem, doc.length));
  }

  return [serverProblem, linter(told, { delay: typingPauseMs, needsRefresh }), linter(found, { delay: typingPauseMs, needsRefresh })];
}

function needsRefresh(update: ViewUpdate): boolean {
  return update.transactions.some((transaction) =>
    transaction.effects.some((effect) => effect.is(setServerProblem) || effect.is(checkAgain)),
  );
}

/** A mark needs at least one character to stand under; at the end of the text it takes the last one. */
function toDiagnostic(problem: Problem, length: number): Diagnostic {
  const from = Math.max(0, Math.min(problem.from, length));
  const to = Math.max(from, Math.min(problem.to, length));
  const place = from < to ? { from, to } : from < length ? { from, to: from + 1 } : { from: Math.max(0, length - 1), to: length };
  return { ...place, severity: problem.severity, message: problem.message };
}

/** Marks what the server found wrong with this text; null takes the mark away. */
export function showServerProblem(view: EditorView, problem: Problem | null): void {
  view.dispatch({ effects: setServerProblem.of(problem) });
  forceLinting(view);
}

/** Checks the same text once more, after the schema or the parameters changed. */
export function recheck(view: EditorView): void {
  view.dispatch({ effects: checkAgain.of(null) });
}
