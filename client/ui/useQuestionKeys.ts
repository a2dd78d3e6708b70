import { useState } from "react";
import { useApp, useSession } from "./session.ts";

export interface QuestionKeys {
  /** Goes to the question asked before, or after; returns false where there is none, and nothing was done. */
  step: (by: 1 | -1) => boolean;
  browsing: boolean;
  /** What stands in the box is no longer one of the old questions. */
  leave: () => void;
}

/** Going through the questions asked before, as in a shell: what was being typed waits at the end. */
export function useQuestionKeys(): QuestionKeys {
  const session = useSession();
  const questions = useApp((state) => state.questions);
  const [at, setAt] = useState(-1);
  const [waiting, setWaiting] = useState("");
  return {
    browsing: at >= 0,
    leave: () => setAt(-1),
    step(by) {
      const next = at + by;
      if (next < -1 || next >= questions.length) return false;
      if (at === -1) setWaiting(session.store.getState().typed);
      session.type(next === -1 ? waiting : (questions[next]?.question ?? ""));
      setAt(next);
      return true;
    },
  };
}
