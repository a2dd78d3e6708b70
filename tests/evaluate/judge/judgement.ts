/**
 * `right` and `wrong` are answers; `asked` gave choices instead, `refused` a reason. A refusal that is the right answer
 * (an unknown name, no path) is `right`. `failed` is an error instead of an answer.
 */
type Outcome = "right" | "wrong" | "asked" | "refused" | "failed";

export interface Judgement {
  outcome: Outcome;
  /** The first of what was shown is right. Absent where nothing is ranked. */
  first?: boolean;
  /** What was shown is the whole gold set and nothing else. Absent where the data set does not know the whole set. */
  exact?: boolean;
  /** The first path has the right length and obeys, and no path shown is false. Absent where no path is asked for. */
  path?: boolean;
  /** Why it is not right. */
  why?: string;
}

export function right(rest: Omit<Judgement, "outcome"> = {}): Judgement {
  return { outcome: "right", ...rest };
}

export function wrong(why: string, rest: Omit<Judgement, "outcome" | "why"> = {}): Judgement {
  return { outcome: "wrong", why, ...rest };
}
