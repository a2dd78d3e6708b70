import type { AskResponse } from "../../../server/contract/ask.ts";
import type { Page } from "../../state/appState.ts";
import { askPlace } from "../../state/asked.ts";
import { formatPlace } from "../../state/place.ts";
import { withTexts } from "../../state/answerTexts.ts";
import type { TextsState } from "../../state/answerTexts.ts";
import { AnswerText } from "./AnswerText.tsx";
import { AsOf } from "./AsOf.tsx";
import { Choices } from "./Choices.tsx";
import { Citations } from "./Citations.tsx";
import { CypherView } from "./CypherView.tsx";
import { EntityList } from "./EntityList.tsx";
import { GroupTable } from "./GroupTable.tsx";
import { PathList } from "./PathList.tsx";
import { ReadingChips } from "./ReadingChips.tsx";
import { RefusalView } from "./RefusalView.tsx";
import { Standalone } from "./Standalone.tsx";
import { useApp } from "../session.ts";
import { number } from "../text.ts";

function Cut({ response }: { response: AskResponse }) {
  if (!response.truncated) return null;
  return (
    <p className="note">
      {response.shown < response.total
        ? `${number(response.shown)} of at least ${number(response.total)} are shown. Name one more thing to narrow it down.`
        : "The search stopped at its bound: there may be more than is shown."}
    </p>
  );
}

/** What is to be said of the sentences that the answer rests on, beside those that are shown. */
function textsNote(texts: TextsState, found: number): string {
  switch (texts.status) {
    case "none":
      return "";
    case "coming":
      return "Looking for the sentences it rests on…";
    case "failed":
      return "The sentences it rests on could not be read. Each relationship has its own when it is opened.";
    case "ready":
      if (texts.cut === "time")
        return `The database took too long to find ${found === 0 ? "the" : "all"} sentences it rests on. Each relationship has its own when it is opened.`;
      if (texts.looked < texts.of)
        return `Sentences were looked for at ${number(texts.looked)} of the ${number(texts.of)} relationships it rests on.`;
      return found === 0 ? "No sentence of this graph’s texts was found that names both ends of what it rests on." : "";
  }
}

/** The answer: the sentence, how the question was read, the paths, what it all rests on, and the Cypher. */
export function AnswerPage({ page }: { page: Page & { type: "answer" } }) {
  const { response, asked, texts } = page;
  const chosen = useApp((state) => state.chosenPath);
  const { paths, entities, groups, choices, refusal } = response;
  const { text, citations } = withTexts(response, texts);
  const note = textsNote(texts, citations.length);
  const path = chosen === "all" ? undefined : paths[chosen];
  return (
    <article key={formatPlace(askPlace(asked.question, asked.corrections))}>
      <Standalone page={page} />
      <AnswerText text={text} citations={citations} />
      <AsOf asOf={response.asOf} />
      <ReadingChips response={response} asked={asked} />
      {choices !== undefined && choices.length > 0 && <Choices choices={choices} />}
      {refusal !== undefined && <RefusalView refusal={refusal} />}
      {groups !== undefined && groups.rows.length > 0 && <GroupTable groups={groups} total={response.total} />}
      {paths.length > 0 && <PathList response={response} citations={citations} chosen={chosen} />}
      {paths.length === 0 && entities.length > 0 && groups === undefined && refusal === undefined && (
        <EntityList nodes={entities} total={response.truncated ? response.total : entities.length} />
      )}
      <Cut response={response} />
      {citations.length > 0 && <Citations citations={citations} path={path} entities={entities} />}
      {note !== "" && <p className="note">{note}</p>}
      {response.query !== null && <CypherView query={response.query} />}
    </article>
  );
}
