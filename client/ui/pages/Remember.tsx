import { useState } from "react";
import type { Meaning } from "../../../server/contract/ask.ts";
import { toProblem } from "../../state/problem.ts";
import { withPhrase } from "../../state/settingLeaves.ts";
import type { TermKind } from "../../state/settingLeaves.ts";
import { useSession } from "../session.ts";
import { meaningInWords } from "./useMeanings.ts";

interface Term {
  kind: TermKind;
  name: string;
}

function termOf(means: Meaning | null): Term | null {
  switch (means?.kind) {
    case "relationship":
      return { kind: "types", name: means.type };
    case "label":
      return { kind: "labels", name: means.name };
    case "property":
      return { kind: "properties", name: means.name };
    default:
      return null;
  }
}

type State = { type: "idle" } | { type: "saving" } | { type: "kept"; file: string } | { type: "failed"; why: string };

/** Keeps the words of a question as a name for what they were taken to mean, for every question to come. */
export function Remember({ words, means }: { words: string; means: Meaning | null }) {
  const session = useSession();
  const [state, setState] = useState<State>({ type: "idle" });
  const term = termOf(means);
  if (term === null || means === null || meaningInWords(means) === words.toLowerCase()) return null;

  async function keep({ kind, name }: Term): Promise<void> {
    setState({ type: "saving" });
    try {
      setState({ type: "kept", file: await session.settings.add((settings) => withPhrase(settings, kind, name, words)) });
    } catch (error) {
      setState({ type: "failed", why: toProblem(error).message });
    }
  }

  if (state.type === "kept")
    return (
      <output className="note">
        Kept: from now on “{words}” is a name for {meaningInWords(means)}, in <code>{state.file}</code>.
      </output>
    );
  return (
    <p className="actions tight">
      <button type="button" className="link" disabled={state.type === "saving"} onClick={() => void keep(term)}>
        Remember “{words}” as a name for {meaningInWords(means)}
      </button>
      {state.type === "failed" && (
        <span className="note" role="alert">
          Not kept: {state.why}
        </span>
      )}
    </p>
  );
}
