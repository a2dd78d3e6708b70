import { useEffect, useMemo, useState } from "react";
import type { SearchHit } from "../../server/contract/graph.ts";
import { splitTyped } from "../state/completion.ts";
import type { AskOption } from "./askOptions.ts";
import { useSession } from "./session.ts";

const names = 6;
const questions = 3;
/** A pause in typing, in milliseconds, after which names are looked up. */
const pause = 60;

/** What the box offers for `text`: names first, then questions; fetched while `wanted`. */
export function useAskOptions(text: string, wanted: boolean): AskOption[] {
  const { api } = useSession();
  const [hits, setHits] = useState<SearchHit[]>([]);
  const [suggested, setSuggested] = useState<string[]>([]);
  const typed = text.trim();
  const { settled, name } = splitTyped(typed);

  useEffect(() => {
    if (!wanted || suggested.length > 0) return;
    const controller = new AbortController();
    api.suggestions(controller.signal).then(
      (answer) => setSuggested(answer.questions),
      () => setSuggested([]),
    );
    return () => controller.abort();
  }, [api, wanted, suggested.length]);

  useEffect(() => {
    if (!wanted || name === "") return;
    const controller = new AbortController();
    const timer = setTimeout(() => {
      api.search(name, names, controller.signal).then(
        (answer) => setHits(answer.hits),
        // An aborted search leaves the old names until the new ones come; a failed one offers none.
        () => !controller.signal.aborted && setHits([]),
      );
    }, pause);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [api, name, wanted]);

  return useMemo(() => {
    const found = (name === "" ? [] : hits).map((hit): AskOption => ({ type: "name", hit }));
    const alike = suggested.filter((question) => question !== typed && question.toLowerCase().includes(typed.toLowerCase()));
    const offered = alike.slice(0, questions).map((question): AskOption => ({ type: "question", text: question }));
    // A finished question is asked as it stands; a lone name may still be meant as one.
    const own: AskOption[] = typed !== "" && (settled !== "" || found.length === 0) ? [{ type: "question", text: typed }] : [];
    return [...found, ...own, ...offered];
  }, [hits, name, suggested, typed, settled]);
}
