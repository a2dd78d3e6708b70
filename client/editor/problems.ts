import { type Diagnostic, forceLinting, linter } from "@codemirror/lint";
import { type Extension, StateEffect, StateField, type Text } from "@codemirror/state";
import type { EditorView, ViewUpdate } from "@codemirror/view";
import type { Problem } from "./analysis.ts";
import { type CypherService, longestChecked } from "./cypherService.ts";

const setServerProblems = StateEffect.define<readonly Problem[]>();
const checkAgain = StateEffect.define();

const none: readonly Problem[] = [];

/** What the server said of this text when it was run, errors and notes; gone with the next change. */
const serverProblems = StateField.define<readonly Problem[]>({
  create: () => none,
  update(value, transaction) {
    for (const effect of transaction.effects) if (effect.is(setServerProblems)) return effect.value;
    return transaction.docChanged ? none : value;
  },
});

const typingPauseMs = 350;

/** Underlines what the analyser finds wrong and, without waiting for it, what the server said of the last run. */
export function underlineProblems(service: CypherService, onProblems: (problems: readonly Problem[]) => void): Extension {
  let checked: { doc: Text; problems: readonly Problem[] } | null = null;

  /** What the analyser said of this text, but for what the server has said of the same place. */
  function foundIn({ state }: EditorView): Problem[] {
    const reported = new Set(state.field(serverProblems).map(({ from }) => from));
    return checked?.doc === state.doc ? checked.problems.filter(({ from }) => !reported.has(from)) : [];
  }

  function told(view: EditorView): Diagnostic[] {
    const reported = view.state.field(serverProblems);
    onProblems([...reported, ...foundIn(view)]);
    return reported.map((problem) => toDiagnostic(problem, view.state.doc.length));
  }

  async function found(view: EditorView): Promise<Diagnostic[]> {
    const { doc } = view.state;
    const text = doc.toString();
    const problems = text.trim() === "" || text.length > longestChecked ? [] : await service.check(text);
    if (view.state.doc !== doc) return [];
    // A check that a newer one overtook says nothing; what was known of this text stays until that one answers.
    if (problems !== null) checked = { doc, problems };
    told(view);
    return foundIn(view).map((problem) => toDiagnostic(problem, doc.length));
  }

  return [serverProblems, linter(told, { delay: typingPauseMs, needsRefresh }), linter(found, { delay: typingPauseMs, needsRefresh })];
}

function needsRefresh(update: ViewUpdate): boolean {
  return update.transactions.some((transaction) =>
    transaction.effects.some((effect) => effect.is(setServerProblems) || effect.is(checkAgain)),
  );
}

/** A mark needs at least one character to stand under; at the end of the text it takes the last one. */
function toDiagnostic(problem: Problem, length: number): Diagnostic {
  const from = Math.max(0, Math.min(problem.from, length));
  const to = Math.max(from, Math.min(problem.to, length));
  const place = from < to ? { from, to } : from < length ? { from, to: from + 1 } : { from: Math.max(0, length - 1), to: length };
  return { ...place, severity: problem.severity, message: problem.message };
}

/** Marks what the server said of this text, instead of what it said before. */
export function showServerProblems(view: EditorView, problems: readonly Problem[]): void {
  view.dispatch({ effects: setServerProblems.of(problems) });
  forceLinting(view);
}

/** Checks the same text once more, after the schema or the parameters changed. */
export function recheck(view: EditorView): void {
  view.dispatch({ effects: checkAgain.of(null) });
}
