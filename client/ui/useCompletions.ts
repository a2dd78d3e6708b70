import { useEffect, useMemo, useState } from "react";
import type { CompletionsResponse } from "../../server/contract/ask.ts";
import type { AskedBefore } from "../state/questions.ts";
import type { AskOption } from "./askOptions.ts";
import { useApp, useSession } from "./session.ts";

/** A pause in typing, in milliseconds, after which completions are asked for. */
const pause = 90;
/** Questions asked before that an empty box offers, and a box with text in it. */
const before = { empty: 3, typing: 2 } as const;

/** Questions that an empty box offers besides. */
const atFirst = 4;

function begins(whole: string, typed: string): boolean {
  return whole.toLowerCase().startsWith(typed.toLowerCase());
}

/** Completions of an earlier text that complete this one just as well; all others are stale. */
function stillTrue({ names, questions }: CompletionsResponse, of: string, typed: string): CompletionsResponse {
  if (of === typed) return { names, questions };
  return {
    names: names.filter(({ question, name }) => begins(question, typed) || begins(name, typed)),
    questions: questions.filter((question) => begins(question, typed)),
  };
}

function recent(questions: AskedBefore[], typed: string): string[] {
  const fitting = typed === "" ? questions : questions.filter(({ question }) => begins(question, typed) && question !== typed);
  return [...new Set(fitting.map(({ question }) => question))].slice(0, typed === "" ? before.empty : before.typing);
}

/** What the box offers for `text` while `wanted`: names that its last words begin, then questions. */
export function useCompletions(text: string, wanted: boolean): AskOption[] {
  const { api } = useSession();
  const asked = useApp((state) => state.questions);
  const [answer, setAnswer] = useState<{ of: string; completions: CompletionsResponse } | null>(null);
  const typed = text.trim();

  useEffect(() => {
    if (!wanted) return;
    /** An empty box offers what can be asked at all. */
    const offer = (signal: AbortSignal): Promise<CompletionsResponse> =>
      typed === ""
        ? api.suggestions(signal).then(({ questions }) => ({ names: [], questions: questions.slice(0, atFirst) }))
        : api.completions(typed, signal);
    const controller = new AbortController();
    const timer = setTimeout(() => {
      offer(controller.signal).then(
        (completions) => !controller.signal.aborted && setAnswer({ of: typed, completions }),
        // What could not be had is not offered; that the store is away is said elsewhere.
        () => !controller.signal.aborted && setAnswer(null),
      );
    }, pause);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [api, typed, wanted]);

  return useMemo(() => {
    const { names, questions } = answer === null ? { names: [], questions: [] } : stillTrue(answer.completions, answer.of, typed);
    const again = recent(asked, typed);
    const known = new Set([typed.toLowerCase(), ...again.map((question) => question.toLowerCase())]);
    const offered = questions.filter((question) => !known.has(question.toLowerCase()));
    return [
      ...names.map((name): AskOption => ({ type: "name", name })),
      ...(typed === "" ? [] : [{ type: "question", text: typed, how: "typed" } satisfies AskOption]),
      ...again.map((question): AskOption => ({ type: "question", text: question, how: "again" })),
      ...offered.map((question): AskOption => ({ type: "question", text: question, how: "offered" })),
    ];
  }, [answer, asked, typed]);
}
